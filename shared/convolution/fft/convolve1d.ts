/** 1-D convolution and correlation through one transform of the whole: the fast twin of `convolve1d`. */
import { wrapValues } from '../direct/circular-convolve'
import type { Correlation } from '../direct/correlate1d'
import { type ConvolutionSize, cropOf } from '../direct/crop'
import { nextFastLength } from './factors'
import { planCircularFilter } from './spectral-product'

/**
 * The same values as `convolve1d`, in O((N + K) log(N + K)). The error is about 1e-16 of the largest value everywhere,
 * so small values beside large ones lose digits; and one NaN or infinity spreads over the whole result.
 * An empty operand gives an empty result. @throws RangeError for an unknown size.
 */
export function fftConvolve1d(
  signal: ArrayLike<number>,
  kernel: ArrayLike<number>,
  size: ConvolutionSize = 'full',
): Float64Array {
  const { start, length } = cropOf(signal.length, kernel.length, size)
  if (length === 0) {
    return new Float64Array(0)
  }
  const padded = new Float64Array(nextFastLength(signal.length + kernel.length - 1))
  padded.set(signal)
  planCircularFilter(kernel, padded.length)(padded)
  return padded.slice(start, start + length)
}

/** The same values and lags as `correlate1d`. @throws RangeError for an unknown size. */
export function fftCorrelate1d(
  signal: ArrayLike<number>,
  template: ArrayLike<number>,
  size: ConvolutionSize = 'full',
): Correlation {
  const { start, length } = cropOf(signal.length, template.length, size)
  const lags = Int32Array.from({ length }, (_, index) => start + index - (template.length - 1))
  return { lags, values: fftConvolve1d(signal, Float64Array.from(template).reverse(), size) }
}

/** The same values as `circularConvolve`; the transform has exactly `period` points. @throws RangeError unless period >= 1. */
export function fftCircularConvolve(
  signal: ArrayLike<number>,
  kernel: ArrayLike<number>,
  period: number,
): Float64Array {
  const result = wrapValues(signal, period)
  planCircularFilter(wrapValues(kernel, period), period)(result)
  return result
}
