/** Equiripple FIR design: the filter whose largest weighted error is the least possible. */
import { failure, type Outcome, success } from '../outcome'
import { barycentricWeights, heaviest, interpolant } from './remez/barycentric'
import { type EquirippleDesign, makeProblem, type Problem } from './remez/problem'
import type { Place } from './remez/trial'
import { type EquirippleFailure, type Optimum, solve } from './remez/solve'
import { amplitudeOf, tapsFromAmplitude } from './remez/taps'

export interface EquirippleFilter {
  taps: Float64Array
  /** Largest weighted error over the bands: the optimum to a part in a million. */
  ripple: number
}

/** Rounds of correction; each wins some digits, limited by the rounding of the taps themselves. */
const MOST_CORRECTIONS = 4
/** Errors of the taps below this part of the ripple need no correction. */
const NEGLIGIBLE = 1e-4
/** Taps that miss the optimum by more than this part of the ripple are not the filter that was asked for. */
const TOLERABLE = 0.005

/**
 * Parks-McClellan design. `bandpass`: symmetric taps, gain `desired` in each band. `differentiator`: antisymmetric, gain
 * `desired · f/rate`, the weight divided by f/rate where desired > 0. `hilbert`: antisymmetric, gain `desired`. The
 * antisymmetric ones have `H = +j A e^(−jω(N−1)/2)` with A near the target, the negative of the usual Hilbert transformer.
 * The extrema are refined between grid points, so that the result is the true optimum, not that of a grid; up to some
 * thousands of taps.
 * Source: J. McClellan, T. Parks, L. Rabiner, IEEE Trans. AU-21 (1973) 506–526.
 * @returns The filter, or why there is none: the optimum lies below what double precision can hold, or no convergence.
 * @throws RangeError for specifications that no filter can have, see `makeProblem`.
 */
export function remez(design: EquirippleDesign): Outcome<EquirippleFilter, EquirippleFailure> {
  const problem = makeProblem(design)
  const found = solve(problem)
  if (!found.ok) {
    return found
  }
  const antisymmetric = (design.type ?? 'bandpass') !== 'bandpass'
  const { taps, missed } = realise(problem, found.value, design.length, antisymmetric)
  const { ripple } = found.value
  return missed <= TOLERABLE * ripple ? success({ taps, ripple }) : failure({ kind: 'precision exhausted', ripple })
}

/**
 * Between the bands the polynomial may rise far above its values, and the inverse transform spreads the rounding there over
 * all taps. So the taps are compared with the optimum where that is well known, on the reference, and the polynomial
 * through the differences corrects them, the first time from silence. That needs one place less than the reference has: the
 * one left out takes what the others leave of rounding, in inverse proportion to its barycentric weight.
 * @returns The taps, and the largest weighted error that is left on the reference.
 */
function realise(problem: Problem, { trial, reference, ripple }: Optimum, length: number, antisymmetric: boolean) {
  const out = heaviest(barycentricWeights(cosines(reference)))
  const through = interpolant(cosines(reference.toSpliced(out, 1)))
  const targets = reference.map(({ omega }) => trial.polynomialAt(omega))
  let best = { taps: new Float64Array(length), missed: Number.POSITIVE_INFINITY }
  let taps = best.taps
  for (let round = 0; ; round++) {
    const reached = (omega: number) =>
      round === 0 ? 0 : amplitudeOf(taps, antisymmetric, omega) / problem.factorAt(omega)
    const missing = reference.map(({ omega }, i) => (targets[i] as number) - reached(omega))
    const missed = largestWeighted(problem, reference, missing)
    if (missed < best.missed) best = { taps, missed }
    if (best.missed <= NEGLIGIBLE * ripple || round === MOST_CORRECTIONS) return best
    const values = Float64Array.from(missing.toSpliced(out, 1))
    const correctionAt = (omega: number) => problem.factorAt(omega) * through(values, Math.cos(omega))
    const correction = tapsFromAmplitude(length, antisymmetric, correctionAt)
    taps = taps.map((tap, n) => tap + (correction[n] as number))
  }
}

function largestWeighted(problem: Problem, places: readonly Place[], differences: readonly number[]): number {
  return places.reduce((most, { omega, band }, i) => {
    return Math.max(most, Math.abs(differences[i] as number) * problem.weightAt(omega, band))
  }, 0)
}

function cosines(places: readonly Place[]): Float64Array {
  return Float64Array.from(places, ({ omega }) => Math.cos(omega))
}
