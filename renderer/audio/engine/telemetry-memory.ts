/**
 * What the audio thread shows the screen, in one block of memory: figures, and the last seconds of chain input and output.
 * Shared where the page is isolated; else one block on each side, and slices are posted from one to the other.
 */
import type { Hertz, Samples, Seconds } from '../../../shared/units'

/** Kept for Verify, self-test and WAV artefacts. */
export const KEPT: Seconds = 12
/** Room between the oldest sample kept and the one being written. */
const MARGIN: Seconds = 1

/** Whole numbers. `sequence` is odd while a block is being written. */
export const COUNT = {
  sequence: 0,
  /** Samples written so far, modulo 2³²; compare differences only. */
  frames: 1,
  quanta: 2,
  quantum: 3,
  underruns: 4,
  generation: 5,
  /** Samples since the kernel of `generation` is alone in force, at most 2³⁰. */
  steady: 6,
  inputClipped: 7,
  outputClipped: 8,
  /** Fades between kernels so far. */
  fades: 9,
} as const

/** Real numbers; levels are amplitudes. */
export const FIGURE = {
  inputPeak: 0,
  outputPeak: 1,
  inputHeld: 2,
  outputHeld: 3,
  limiterGain: 4,
  load: 5,
  /** Context time at the end of the last block, seconds. */
  time: 6,
} as const

/** The last fades, each as frame of its first sample (modulo 2³²), length, and generation of the new kernel. */
export const FADE_LOG = { first: 16, entries: 8, size: 3 } as const

const COUNTS = FADE_LOG.first + FADE_LOG.entries * FADE_LOG.size
const FIGURES = 8
const HEADER_BYTES = COUNTS * Int32Array.BYTES_PER_ELEMENT + FIGURES * Float64Array.BYTES_PER_ELEMENT

/** Order of the sample rings. */
export const RINGS = ['input left', 'input right', 'output left', 'output right'] as const

export interface TelemetryMemory {
  buffer: ArrayBufferLike
  counts: Int32Array
  figures: Float64Array
  rings: readonly Float32Array[]
  /** A power of two, so that positions survive the wrap of `frames`. */
  capacity: Samples
}

/** Samples that each ring must hold at a rate. */
export function ringCapacity(rate: Hertz): Samples {
  return 2 ** Math.ceil(Math.log2((KEPT + MARGIN) * rate))
}

export function telemetryBytes(capacity: Samples): number {
  return HEADER_BYTES + RINGS.length * capacity * Float32Array.BYTES_PER_ELEMENT
}

/** Views over a block made with `telemetryBytes`. */
export function viewTelemetry(buffer: ArrayBufferLike): TelemetryMemory {
  const capacity = (buffer.byteLength - HEADER_BYTES) / RINGS.length / Float32Array.BYTES_PER_ELEMENT
  const figures = COUNTS * Int32Array.BYTES_PER_ELEMENT
  return {
    buffer,
    counts: new Int32Array(buffer, 0, COUNTS),
    figures: new Float64Array(buffer, figures, FIGURES),
    rings: RINGS.map(
      (_, ring) => new Float32Array(buffer, HEADER_BYTES + ring * capacity * Float32Array.BYTES_PER_ELEMENT, capacity),
    ),
    capacity,
  }
}

/** Appends n samples to the rings at position `frames`. */
export function writeRings(
  { rings, capacity }: TelemetryMemory,
  frames: number,
  samples: readonly Float32Array[],
  n: Samples,
): void {
  const mask = capacity - 1
  for (let r = 0; r < rings.length; r++) {
    const ring = rings[r] as Float32Array
    const source = samples[r] as Float32Array
    for (let i = 0; i < n; i++) ring[(frames + i) & mask] = source[i] as number
  }
}
