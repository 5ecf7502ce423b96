/** The polynomial whose weighted error alternates with equal size over a given reference. */
import { barycentricWeights, interpolate } from './barycentric'
import type { Band, Problem } from './problem'

/** A place where an error is looked at. */
export interface Place {
  omega: number
  band: Band
}

/** A place and the signed weighted error there. */
export interface Peak extends Place {
  error: number
}

export interface Trial {
  /** The alternating error: +level at the first place, −level at the second, … Its size never exceeds the optimum. */
  level: number
  errorAt(omega: number, band: Band): number
  /** P(cos ω), also between the bands. */
  polynomialAt(omega: number): number
}

interface Alternation {
  nodes: Float64Array
  weights: Float64Array
  targets: Float64Array
  /** One over the weight, with alternating sign. */
  tolerances: Float64Array
  level: number
}

/** Solves for one more place than the polynomial has coefficients, sorted by angle. */
export function makeTrial(problem: Problem, reference: readonly Place[]): Trial {
  const { nodes, weights, targets, tolerances, level } = alternate(problem, reference)
  const values = targets.map((target, i) => target - level * (tolerances[i] as number))
  return {
    level,
    errorAt: (omega, band) =>
      -problem.weightAt(omega, band) *
      interpolate(nodes, weights, values, Math.cos(omega), problem.targetAt(omega, band)),
    polynomialAt: (omega) => interpolate(nodes, weights, values, Math.cos(omega), 0),
  }
}

/** The size of the alternating error over a reference; 0 where there is none. */
export function alternatingLevel(problem: Problem, reference: readonly Place[]): number {
  const level = Math.abs(alternate(problem, reference).level)
  return Number.isFinite(level) ? level : 0
}

function alternate(problem: Problem, reference: readonly Place[]): Alternation {
  const nodes = Float64Array.from(reference, ({ omega }) => Math.cos(omega))
  const weights = barycentricWeights(nodes)
  const targets = new Float64Array(nodes.length)
  const tolerances = new Float64Array(nodes.length)
  reference.forEach(({ omega, band }, i) => {
    targets[i] = problem.targetAt(omega, band)
    tolerances[i] = (i % 2 === 0 ? 1 : -1) / problem.weightAt(omega, band)
  })
  return { nodes, weights, targets, tolerances, level: dot(weights, targets) / dot(weights, tolerances) }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    sum += (a[i] as number) * (b[i] as number)
  }
  return sum
}
