/** Equiripple FIR design: the filter whose largest weighted error is the least possible. */
import { failure, type Outcome, success } from '../outcome'
import { barycentricWeights, interpolate } from './remez/barycentric'
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
  return missed > TOLERABLE * ripple ? failure({ kind: 'precision exhausted', ripple }) : success({ taps, ripple })
}

/**
 * Between the bands the polynomial is badly conditioned (an error grows there by about 1 / ripple), and the inverse
 * transform spreads that over all taps. So the taps are read, compared with the optimum where that is well known, on the
 * reference, and corrected by the polynomial through the differences.
 * @returns The taps, and the largest weighted error that is left on the reference.
 */
function realise(problem: Problem, { trial, reference, ripple }: Optimum, length: number, antisymmetric: boolean) {
  const inner = withoutHeaviest(reference)
  const nodes = Float64Array.from(inner, ({ omega }) => Math.cos(omega))
  const weights = barycentricWeights(nodes)
  const targets = Float64Array.from(inner, ({ omega }) => trial.polynomialAt(omega))
  let taps = tapsFromAmplitude(length, antisymmetric, (omega) => problem.factorAt(omega) * trial.polynomialAt(omega))
  for (let round = 0; ; round++) {
    const missing = targets.map((target, i) => {
      const { omega } = inner[i] as Place
      return target - amplitudeOf(taps, antisymmetric, omega) / problem.factorAt(omega)
    })
    const missed = missing.reduce((most, difference, i) => {
      const { omega, band } = inner[i] as Place
      return Math.max(most, Math.abs(difference) * problem.weightAt(omega, band))
    }, 0)
    if (missed <= NEGLIGIBLE * ripple || round === MOST_CORRECTIONS) {
      return { taps, missed }
    }
    const correctionAt = (omega: number): number =>
      problem.factorAt(omega) * interpolate(nodes, weights, missing, Math.cos(omega), 0)
    const correction = tapsFromAmplitude(length, antisymmetric, correctionAt)
    taps = taps.map((tap, n) => tap + (correction[n] as number))
  }
}

/**
 * One place more than coefficients is one too many for a polynomial. The one left out takes what the others leave of
 * rounding, in inverse proportion to its barycentric weight.
 */
function withoutHeaviest(reference: readonly Place[]): Place[] {
  const weights = barycentricWeights(Float64Array.from(reference, ({ omega }) => Math.cos(omega)))
  const heaviest = weights.reduce(
    (best, weight, i) => (Math.abs(weight) > Math.abs(weights[best] as number) ? i : best),
    0,
  )
  return reference.filter((_, i) => i !== heaviest)
}
