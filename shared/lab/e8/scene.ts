import { cell, curvePoints, headsOf } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write } from '../contract/write'
import { drawnFrequency } from './drawn'
import { convolutionCosts } from '../costs'
import { type E8Data, e8Numbers, magnitude, partialInverse } from './model'

export function e8Scene({ data }: LabState<E8Data>, focus: Spot | null): Scene {
  const numbers = e8Numbers(data)
  const now = Math.floor(data.at)
  const k = focus ? Math.min(focus.index % data.size, data.size - 1) : now
  const costs = convolutionCosts(data.nx, data.nh)
  const span = [0, Math.max(data.size, data.x.length, data.h.length) - 1] as const
  const complexText = (re: number, im: number) =>
    `${write(re, 4)} ${im < 0 ? '−' : '+'} ${write(Math.abs(im), 4)}i`.replace(/ [+−] 0i$/, '')
  const spectrumRow = (
    head: string,
    { re, im }: { re: Float64Array; im: Float64Array },
    role: 'input' | 'kernel' | 'output',
    isProduct = false,
  ) => ({
    head,
    cells: Array.from(re, (value, at) =>
      cell(value, role, {
        text: complexText(tidy(value), tidy(im[at] as number)),
        lit: at === k,
        later: isProduct && at > now,
      }),
    ),
  })
  const count = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 1 }).replaceAll(',', '\u202f')
  const { direct } = numbers
  const worst = Math.max(...numbers.streamed.map((value, n) => Math.abs(value - (numbers.offline[n] as number))))
  return {
    figures: [
      {
        kind: 'bars',
        id: 'x',
        label: 'signal',
        role: 'input',
        values: data.x,
        start: 0,
        span,
        lit: [],
        editable: { key: 'x', min: -9, max: 9, step: 1 },
      },
      {
        kind: 'bars',
        id: 'h',
        label: 'kernel',
        role: 'kernel',
        values: data.h,
        start: 0,
        span,
        lit: [],
        editable: { key: 'h', min: -9, max: 9, step: 1 },
      },
      {
        kind: 'grid',
        id: 'spectra',
        label: 'spectra',
        heads: headsOf(data.size),
        rows: [
          spectrumRow('X', numbers.X, 'input'),
          spectrumRow('H', numbers.H, 'kernel'),
          spectrumRow('X·H', numbers.XH, 'output', true),
        ],
      },
      { kind: 'bars', id: 'time', label: 'timeRoad', role: 'output', values: direct, start: 0, span, lit: [k] },
      {
        kind: 'bars',
        id: 'frequency',
        label: 'frequencyRoad',
        role: 'output',
        values: partialInverse(numbers.XH, now + 1).map(tidy),
        start: 0,
        span,
        lit: [k],
      },
      {
        kind: 'plot',
        id: 'response',
        label: 'frequencyResponse',
        from: 0,
        to: Math.PI,
        axis: 'omega',
        curves: [
          {
            role: 'input',
            label: 'drawnLevels',
            points: data.drawn.map((level, k) => [drawnFrequency(k), level] as const),
            dots: true,
          },
          { role: 'kernel', label: 'magnitude', points: curvePoints((w) => magnitude(data.h, w), 0, Math.PI, 200) },
        ],
      },
      {
        kind: 'bars',
        id: 'drawn',
        label: 'drawnResponse',
        role: 'kernel',
        values: data.drawn,
        start: 0,
        span: [0, data.drawn.length - 1],
        names: data.drawn.map((_, k) => write(drawnFrequency(k), 2)),
        lit: [],
        editable: { key: 'drawn', min: 0, max: 1, step: 0.1, draw: true },
      },
      {
        kind: 'facts',
        id: 'roads',
        label: 'roads',
        facts: [
          { label: 'difference', value: numbers.difference, text: write(numbers.difference, 2), role: 'difference' },
          { label: 'streamDifference', value: worst, text: write(worst, 2), role: 'difference' },
          { label: 'directMultiplies', value: costs.direct, text: count(costs.direct), role: 'plain' },
          { label: 'fftMultiplies', value: costs.real, text: count(costs.real), role: 'plain' },
          { label: 'ratio', value: costs.ratio, text: count(costs.ratio), role: 'output' },
        ],
      },
    ],
    step: {
      at: `X[${k}]·H[${k}]`,
      terms: [
        `(${complexText(tidy(numbers.X.re[k] as number), tidy(numbers.X.im[k] as number))})·(${complexText(tidy(numbers.H.re[k] as number), tidy(numbers.H.im[k] as number))})`,
      ],
      result: k > now ? '?' : complexText(tidy(numbers.XH.re[k] as number), tidy(numbers.XH.im[k] as number)),
      lit: null,
    },
    next:
      now < data.size - 1
        ? { name: `Re(X[${now + 1}]·H[${now + 1}])`, value: tidy(numbers.XH.re[now + 1] as number) }
        : null,
  }
}

/** Rounding of the transform is not written as a number. */
function tidy(value: number): number {
  return Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(12))
}
