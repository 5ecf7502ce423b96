import { cell, curvePoints, headsOf, range } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { factor, write } from '../contract/write'
import { lettersOf } from '../operation'
import { magnitude } from '../e8/model'
import { type E6Data, e6Numbers } from './model'

/** Steps of the drawn spectra. */
const SPECTRUM_POINTS = 64

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
  const letters = data.letters ? lettersOf({ ...data, operation: 'convolution' }) : null
  const product = (k: number, n: number) => (letters?.h[n - k] ? `${letters.x[k]}${letters.h[n - k]}` : '')
  // Impulses whose answer has reached the place.
  const heard = responses.slice(0, used).flatMap((response, k) => (response[place] === 0 ? [] : [k]))
  const sumAt = (n: number) =>
    range(0, used - 1)
      .map((k) => product(k, n))
      .filter(Boolean)
  const taps = heard.map((k) => place - k)
  return {
    figures: [
      {
        kind: 'bars',
        id: 'x',
        label: 'impulses',
        role: 'input',
        values: data.x,
        ...(letters && { texts: letters.x }),
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
        ...(letters && { texts: letters.h }),
        start: 0,
        span,
        lit: taps,
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
            head: `${letters?.x[k] ?? write(data.x[k] as number)}·h[n−${k}]`,
            term: 'product' as const,
            cells: response.map((value, n) =>
              cell(n >= k && n < k + data.h.length ? value : null, 'kernel', {
                ...(letters && { text: product(k, n) }),
                lit: k === impulse || n === place,
                later: k >= used,
              }),
            ),
          })),
          {
            head: 'y',
            cells: sum.map((value, n) =>
              cell(value, 'output', {
                ...(letters && { text: sumAt(n).join('+') }),
                lit: n === place,
                later: used === 0,
              }),
            ),
          },
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
          { role: 'input', label: 'dry', points: curvePoints((w) => magnitude(dry, w), 0, Math.PI, SPECTRUM_POINTS) },
          {
            role: 'kernel',
            label: 'magnitude',
            points: curvePoints((w) => magnitude(data.h, w), 0, Math.PI, SPECTRUM_POINTS),
          },
          { role: 'output', label: 'wet', points: curvePoints((w) => magnitude(sum, w), 0, Math.PI, SPECTRUM_POINTS) },
        ],
      },
      {
        kind: 'facts',
        id: 'echo',
        label: 'echoFact',
        facts: [{ label: 'echoSamples', value: echoSamples, text: write(echoSamples), role: 'plain' }],
      },
    ],
    step: {
      at: `y[${place}]`,
      terms: heard.map((k) => (letters ? product(k, place) : factor(responses[k]?.[place] ?? 0))),
      result: letters ? sumAt(place).join(' + ') || '0' : write(sum[place] ?? 0),
      lit: inGrid && row !== null && heard.includes(row) ? heard.indexOf(row) : null,
      spots: heard.map((k) => ({ figure: 'responses', index: k * width + place })),
    },
    next: used < data.x.length ? { name: `y[${used}]`, value: e6Numbers(data, used + 1).sum[used] as number } : null,
  }
}
