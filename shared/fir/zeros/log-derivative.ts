/** The quotient p'/p of a real polynomial at a complex place, by Horner's rule inside and outside the unit circle. */

export interface LogDerivative {
  re: number
  im: number
  /** p is 0 there to within its own rounding errors. */
  exact: boolean
}

/** Rounding of one step of complex Horner, in units of the machine precision (N. Higham, section 5.1, with slack). */
const STEP_ERROR = 4

/**
 * Highest power first. Outside the unit circle p(z) = zⁿ q(1/z) with the coefficients turned about, so that nothing
 * overflows: `p'/p = w (n − w q'(w)/q(w))`, w = 1/z.
 */
export function logDerivative(coefficients: Float64Array, x: number, y: number): LogDerivative {
  const square = x * x + y * y
  if (square <= 1) {
    const { re, im, slopeRe, slopeIm, exact } = horner(coefficients, x, y, false)
    return { ...divide(slopeRe, slopeIm, re, im), exact }
  }
  const wx = x / square
  const wy = -y / square
  const { re, im, slopeRe, slopeIm, exact } = horner(coefficients, wx, wy, true)
  const inner = divide(slopeRe, slopeIm, re, im)
  const factorRe = coefficients.length - 1 - (wx * inner.re - wy * inner.im)
  const factorIm = -(wx * inner.im + wy * inner.re)
  return { re: wx * factorRe - wy * factorIm, im: wx * factorIm + wy * factorRe, exact }
}

function horner(a: Float64Array, x: number, y: number, turned: boolean) {
  const last = a.length - 1
  const radius = Math.hypot(x, y)
  let re = 0
  let im = 0
  let slopeRe = 0
  let slopeIm = 0
  let size = 0
  for (let k = 0; k <= last; k++) {
    const nextSlope = slopeRe * x - slopeIm * y + re
    slopeIm = slopeRe * y + slopeIm * x + im
    slopeRe = nextSlope
    const next = re * x - im * y + (a[turned ? last - k : k] as number)
    im = re * y + im * x
    re = next
    size = size * radius + Math.hypot(re, im)
  }
  return { re, im, slopeRe, slopeIm, exact: Math.hypot(re, im) <= STEP_ERROR * Number.EPSILON * size }
}

function divide(re: number, im: number, byRe: number, byIm: number): { re: number; im: number } {
  const square = byRe * byRe + byIm * byIm
  return { re: (re * byRe + im * byIm) / square, im: (im * byRe - re * byIm) / square }
}
