import type { Curve } from './curves'
import { integrate } from './integrate'

/** Where both f(tau) and the turned, shifted g(t - tau) may differ from 0, and the places where their product is not smooth. */
function overlapOf(f: Curve, g: Curve, t: number) {
  const [from, to] = [Math.max(f.from, t - g.to), Math.min(f.to, t - g.from)]
  return { from, to, breaks: [...f.breaks, ...g.breaks.map((at) => t - at)] }
}

/** (f * g)(t) = integral of f(tau) g(t - tau): the definition. Throws where both curves go on without end on the same side. */
export function convolveCurves(f: Curve, g: Curve, t: number): number {
  const { from, to, breaks } = overlapOf(f, g, t)
  return integrate((tau) => f.value(tau) * g.value(t - tau), from, to, breaks)
}

/** Length of the interval on which both curves stand over each other at shift t. */
export function overlapLength(f: Curve, g: Curve, t: number): number {
  const { from, to } = overlapOf(f, g, t)
  return Math.max(0, to - from)
}

/** Area under both curves at shift t, the integral of the smaller one: often taken for the convolution, and not the same. */
export function overlapArea(f: Curve, g: Curve, t: number): number {
  const { from, to, breaks } = overlapOf(f, g, t)
  return integrate((tau) => Math.min(f.value(tau), g.value(t - tau)), from, to, breaks)
}

/**
 * The sum that becomes the integral: at the left end of each of `count` steps of [0, t], f(tau) g(t - tau) times the step.
 */
export function leftSum(f: (t: number) => number, g: (t: number) => number, t: number, count: number): number {
  const step = t / count
  let sum = 0
  for (let i = 0; i < count; i++) {
    sum += f(i * step) * g(t - i * step) * step
  }
  return sum
}

/** Answer at time t to unit impulses at the times of the events: sum of h(t - event) over the events until t. */
export function superposeEvents(events: readonly number[], h: (age: number) => number, t: number): number {
  return events.reduce((sum, event) => sum + (event <= t ? h(t - event) : 0), 0)
}
