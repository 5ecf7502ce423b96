/** Deconvolution as polynomial long division. */

export interface Division {
  /** N − K + 1 values; none when the divisor is longer than the signal. */
  quotient: Float64Array
  /** As long as the signal. */
  remainder: Float64Array
}

/**
 * `signal = convolve(divisor, quotient) + remainder`, highest power first: exact when the signal was made by the
 * divisor, and unstable when the divisor's zeros lie outside the unit circle, since nothing damps the error.
 * @throws RangeError when the divisor is empty or begins with 0.
 */
export function deconvolvePolynomial(signal: ArrayLike<number>, divisor: ArrayLike<number>): Division {
  const lead = divisor[0]
  if (lead === undefined || lead === 0) {
    throw new RangeError(`Division needs a divisor that does not begin with 0, got [${Array.from(divisor).join(', ')}]`)
  }
  const remainder = Float64Array.from(signal)
  const quotient = new Float64Array(Math.max(0, signal.length - divisor.length + 1))
  for (let n = 0; n < quotient.length; n++) {
    const digit = (remainder[n] as number) / lead
    quotient[n] = digit
    remainder[n] = 0
    for (let k = 1; k < divisor.length; k++) {
      remainder[n + k] = (remainder[n + k] as number) - digit * (divisor[k] as number)
    }
  }
  return { quotient, remainder }
}
