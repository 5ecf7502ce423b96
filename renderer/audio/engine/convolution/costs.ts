/** What the primitives cost on a machine: measured once, kept as plain data. */
import type { Samples } from '../../../../shared/units'

/** Nanoseconds. */
export interface PrimitiveCosts {
  sizes: readonly SizeCosts[]
  /** A tap of a sample in the time domain. */
  tap: number
}

export interface SizeCosts {
  size: Samples
  /** A whole transform of a window of 2 · size samples. */
  forward: number
  inverse: number
  /** A product of spectra per complex value, memory not in the nearest cache. */
  multiply: number
}

/** A desktop processor of 2024; for tests, and until this machine has been measured. */
export const TYPICAL_COSTS: PrimitiveCosts = {
  tap: 0.058,
  sizes: [
    { size: 128, forward: 155, inverse: 141, multiply: 0.3 },
    { size: 256, forward: 324, inverse: 283, multiply: 0.29 },
    { size: 512, forward: 693, inverse: 617, multiply: 0.28 },
    { size: 1024, forward: 1430, inverse: 1204, multiply: 0.28 },
    { size: 2048, forward: 3179, inverse: 2796, multiply: 0.27 },
    { size: 4096, forward: 6469, inverse: 5595, multiply: 0.26 },
    { size: 8192, forward: 14_588, inverse: 13_001, multiply: 0.26 },
    { size: 16_384, forward: 30_077, inverse: 26_889, multiply: 0.27 },
    { size: 32_768, forward: 66_600, inverse: 63_528, multiply: 0.28 },
  ],
}

/** Costs of a size. @throws RangeError for one that was not measured. */
export function costsOf({ sizes }: PrimitiveCosts, size: Samples): SizeCosts {
  const found = sizes.find((costs) => costs.size === size)
  if (!found) throw new RangeError(`No costs for partitions of ${size} samples`)
  return found
}
