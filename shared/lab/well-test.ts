import { deconvolvePolynomial } from '../convolution/deconvolution/polynomial'

/**
 * Recovers the unit response from a pressure record and the flow rates that caused it, sample by sample:
 * h[n] = (p[n] - sum over k >= 1 of rates[k] h[n - k]) / rates[0]. The first rate must not be 0. Errors of the record are not
 * damped: that is what makes the inverse problem hard.
 */
export function recoverUnitResponse(record: readonly number[], rates: readonly number[]): Float64Array {
  const followed = [...record, ...new Array<number>(rates.length - 1).fill(0)]
  return deconvolvePolynomial(followed, rates).quotient
}
