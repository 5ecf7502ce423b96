/** The definition of circular convolution: indices are counted on a clock with N hours. */

/**
 * `y[n] = Σ x[i] · h[j]` over all i, j with (i + j) mod N = n. N may be smaller than an operand, which is then wrapped,
 * not cut. NaN and infinity follow the sum.
 * @throws RangeError unless N is a whole number >= 1.
 */
export function circularConvolve(signal: ArrayLike<number>, kernel: ArrayLike<number>, period: number): Float64Array {
  expectPeriod(period)
  const result = new Float64Array(period)
  for (let i = 0; i < signal.length; i++) {
    for (let j = 0; j < kernel.length; j++) {
      const at = (i + j) % period
      result[at] = (result[at] as number) + (signal[i] as number) * (kernel[j] as number)
    }
  }
  return result
}

/** One period of the sum of all copies of the values shifted by whole periods: `w[n] = Σ_k x[n + kN]`. */
export function wrapValues(values: ArrayLike<number>, period: number): Float64Array {
  expectPeriod(period)
  const wrapped = new Float64Array(period)
  for (let index = 0; index < values.length; index++) {
    const at = index % period
    wrapped[at] = (wrapped[at] as number) + (values[index] as number)
  }
  return wrapped
}

function expectPeriod(period: number): void {
  if (!Number.isInteger(period) || period < 1) {
    throw new RangeError(`Circular convolution needs a whole period >= 1, got ${period}`)
  }
}
