/** Local extrema of the weighted error: sampled between the places of the reference, then refined by parabolas. */
import type { Band, Problem } from './problem'
import type { Peak, Place, Trial } from './trial'

/** How closely the error is looked at. */
export interface Scrutiny {
  /** Pieces of a half wave between two places of the reference, whose errors are known and alternate. */
  parts: number
  /** An extremum that a parabola expects to rise by less than this part of itself is taken from the parabola. */
  worth: number
}

const REFINEMENTS = 3

/** Every local extremum of the error over the bands, ends of bands included, sorted by angle. */
export function findPeaks(problem: Problem, reference: readonly Place[], trial: Trial, scrutiny: Scrutiny): Peak[] {
  return problem.bands.flatMap((band) => {
    const samples = sampleBand(problem, band, reference, trial, scrutiny.parts)
    const errorAt = (omega: number): number => trial.errorAt(omega, band)
    return samples.flatMap((_, index) => peakAt(samples, index, errorAt, scrutiny.worth) ?? [])
  })
}

/** The error at both ends, at the reference (where it is known) and in between; stretches wider than the mean distance of extrema, π over the number of coefficients, get more samples. */
function sampleBand(problem: Problem, band: Band, reference: readonly Place[], trial: Trial, least: number): Peak[] {
  const sample = (omega: number): Peak => ({ omega, band, error: trial.errorAt(omega, band) })
  const known = reference.flatMap((place, index): Peak[] =>
    place.band === band ? [{ ...place, error: index % 2 === 0 ? trial.level : -trial.level }] : [],
  )
  const samples: Peak[] = []
  const extendTo = (next: Peak): void => {
    const last = samples.at(-1)
    if (last !== undefined) {
      const parts = Math.max(least, Math.ceil((least * (next.omega - last.omega) * problem.coefficients) / Math.PI))
      for (let part = 1; part < parts; part++) {
        samples.push(sample(last.omega + ((next.omega - last.omega) * part) / parts))
      }
    }
    samples.push(next)
  }
  if (known[0]?.omega !== band.from) {
    extendTo(sample(band.from))
  }
  known.forEach(extendTo)
  if (samples.at(-1)?.omega !== band.to) {
    extendTo(sample(band.to))
  }
  return samples
}

/** The refined extremum about one sample, if there is one. */
function peakAt(
  samples: readonly Peak[],
  index: number,
  errorAt: (omega: number) => number,
  worth: number,
): Peak | undefined {
  const here = samples[index] as Peak
  const sign = here.error < 0 ? -1 : 1
  const before = samples[index - 1]
  const after = samples[index + 1]
  const fallsBefore = before === undefined || sign * before.error <= sign * here.error
  const fallsAfter = after === undefined || sign * after.error < sign * here.error
  if (!fallsBefore || !fallsAfter) {
    return undefined
  }
  if (before !== undefined && after !== undefined) {
    return refine([before, here, after], errorAt, worth)
  }
  return refineEnd(samples, index, errorAt, worth)
}

/** At the end of a band the extremum may still lie between the end and its neighbour: the next two samples tell. */
function refineEnd(samples: readonly Peak[], index: number, errorAt: (omega: number) => number, worth: number): Peak {
  const end = samples[index] as Peak
  const step = index === 0 ? 1 : -1
  const near = samples[index + step]
  const far = samples[index + 2 * step]
  if (near === undefined || far === undefined) {
    return end
  }
  const vertex = vertexOf(end, near, far)
  if (!((vertex - end.omega) * step > 0 && (near.omega - vertex) * step > 0)) {
    return end
  }
  const inside = { ...end, omega: vertex, error: errorAt(vertex) }
  if (Math.abs(inside.error) <= Math.abs(end.error) || inside.error * end.error < 0) {
    return end
  }
  return refine(step > 0 ? [end, inside, near] : [near, inside, end], errorAt, worth)
}

/** Moves the middle of three samples to the vertex of the parabola through them, until that gains too little. */
function refine(three: [Peak, Peak, Peak], errorAt: (omega: number) => number, worth: number): Peak {
  let [left, best, right] = three
  for (let step = 0; step < REFINEMENTS; step++) {
    const omega = vertexOf(left, best, right)
    if (!(omega > left.omega && omega < right.omega) || omega === best.omega) {
      return best
    }
    const expected = parabolaAt(left, best, right, omega)
    const gain = Math.abs(expected) - Math.abs(best.error)
    if (!(gain > worth * Math.abs(best.error))) {
      return gain > 0 ? { ...best, omega, error: expected } : best
    }
    const tried = { ...best, omega, error: errorAt(omega) }
    const better = Math.abs(tried.error) > Math.abs(best.error)
    const [inner, outer] = better ? [tried, best] : [best, tried]
    if (outer.omega < inner.omega) {
      left = outer
    } else {
      right = outer
    }
    best = inner
  }
  return best
}

function vertexOf(a: Peak, b: Peak, c: Peak): number {
  const toA = a.omega - b.omega
  const toC = c.omega - b.omega
  const riseA = a.error - b.error
  const riseC = c.error - b.error
  return b.omega + (toC * toC * riseA - toA * toA * riseC) / (2 * (toC * riseA - toA * riseC))
}

function parabolaAt(a: Peak, b: Peak, c: Peak, omega: number): number {
  const slopeA = (a.error - b.error) / (a.omega - b.omega)
  const slopeC = (c.error - b.error) / (c.omega - b.omega)
  const curve = (slopeC - slopeA) / (c.omega - a.omega)
  const t = omega - b.omega
  return b.error + t * (slopeA + curve * (t - (a.omega - b.omega)))
}
