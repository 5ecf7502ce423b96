/**
 * What the audio thread shows the screen, in one block of memory: figures, and the last seconds of chain input and output.
 * Shared where the page is isolated; else one block on each side, and slices are posted from one to the other.
 */
import type { Hertz, Samples, Seconds } from '../../../shared/units'

/** Kept at least, for Verify, self-test and WAV artefacts; a longer kernel asks for more. */
const LEAST_KEPT: Seconds = 12
/** What Verify looks at, after the samples that an output depends on. */
const LOOK: Seconds = 1
/** Room between the oldest sample kept and the one being written. */
export const MARGIN: Seconds = 1

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
  /** Samples that stand in the rings of this memory, at most their capacity. */
  held: 10,
  /** Underruns that the engine itself brought about. */
  ownUnderruns: 11,
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

/** Samples that each ring must hold at a rate. @param memory of the kernel: input samples that an output depends on */
export function ringCapacity(rate: Hertz, memory: Samples): Samples {
  const kept = Math.max(LEAST_KEPT * rate, memory + LOOK * rate)
  return 2 ** Math.ceil(Math.log2(kept + MARGIN * rate))
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

/** Carries on where another memory stood, with empty rings. Not while a block is being written there. */
export function continueFrom(memory: TelemetryMemory, other: TelemetryMemory): void {
  memory.counts.set(other.counts)
  memory.figures.set(other.figures)
  memory.counts[COUNT.held] = 0
}

/** Appends n samples to the rings at position `frames`. */
export function writeRings(
  { counts, rings, capacity }: TelemetryMemory,
  frames: number,
  samples: readonly Float32Array[],
  n: Samples,
): void {
  const mask = capacity - 1
  counts[COUNT.held] = Math.min(capacity, (counts[COUNT.held] as number) + n)
  for (let r = 0; r < rings.length; r++) {
    const ring = rings[r] as Float32Array
    const source = samples[r] as Float32Array
    for (let i = 0; i < n; i++) ring[(frames + i) & mask] = source[i] as number
  }
}
