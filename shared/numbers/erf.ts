// The error function to nearly full double precision. The series has only positive terms, so nothing cancels; the continued
// fraction takes over where it converges fast. Source: Abramowitz & Stegun 7.1.6 and 7.1.14.

const SERIES_UNTIL = 2.5
const FRACTION_DEPTH = 80

/** erf(x) = 2/sqrt(pi) e^(-x²) (x + 2x³/3 + 4x⁵/15 + ...), for small |x|. */
function erfSeries(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** erfc(x) = e^(-x²)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), for large positive x. */
function erfcFraction(x: number): number {
  let rest = x
  for (let n = FRACTION_DEPTH; n > 0; n--) {
    rest = x + n / 2 / rest
  }
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / rest
}

/** 1 - erf(x) without cancellation for large positive x, where it is tiny. NaN stays NaN. */
export function erfc(x: number): number {
  if (x > SERIES_UNTIL) {
    return erfcFraction(x)
  }
  return x < -SERIES_UNTIL ? 2 - erfcFraction(-x) : 1 - erfSeries(x)
}

/** The error function 2/sqrt(pi) times the integral of e^(-t²) from 0 to x. NaN stays NaN. */
export function erf(x: number): number {
  if (Math.abs(x) > SERIES_UNTIL) {
    return x > 0 ? 1 - erfcFraction(x) : erfcFraction(-x) - 1
  }
  return x === 0 ? x : erfSeries(x)
}
