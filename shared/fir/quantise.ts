/** Coefficients as hardware keeps them: whole multiples of a power of two. */
import { roundHalfToEven } from '../numbers/rounding'

export interface QuantisedTaps {
  /** Whole numbers of `bits` bits, two's complement. */
  codes: Int32Array
  /** The taps that the codes mean: codes times step. */
  taps: Float64Array
  /** Value of the last bit, 2^(−fraction). */
  step: number
  /** True where a tap did not fit and was held at the end of the range. */
  saturated: boolean
  /** No frequency response differs by more: the sum of the errors of all taps. */
  responseError: number
}

/**
 * Rounds taps (halves to even) to `bits`-bit fixed point with `fraction` bits after the point; without `fraction` as many
 * as let every tap fit.
 * @throws RangeError unless bits is a whole number from 2 to 32 and fraction, where given, is whole.
 */
export function quantiseTaps(taps: ArrayLike<number>, bits: number, fraction?: number): QuantisedTaps {
  if (!Number.isInteger(bits) || bits < 2 || bits > 32) {
    throw new RangeError(`Fixed point needs 2 to 32 bits, got ${bits}`)
  }
  const point = fraction ?? fittingFraction(taps, bits)
  if (!Number.isInteger(point)) {
    throw new RangeError(`The number of fraction bits must be whole, got ${fraction}`)
  }
  const step = 2 ** -point
  const [least, greatest] = [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1]
  const rounded = Float64Array.from(taps, (tap) => roundHalfToEven(tap / step))
  const codes = Int32Array.from(rounded, (code) => Math.min(greatest, Math.max(least, code)))
  const values = Float64Array.from(codes, (code) => code * step)
  return {
    codes,
    taps: values,
    step,
    saturated: rounded.some((code) => code < least || code > greatest),
    responseError: values.reduce((sum, value, k) => sum + Math.abs(value - (taps[k] as number)), 0),
  }
}

/** Most fraction bits with which no tap leaves the range; 0 taps only fit any number. */
function fittingFraction(taps: ArrayLike<number>, bits: number): number {
  const largest = Array.from(taps).reduce((most, tap) => Math.max(most, Math.abs(tap)), 0)
  if (largest === 0) {
    return bits - 1
  }
  const fraction = bits - 1 - Math.ceil(Math.log2(largest))
  return roundHalfToEven(largest * 2 ** fraction) < 2 ** (bits - 1) ? fraction : fraction - 1
}
