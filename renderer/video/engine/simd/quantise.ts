/** Taps as whole numbers of 16 bits, for the arithmetic that is twice as fast. */
import type { Tap } from './plan'

const LARGEST_LEVEL = 255
/** Largest whole number of 16 bits. */
const LARGEST_WEIGHT = 32_767
/** Sums of 32 bits must hold the whole kernel on a white picture. */
const LARGEST_SUM = 2 ** 31 - 1

export interface Quantised {
  /** What a whole weight of 1 stands for. */
  unit: number
  /** Largest deviation of the sum, in levels. */
  error: number
}

/** Whole taps stay exactly as they are where 16 and 32 bits hold them; others are rounded to the finest unit that fits. */
export function quantise(kernels: readonly (readonly Tap[])[]): Quantised {
  const weights = kernels.flat().map(({ weight }) => weight)
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const heaviest = Math.max(...kernels.map((taps) => taps.reduce((sum, { weight }) => sum + Math.abs(weight), 0)))
  const finest = Math.max(largest / LARGEST_WEIGHT, (LARGEST_LEVEL * heaviest) / (0.99 * LARGEST_SUM))
  if (finest === 0) return { unit: 1, error: 0 }
  // Taps that are whole multiples of a power of two need no other unit than that.
  const power = 2 ** Math.ceil(Math.log2(finest))
  const unit = weights.every((weight) => Number.isInteger(weight / power)) ? power : finest
  const error = Math.max(...kernels.map((taps) => LARGEST_LEVEL * roundingOf(taps, unit)))
  return { unit, error }
}

/** Deviations of one sign: levels are not negative, so those of the other sign only make up for them. */
function roundingOf(taps: readonly Tap[], unit: number): number {
  const missed = taps.map(({ weight }) => unit * Math.round(weight / unit) - weight)
  const sum = (sign: number): number => missed.reduce((total, miss) => total + Math.max(0, sign * miss), 0)
  return Math.max(sum(1), sum(-1))
}
