/** The definition of 1-D correlation: the second operand slides, and is not turned. */
import { type ConvolutionSize, cropOf } from './crop'

export interface Correlation {
  values: Float64Array
  /** The shift of each value in samples; positive where the first operand is the later one. */
  lags: Int32Array
}

/**
 * `z(lag) = Σ x[n + lag] · y[n]`, lags from −(K − 1) to N − 1. Sizes are kept as in `convolve1d`, since correlation is
 * the convolution with y turned. NaN and infinity follow the sum. An empty operand gives an empty result.
 * @throws RangeError for an unknown size.
 */
export function correlate1d(
  signal: ArrayLike<number>,
  template: ArrayLike<number>,
  size: ConvolutionSize = 'full',
): Correlation {
  const { start, length } = cropOf(signal.length, template.length, size)
  const lags = Int32Array.from({ length }, (_, index) => start + index - (template.length - 1))
  return { lags, values: Float64Array.from(lags, (lag) => correlationAt(signal, template, lag)) }
}

function correlationAt(signal: ArrayLike<number>, template: ArrayLike<number>, lag: number): number {
  let sum = 0
  const end = Math.min(template.length, signal.length - lag)
  for (let n = Math.max(0, -lag); n < end; n++) {
    sum += (signal[n + lag] as number) * (template[n] as number)
  }
  return sum
}
