/**
 * All roots of a polynomial at once, by the Ehrlich-Aberth iteration: Newton's step for each root, with the other
 * approximations divided out. Source: D. Bini, Numerical Algorithms 13 (1996) 179–200.
 */
import { startingRoots } from './newton-polygon'
import { logDerivative } from './log-derivative'

export interface ComplexRoots {
  re: Float64Array
  im: Float64Array
}

const MOST_ROUNDS = 500

/**
 * Roots of `Σ a[k] z^(n − k)`, highest power first.
 * @param coefficients Finite; the first and the last are not 0.
 */
export function polynomialRoots(coefficients: Float64Array): ComplexRoots {
  const roots = startingRoots(coefficients)
  const open = new Set(roots.re.keys())
  for (let round = 0; round < MOST_ROUNDS && open.size > 0; round++) {
    for (const k of open) {
      if (settle(coefficients, roots, k)) {
        open.delete(k)
      }
    }
  }
  return withConjugates(roots)
}

/** One step for one root; true when it cannot be improved. */
function settle(coefficients: Float64Array, { re, im }: ComplexRoots, k: number): boolean {
  const x = re[k] as number
  const y = im[k] as number
  const newton = logDerivative(coefficients, x, y)
  if (newton.exact) {
    return true
  }
  let slopeRe = newton.re
  let slopeIm = newton.im
  for (let j = 0; j < re.length; j++) {
    const dx = x - (re[j] as number)
    const dy = y - (im[j] as number)
    const square = dx * dx + dy * dy
    if (square > 0) {
      slopeRe -= dx / square
      slopeIm += dy / square
    }
  }
  const square = slopeRe * slopeRe + slopeIm * slopeIm
  const stepRe = slopeRe / square
  const stepIm = -slopeIm / square
  if (!Number.isFinite(stepRe) || !Number.isFinite(stepIm)) {
    return true
  }
  re[k] = x - stepRe
  im[k] = y - stepIm
  return Math.hypot(stepRe, stepIm) <= Number.EPSILON * Math.hypot(x, y)
}

/** Real polynomials have real roots and pairs; rounding is taken off by averaging each root with the mirror of its partner. */
function withConjugates({ re, im }: ComplexRoots): ComplexRoots {
  const done = new Uint8Array(re.length)
  for (let k = 0; k < re.length; k++) {
    if (done[k]) {
      continue
    }
    const partner = nearestTo(re[k] as number, -(im[k] as number), { re, im }, done)
    done[k] = done[partner] = 1
    const meanRe = ((re[k] as number) + (re[partner] as number)) / 2
    const meanIm = ((im[k] as number) - (im[partner] as number)) / 2
    re[k] = re[partner] = meanRe
    im[k] = meanIm
    im[partner] = -meanIm
  }
  return { re, im: im.map((part) => part + 0) }
}

function nearestTo(x: number, y: number, { re, im }: ComplexRoots, done: Uint8Array): number {
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < re.length; k++) {
    const distance = Math.hypot((re[k] as number) - x, (im[k] as number) - y)
    if (!done[k] && distance < least) {
      least = distance
      nearest = k
    }
  }
  return nearest
}
