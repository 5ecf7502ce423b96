/**
 * Local extrema of the weighted error: sampled between the places of the reference, then refined by parabolas.
 * Samples are kept as plain numbers, angle and error side by side, since they are many and this is the inner loop.
 */
import type { Band, Problem } from './problem'
import type { Peak, Place, Trial } from './trial'

/** How closely the error is looked at. */
export interface Scrutiny {
  /** Pieces of a half wave between two places of the reference, whose errors are known and alternate. */
  parts: number
  /** An extremum that a parabola expects to rise by less than this part of itself is taken from the parabola. */
  worth: number
}

/** Angles and errors of the samples of one band. */
interface Samples {
  omegas: number[]
  errors: number[]
}

/** The error of one band, by angle. */
type ErrorAt = (omega: number) => number

const REFINEMENTS = 3

/** Every local extremum of the error over the bands, ends of bands included, sorted by angle. */
export function findPeaks(problem: Problem, reference: readonly Place[], trial: Trial, scrutiny: Scrutiny): Peak[] {
  const peaks: Peak[] = []
  const density = (scrutiny.parts * problem.coefficients) / Math.PI
  for (const band of problem.bands) {
    const errorAt: ErrorAt = (omega) => trial.errorAt(omega, band)
    const samples = sampleBand(band, reference, trial.level, errorAt, scrutiny.parts, density)
    for (let index = 0; index < samples.omegas.length; index++) {
      if (isExtremum(samples.errors, index)) {
        peaks.push({ band, ...refined(samples, index, errorAt, scrutiny.worth) })
      }
    }
  }
  return peaks
}

/**
 * The error at both ends, at the reference (where it is known) and in between, at least `parts` steps from one to the next;
 * stretches wider than the mean distance of extrema get `density` steps a radian.
 */
function sampleBand(
  band: Band,
  reference: readonly Place[],
  level: number,
  errorAt: ErrorAt,
  parts: number,
  density: number,
): Samples {
  const samples: Samples = { omegas: [], errors: [] }
  const extendTo = (omega: number, error: number): void => {
    const last = samples.omegas.at(-1) ?? omega
    const steps = last === omega ? 1 : Math.max(parts, Math.ceil((omega - last) * density))
    for (let step = 1; step < steps; step++) {
      const between = last + ((omega - last) * step) / steps
      samples.omegas.push(between)
      samples.errors.push(errorAt(between))
    }
    samples.omegas.push(omega)
    samples.errors.push(error)
  }
  reference.forEach((place, index) => {
    if (place.band === band) {
      if (samples.omegas.length === 0 && place.omega > band.from) {
        extendTo(band.from, errorAt(band.from))
      }
      extendTo(place.omega, index % 2 === 0 ? level : -level)
    }
  })
  if (samples.omegas.length === 0) {
    extendTo(band.from, errorAt(band.from))
  }
  if ((samples.omegas.at(-1) as number) < band.to) {
    extendTo(band.to, errorAt(band.to))
  }
  return samples
}

/** Whether no neighbour goes further out on the same side; of two equal ones the later counts. */
function isExtremum(errors: readonly number[], index: number): boolean {
  const error = errors[index] as number
  const sign = error < 0 ? -1 : 1
  const before = errors[index - 1]
  const after = errors[index + 1]
  return (before === undefined || sign * before <= sign * error) && (after === undefined || sign * after < sign * error)
}

interface Extremum {
  omega: number
  error: number
}

/** The extremum about one sample. */
function refined({ omegas, errors }: Samples, index: number, errorAt: ErrorAt, worth: number): Extremum {
  const last = omegas.length - 1
  return index > 0 && index < last
    ? climb(errorAt, worth, omegas, errors, index - 1, index, index + 1)
    : refinedEnd(omegas, errors, index, errorAt, worth)
}

/** How far from the end of a band towards its neighbour a further look is taken: half waves are narrow there. */
const END_PROBE = 0.25

/** At the end of a band the extremum may still lie between the end and its neighbour: one sample more tells. */
function refinedEnd(
  omegas: readonly number[],
  errors: readonly number[],
  index: number,
  errorAt: ErrorAt,
  worth: number,
): Extremum {
  const at = omegas[index] as number
  const error = errors[index] as number
  const near = omegas[index === 0 ? 1 : index - 1]
  const nearError = errors[index === 0 ? 1 : index - 1]
  if (near === undefined || nearError === undefined) {
    return { omega: at, error }
  }
  const probe = at + (near - at) * END_PROBE
  const vertex = vertexOf(at, error, probe, errorAt(probe), near, nearError)
  if (!((vertex - at) * (near - vertex) > 0)) {
    return { omega: at, error }
  }
  const inside = errorAt(vertex)
  if (Math.abs(inside) <= Math.abs(error) || inside * error < 0) {
    return { omega: at, error }
  }
  const three = index === 0 ? [at, vertex, near] : [near, vertex, at]
  const values = index === 0 ? [error, inside, nearError] : [nearError, inside, error]
  return climb(errorAt, worth, three, values, 0, 1, 2)
}

/** Moves the middle of three samples to the vertex of the parabola through them, until that gains too little. */
function climb(
  errorAt: ErrorAt,
  worth: number,
  omegas: readonly number[],
  errors: readonly number[],
  before: number,
  middle: number,
  after: number,
): Extremum {
  let [a, b, c] = [omegas[before] as number, omegas[middle] as number, omegas[after] as number]
  let [errorA, errorB, errorC] = [errors[before] as number, errors[middle] as number, errors[after] as number]
  for (let step = 0; step < REFINEMENTS; step++) {
    const omega = vertexOf(a, errorA, b, errorB, c, errorC)
    if (!(omega > a && omega < c) || omega === b) {
      break
    }
    const expected = parabolaAt(a, errorA, b, errorB, c, errorC, omega)
    const gain = Math.abs(expected) - Math.abs(errorB)
    if (!(gain > worth * Math.abs(errorB))) {
      return gain > 0 ? { omega, error: expected } : { omega: b, error: errorB }
    }
    const error = errorAt(omega)
    const better = Math.abs(error) > Math.abs(errorB)
    if (better === omega > b) {
      ;[a, errorA] = better ? [b, errorB] : [omega, error]
    } else {
      ;[c, errorC] = better ? [b, errorB] : [omega, error]
    }
    if (better) {
      b = omega
      errorB = error
    }
  }
  return { omega: b, error: errorB }
}

/** Where the parabola through three samples turns. */
function vertexOf(a: number, errorA: number, b: number, errorB: number, c: number, errorC: number): number {
  const toA = a - b
  const toC = c - b
  const riseA = errorA - errorB
  const riseC = errorC - errorB
  return b + (toC * toC * riseA - toA * toA * riseC) / (2 * (toC * riseA - toA * riseC))
}

function parabolaAt(
  a: number,
  errorA: number,
  b: number,
  errorB: number,
  c: number,
  errorC: number,
  omega: number,
): number {
  const slopeA = (errorA - errorB) / (a - b)
  const slopeC = (errorC - errorB) / (c - b)
  const curve = (slopeC - slopeA) / (c - a)
  const t = omega - b
  return errorB + t * (slopeA + curve * (t - (a - b)))
}
