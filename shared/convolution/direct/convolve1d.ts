/** The definition of 1-D convolution: the sum in the book, in double precision, never optimised. */

import { type ConvolutionSize, cropOf } from './crop'

/**
 * `full[n] = Σ h[k] · x[n − k]`, 0 <= n <= N + K − 2: the kernel is turned.
 * `same` keeps N values from index (K − 1) >> 1 on; `valid` the |N − K| + 1 whose sums lie wholly inside.
 * An empty operand gives an empty result. NaN and infinity follow the sum.
 * @throws RangeError for an unknown size.
 */
export function convolve1d(
  signal: ArrayLike<number>,
  kernel: ArrayLike<number>,
  size: ConvolutionSize = 'full',
): Float64Array {
  const { start, length } = cropOf(signal.length, kernel.length, size)
  return Float64Array.from({ length }, (_, index) => convolutionAt(signal, kernel, start + index))
}

/** One value of the full convolution. */
function convolutionAt(signal: ArrayLike<number>, kernel: ArrayLike<number>, n: number): number {
  let sum = 0
  const last = Math.min(n, kernel.length - 1)
  for (let k = Math.max(0, n - signal.length + 1); k <= last; k++) sum += (kernel[k] ?? 0) * (signal[n - k] ?? 0)
  return sum
}
