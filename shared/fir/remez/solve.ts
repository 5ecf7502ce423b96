/** The exchange algorithm: from reference to reference until the error is equal everywhere. */
import { type Outcome, failure, success } from '../../outcome'
import { alternating, exchangeOne, reduceTo } from './exchange'
import { findPeaks, type Scrutiny } from './peaks'
import type { Problem } from './problem'
import { spreadEvenly, stretch } from './reference'
import { makeTrial, type Peak, type Place, type Trial } from './trial'

/** An optimum below this cannot be told from rounding: responses near 1 are known to about 1e-15 only. */
export const LEAST_RIPPLE = 1e-12

export type EquirippleFailure =
  /**
   * The optimum lies below `LEAST_RIPPLE`, or rises so far between the bands that no doubles hold its taps: fewer taps, or
   * narrower and more equal transitions, do as well.
   */
  | { kind: 'precision exhausted'; ripple: number }
  /** The exchange did not settle; between these two lies the optimum. */
  | { kind: 'not converged'; atLeast: number; atMost: number }

export interface Optimum {
  trial: Trial
  reference: readonly Place[]
  /** Largest weighted error over the bands. */
  ripple: number
}

/** Relative distance of largest and least error at which a filter is done, and a mere starting point is good enough. */
const DONE = 1e-6
const GOOD_START = 0.05
/** Convergence is quadratic at the end: from here one more exchange arrives, and needs no further look. */
const ONE_MORE = 1e-3
const MOST_EXCHANGES = 60
/** Filters up to this many coefficients a band start from evenly spread extrema, longer ones from a filter of half the length. */
const EVEN_START = 8

/** How much longer each filter is than the one it starts from: long strides are quick, short ones seldom start too far off. */
const STRIDES = [2, 1.5, 1.2] as const

/** The best polynomial of the problem; where no stride arrives, what the shortest says of it. */
export function solve(problem: Problem): Outcome<Optimum, EquirippleFailure> {
  const [first, ...shorter] = STRIDES
  return shorter.reduce(
    (found, stride) => (found.ok || found.reason.kind === 'precision exhausted' ? found : climbTo(problem, stride)),
    climbTo(problem, first),
  )
}

/**
 * Shorter filters of the same bands are solved first: an even spread of a thousand extrema is too far from the optimum to
 * converge, a stretched one is a few exchanges away. Their optima only fall with length, so a short one below the least
 * ripple settles the matter early.
 */
function climbTo(problem: Problem, stride: number): Outcome<Optimum, EquirippleFailure> {
  let start: readonly Place[] | null = null
  for (const coefficients of ladder(problem, stride)) {
    const level = { ...problem, coefficients }
    const last = coefficients === problem.coefficients
    const reference: readonly Place[] = start
      ? stretch(level, start, coefficients + 1)
      : spreadEvenly(level, coefficients + 1)
    const found = exchange(level, reference, last ? DONE : GOOD_START)
    if (last || (!found.ok && found.reason.kind === 'precision exhausted')) return found
    start = found.ok ? found.value.reference : null
  }
  throw new Error('The ladder of lengths is never empty')
}

/** Numbers of coefficients to solve for, each about `stride` times the one before, up to the wanted one. */
function ladder({ coefficients, bands }: Problem, stride: number): number[] {
  const steps = [coefficients]
  while ((steps[0] as number) > EVEN_START * bands.length) {
    steps.unshift(Math.ceil((steps[0] as number) / stride))
  }
  return steps
}

/** While the reference is far off, the middle of each half wave is enough to see where to go. */
const QUICK_LOOK: Scrutiny = { parts: 2, worth: 0.03 }
const CLOSE_LOOK: Scrutiny = { parts: 4, worth: 1e-7 }
/** Relative distance of largest and least error below which the exact places of the extrema matter. */
const NEAR = 0.3

function exchange(problem: Problem, start: readonly Place[], tolerance: number): Outcome<Optimum, EquirippleFailure> {
  let reference = start
  let scrutiny = QUICK_LOOK
  let atLeast = 0
  let atMost = Number.POSITIVE_INFINITY
  for (let round = 0; round < MOST_EXCHANGES; round++) {
    const trial = makeTrial(problem, reference)
    const level = Math.abs(trial.level)
    const peaks = findPeaks(problem, reference, trial, scrutiny)
    const largest = largestOf(peaks)
    if (largest === undefined || !Number.isFinite(level)) {
      return failure({ kind: 'not converged', atLeast, atMost })
    }
    const ripple = Math.abs(largest.error)
    const spread = (ripple - level) / ripple
    atLeast = Math.max(atLeast, level)
    atMost = Math.min(atMost, ripple)
    if (atMost < LEAST_RIPPLE) {
      return failure({ kind: 'precision exhausted', ripple: atMost })
    }
    if (spread <= tolerance && (scrutiny === CLOSE_LOOK || tolerance > DONE)) {
      return success({ trial, reference, ripple })
    }
    const candidates = alternating(peaks)
    const complete = candidates.length >= reference.length
    // The reference itself alternates unless its level is 0. Where less is found, the error is nothing but rounding.
    if (!complete && level > LEAST_RIPPLE) break
    const next = complete ? reduceTo(candidates, reference.length) : exchangeOne(measured(reference, trial), largest)
    if (spread <= ONE_MORE && scrutiny === CLOSE_LOOK && tolerance === DONE) {
      const last = makeTrial(problem, next)
      return success({ trial: last, reference: next, ripple: Math.abs(last.level) })
    }
    scrutiny = spread < NEAR ? CLOSE_LOOK : QUICK_LOOK
    reference = next
  }
  return failure({ kind: 'not converged', atLeast, atMost })
}

/** The places of a reference with the errors of its trial. */
function measured(reference: readonly Place[], { level }: Trial): Peak[] {
  return reference.map((place, k) => ({ ...place, error: k % 2 === 0 ? level : -level }))
}

function largestOf(peaks: readonly Peak[]): Peak | undefined {
  let largest = peaks[0]
  for (const peak of peaks) {
    if (Math.abs(peak.error) > Math.abs(largest?.error ?? 0)) {
      largest = peak
    }
  }
  return largest
}
