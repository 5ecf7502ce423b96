/** How well finished taps obey the alternation theorem, judged from the taps alone. */
import { alternating, reduceTo } from '../../shared/fir/remez/exchange'
import { type EquirippleDesign, makeProblem } from '../../shared/fir/remez/problem'
import { amplitudeOf } from '../../shared/fir/remez/taps'
import type { Peak } from '../../shared/fir/remez/trial'

/** Samples a half wave in the middle of a band. Towards its ends, where waves are narrow, they crowd as the waves do. */
const SAMPLES = 16

export interface Alternation {
  /** Largest weighted error over the bands. */
  ripple: number
  /** How far the smallest of the needed alternating extrema lies below the largest, as a part of it; 1 when some are missing. */
  unevenness: number
}

export function measureAlternation(design: EquirippleDesign, taps: Float64Array): Alternation {
  const problem = makeProblem(design)
  const antisymmetric = (design.type ?? 'bandpass') !== 'bandpass'
  const peaks = problem.bands.flatMap((band) => {
    const count = Math.ceil((SAMPLES * problem.coefficients * (band.to - band.from)) / 2) + 8
    const samples = Array.from({ length: count + 1 }, (_, k): Peak => {
      const omega = band.from + ((band.to - band.from) * (1 - Math.cos((Math.PI * k) / count))) / 2
      const amplitude = amplitudeOf(taps, antisymmetric, omega) / problem.factorAt(omega)
      return { omega, band, error: problem.weightAt(omega, band) * (problem.targetAt(omega, band) - amplitude) }
    })
    return samples.map((peak, k) => ({ ...peak, error: topOf(samples[k - 1], peak, samples[k + 1]) }))
  })
  const found = alternating(peaks)
  const ripple = Math.max(...found.map(({ error }) => Math.abs(error)))
  const needed = problem.coefficients + 1
  const least = Math.min(...reduceTo(found, needed).map(({ error }) => Math.abs(error)))
  return { ripple, unevenness: found.length < needed ? 1 : 1 - least / ripple }
}

/** Height of the parabola through three samples, where the middle one is an extremum. */
function topOf(before: Peak | undefined, here: Peak, after: Peak | undefined): number {
  if (before === undefined || after === undefined) {
    return here.error
  }
  const slopeBefore = (here.error - before.error) / (here.omega - before.omega)
  const slopeAfter = (after.error - here.error) / (after.omega - here.omega)
  if (slopeBefore * slopeAfter >= 0) {
    return here.error
  }
  const curve = (slopeAfter - slopeBefore) / (after.omega - before.omega)
  const slope = slopeBefore + curve * (here.omega - before.omega)
  return here.error - (slope * slope) / (4 * curve)
}
