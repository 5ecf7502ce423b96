/** Taps as whole numbers of 16 bits, for the arithmetic that is twice as fast. */
import type { SeparablePart, Tap } from './plan'

const LARGEST_LEVEL = 255
/** Largest whole number of 16 bits. */
const LARGEST_WEIGHT = 32_767
/** A column of equal taps of an absolute sum of 1 must fit 32 bits: 2^15 · 2^15. */
const LARGEST_SHIFT = 15
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
  // Taps that are whole multiples of 1 or of a power of two need no other unit; a coarse one keeps the sums small and exact.
  const powers = [1, 2 ** Math.ceil(Math.log2(finest))].filter((power) => power >= finest)
  const unit = powers.find((power) => weights.every((weight) => Number.isInteger(weight / power))) ?? finest
  const error = Math.max(...kernels.map((taps) => LARGEST_LEVEL * roundingOf(taps, unit)))
  return { unit, error }
}

/** Sums down columns keep this many steps a level, so that white just fits 16 bits: 255 · 128 = 32,640. */
export const STEPS = 128
/** Room for rounding at the ends of what 32 bits hold. */
const NEARLY = 0.98

/**
 * Products of columns and rows for 16 bits: columns are scaled to an absolute sum of 1, so that what lies between is never
 * more than white. Only the last sum must fit 32 bits: what overflows on the way to it comes back.
 */
export function quantiseParts(parts: readonly SeparablePart[], sum: number): Quantised & { parts: SeparablePart[] } {
  const even = parts.filter(({ column, row }) => column.length > 0 && row.length > 0).map(scaledPart)
  const largest = Math.max(0, ...even.flatMap(({ row }) => row.map(({ weight }) => Math.abs(weight))))
  const unit = Math.max(largest / LARGEST_WEIGHT / STEPS, (LARGEST_LEVEL * sum) / (NEARLY * LARGEST_SUM))
  if (unit === 0) return { unit: 1, error: 0, parts: [] }
  const error = even.reduce((total, { column, row, shift }) => {
    const weight = row.reduce((all, tap) => all + Math.abs(tap.weight), 0)
    const columnError = LARGEST_LEVEL * roundingOf(column, 1 / (STEPS * 2 ** shift)) + 0.5 / STEPS
    const missed = row.map((tap) => Math.abs(STEPS * unit * Math.round(tap.weight / STEPS / unit) - tap.weight))
    return total + weight * columnError + LARGEST_LEVEL * missed.reduce((all, miss) => all + miss, 0)
  }, 0)
  return { unit, error, parts: even }
}

function scaledPart({ column, row }: SeparablePart): SeparablePart & { shift: number } {
  const sum = column.reduce((total, { weight }) => total + Math.abs(weight), 0)
  const peak = Math.max(...column.map(({ weight }) => Math.abs(weight))) / sum
  return {
    column: column.map((tap) => ({ ...tap, weight: tap.weight / sum })),
    row: row.map((tap) => ({ ...tap, weight: tap.weight * sum })),
    shift: Math.min(LARGEST_SHIFT, Math.floor(Math.log2(LARGEST_WEIGHT / STEPS / peak))),
  }
}

/** Deviations of one sign: levels are not negative, so those of the other sign only make up for them. */
function roundingOf(taps: readonly Tap[], unit: number): number {
  const missed = taps.map(({ weight }) => unit * Math.round(weight / unit) - weight)
  const sum = (sign: number): number => missed.reduce((total, miss) => total + Math.max(0, sign * miss), 0)
  return Math.max(sum(1), sum(-1))
}
