import { convolveCurves } from '../../convolution/continuous/convolve'
import { curvePoints } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write } from '../contract/write'
import { barsScene } from './bars-scene'
import { lawsScene } from './laws-scene'
import { CURVE_FROM, CURVE_TO, curveOf, type E1Data, e1Curves } from './model'

/** Steps of the clock across the shifts of the continuous view. */
export const CURVE_STEPS = 40

export function e1Scene(state: LabState<E1Data>, focus: Spot | null): Scene {
  const { data } = state
  if (data.view === 'laws') return lawsScene(data, focus)
  return data.view === 'bars' ? barsScene(data, focus) : curvesScene(data, focus)
}

/** Shift at a position of the clock. */
export function shiftAt(at: number): number {
  return CURVE_FROM + ((CURVE_TO - CURVE_FROM) * at) / CURVE_STEPS
}

function curvesScene(data: E1Data, focus: Spot | null): Scene {
  const t = shiftAt(focus?.figure === 'result' ? Math.min(focus.index, CURVE_STEPS) : data.at)
  const ahead = Math.floor(data.at) + 1
  const next = shiftAt(ahead)
  const [f, g] = [curveOf(data.f, data.fHeight), curveOf(data.g, data.gHeight)]
  const turned = (tau: number) => g.value(t - tau)
  const now = e1Curves(data, t)
  const values = curvePoints((shift) => convolveCurves(f, g, shift), CURVE_FROM, CURVE_TO, 80)
  const range = { from: CURVE_FROM - 1, to: CURVE_TO + 1, axis: 'tau' } as const
  const curve = (from: (tau: number) => number) => curvePoints(from, range.from, range.to, 600)
  return {
    figures: [
      {
        kind: 'plot',
        id: 'curves',
        label: 'curves',
        ...range,
        curves: [
          { role: 'output', label: 'product', points: curve((tau) => f.value(tau) * turned(tau)), area: true },
          { role: 'input', label: 'f', points: curve(f.value) },
          { role: 'kernel', label: 'turnedG', points: curve(turned) },
        ],
        marker: t,
      },
      {
        kind: 'plot',
        id: 'result',
        label: 'result',
        from: CURVE_FROM,
        to: CURVE_TO,
        axis: 'shift',
        curves: [{ role: 'output', label: 'convolution', points: values }],
        marker: t,
        parts: CURVE_STEPS,
      },
      {
        kind: 'facts',
        id: 'areas',
        label: 'areas',
        facts: [
          { label: 'productArea', value: now.convolution, text: write(now.convolution, 4), role: 'output' },
          { label: 'overlapArea', value: now.overlapArea, text: write(now.overlapArea, 4), role: 'difference' },
          { label: 'overlapLength', value: now.overlapLength, text: write(now.overlapLength, 4), role: 'plain' },
        ],
      },
    ],
    step: { at: `t = ${write(t, 3)}`, terms: ['∫ f(τ)·g(t − τ) dτ'], result: write(now.convolution, 4), lit: null },
    next:
      ahead > CURVE_STEPS
        ? null
        : { name: `(f * g)(${write(next, 3)})`, value: convolveCurves(f, g, next), hides: ['result'] },
  }
}
