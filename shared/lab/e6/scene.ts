import { cell, curvePoints, headsOf } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { factor, write } from '../contract/write'
import { magnitude } from '../e8/model'
import { type E6Data, e6Numbers } from './model'

export function e6Scene({ data }: LabState<E6Data>, focus: Spot | null): Scene {
  const used = Math.floor(data.at)
  const { responses, sum, echoSamples } = e6Numbers(data, used)
  const width = sum.length
  const span = [0, width - 1] as const
  const inGrid = focus?.figure === 'responses'
  const row = inGrid ? Math.floor(focus.index / width) : focus?.figure === 'x' ? focus.index : null
  const place = inGrid ? focus.index % width : focus?.figure === 'sum' ? focus.index : width - 1
  const impulse = row ?? used - 1
  const dry = data.x.slice(0, used)
  const terms = responses
    .slice(0, used)
    .flatMap((response, k) => (response[place] === 0 ? [] : [factor(response[place] as number), k]))
    .filter((_, i) => i % 2 === 0)
  return {
    figures: [
      {
        kind: 'bars',
        id: 'x',
        label: 'impulses',
        role: 'input',
        values: data.x,
        start: 0,
        span,
        lit: impulse >= 0 && impulse < data.x.length ? [impulse] : [],
        editable: { key: 'x', min: -5, max: 5, step: 1 },
      },
      {
        kind: 'bars',
        id: 'h',
        label: 'response',
        role: 'kernel',
        values: data.h,
        start: 0,
        span,
        lit: [],
        editable: { key: 'h', min: -2, max: 2, step: 0.25 },
      },
      {
        kind: 'grid',
        id: 'responses',
        label: 'responses',
        span,
        heads: headsOf(width),
        rows: [
          ...responses.map((response, k) => ({
            head: `${write(data.x[k] as number)}·h[n−${k}]`,
            term: 'product' as const,
            cells: response.map((value, n) =>
              cell(n >= k && n < k + data.h.length ? value : null, 'kernel', {
                lit: k === impulse || n === place,
                later: k >= used,
              }),
            ),
          })),
          { head: 'y', cells: sum.map((value, n) => cell(value, 'output', { lit: n === place, later: used === 0 })) },
        ],
      },
      { kind: 'bars', id: 'sum', label: 'answersSum', role: 'output', values: sum, start: 0, span, lit: [place] },
      {
        kind: 'plot',
        id: 'spectra',
        label: 'dryWet',
        from: 0,
        to: Math.PI,
        axis: 'omega',
        curves: [
          { role: 'input', label: 'dry', points: curvePoints((w) => magnitude(dry, w), 0, Math.PI, 100) },
          { role: 'kernel', label: 'magnitude', points: curvePoints((w) => magnitude(data.h, w), 0, Math.PI, 100) },
          { role: 'output', label: 'wet', points: curvePoints((w) => magnitude(sum, w), 0, Math.PI, 100) },
        ],
      },
      {
        kind: 'facts',
        id: 'echo',
        label: 'echoFact',
        facts: [{ label: 'echoSamples', value: echoSamples, text: write(echoSamples), role: 'plain' }],
      },
    ],
    step: { at: `y[${place}]`, terms: terms.map(String), result: write(sum[place] ?? 0), lit: null },
    next: used < data.x.length ? { name: `y[${used}]`, value: e6Numbers(data, used + 1).sum[used] as number } : null,
  }
}
