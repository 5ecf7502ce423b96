/** The curves of the bump, kept while only the clock moves: hundreds of slaps are too many to add up for each picture. */
import { superposeEvents } from '../../convolution/continuous/convolve'
import { fade } from '../../convolution/continuous/curves'
import { curvePoints } from '../contract/draw'
import type { PlotCurve } from '../contract/scene'
import { type E5Data, e5Numbers, heightAt } from './model'

/** Bumps drawn one by one: more would be a grey surface. */
const DRAWN = 10

let known: { key: string; curves: readonly PlotCurve[] } | null = null

/** Each bump stands on those before it, the last one first, so that all their edges are seen; then the height of all. */
export function bumpCurves(data: E5Data, end: number): readonly PlotCurve[] {
  const key = JSON.stringify({ ...data, at: 0 })
  if (known?.key === key) return known.curves
  const { tau, times } = e5Numbers(data)
  const bumps = times
    .slice(0, DRAWN)
    .map((_, index): PlotCurve => {
      const until = times.slice(0, index + 1)
      return {
        role: 'kernel',
        label: 'oneBump',
        area: true,
        points: bumpPoints((t) => superposeEvents(until, fade(tau).value, t), until, end),
      }
    })
    .reverse()
  const all: PlotCurve = {
    role: 'output',
    label: 'allBumps',
    points: bumpPoints((t) => heightAt(data, t), times, end),
  }
  known = { key, curves: [...bumps, all] }
  return known.curves
}

/** Two values at each leap, so that it is drawn upright. */
function bumpPoints(f: (t: number) => number, leaps: readonly number[], end: number): [number, number][] {
  const points = curvePoints(f, 0, end, 200)
  for (const at of leaps) points.push([at, at > 0 ? f(at * (1 - 1e-12)) : 0], [at, f(at)])
  return points.sort(([a], [b]) => a - b)
}
