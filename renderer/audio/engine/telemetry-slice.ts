/** The message-port lane of telemetry: what one block of memory gained, posted to another. */
import type { Samples } from '../../../shared/units'
import { COUNT, viewTelemetry, writeRings, telemetryBytes, type TelemetryMemory } from './telemetry-memory'

export interface TelemetrySlice {
  counts: Int32Array<ArrayBuffer>
  figures: Float64Array<ArrayBuffer>
  samples: readonly Float32Array<ArrayBuffer>[]
}

/** About 24 posts a second at 48 kHz: enough for meters, few enough for the port. */
export const SLICE: Samples = 2048

/** Memory of the sending side: holds no more than a slice and the longest quantum. */
export function sliceMemory(): TelemetryMemory {
  return viewTelemetry(new ArrayBuffer(telemetryBytes(4 * SLICE)))
}

/** Copies out the last `n` samples and all figures. */
export function takeSlice({ counts, figures, rings, capacity }: TelemetryMemory, n: Samples): TelemetrySlice {
  const first = (counts[COUNT.frames] as number) - n
  return {
    counts: Int32Array.from(counts),
    figures: Float64Array.from(figures),
    samples: rings.map((ring) =>
      Float32Array.from({ length: n }, (_, i) => ring[(first + i) & (capacity - 1)] as number),
    ),
  }
}

/** Puts a slice where the reader looks; slices must come in order. */
export function putSlice(memory: TelemetryMemory, { counts, figures, samples }: TelemetrySlice): void {
  const n = samples[0]?.length ?? 0
  writeRings(memory, (counts[COUNT.frames] as number) - n, samples, n)
  const held = memory.counts[COUNT.held] as number
  memory.counts.set(counts)
  memory.counts[COUNT.held] = held
  memory.figures.set(figures)
}
