import { range } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write } from '../contract/write'
import { lettersOf, spaced, tight } from '../operation'
import { type E9Data, e9Numbers } from './model'

export function e9Scene({ data }: LabState<E9Data>, focus: Spot | null): Scene {
  const numbers = e9Numbers(data)
  const now = Math.floor(data.at)
  const place = placeOf(focus, now, data.size)
  const landed = (numbers.landed[place] ?? []).filter((n) => n <= now)
  const span = [0, Math.max(data.size, numbers.linear.length) - 1] as const
  const sofar = numbers.landed.map((line) =>
    line.reduce((sum, n) => (n <= now ? sum + (numbers.linear[n] as number) : sum), 0),
  )
  const round = numbers.landed.flatMap((line, at) => (line.some((n) => n >= data.size && n <= now) ? [at] : []))
  const last = numbers.linear.length - 1
  const letters = data.letters ? lettersOf(data) : null
  const ringTexts = letters && {
    texts: numbers.landed.map(
      (line) => line.flatMap((n) => (n <= now ? [tight(letters.y[n] ?? '')] : [])).join('+') || '0',
    ),
  }
  const lit = productsOf(data, landed)
  return {
    figures: [
      {
        kind: 'bars',
        id: 'x',
        label: 'signal',
        role: 'input',
        values: data.x,
        ...(letters && { texts: letters.x }),
        start: 0,
        span,
        lit: lit.x,
        editable: { key: 'x', min: -9, max: 9, step: 1 },
      },
      {
        kind: 'bars',
        id: 'h',
        label: 'kernel',
        role: 'kernel',
        values: data.h,
        ...(letters && { texts: letters.h }),
        start: 0,
        span,
        lit: lit.h,
        editable: { key: 'h', min: -9, max: 9, step: 1 },
      },
      {
        kind: 'bars',
        id: 'line',
        label: 'line',
        role: 'output',
        values: numbers.linear,
        ...(letters && { texts: letters.y.map(tight) }),
        start: 0,
        span,
        lit: landed,
        shown: now + 1,
        wrapped: numbers.linear.flatMap((_, n) => (n >= data.size ? [n] : [])),
      },
      {
        kind: 'ring',
        id: 'ring',
        label: 'ring',
        values: sofar,
        ...ringTexts,
        wrapped: round,
        lit: [place],
        turn: data.turn % data.size,
      },
      {
        kind: 'bars',
        id: 'folded',
        label: 'folded',
        role: 'output',
        values: sofar,
        ...ringTexts,
        start: 0,
        span,
        lit: [place],
        wrapped: round,
      },
      {
        kind: 'facts',
        id: 'fit',
        label: 'ringFacts',
        facts: [
          {
            label: 'enough',
            value: numbers.enough,
            text: `${data.x.length} + ${data.h.length} − 1 = ${numbers.enough}`,
            role: 'plain',
          },
          {
            label: 'sameAsLine',
            value: Number(numbers.isLinear),
            text: numbers.isLinear ? '✓' : '✗',
            role: numbers.isLinear ? 'output' : 'difference',
          },
        ],
      },
    ],
    step: {
      at: `ring[${place}]`,
      terms: landed.map((n) => (letters ? `(${spaced(letters.y[n] ?? '')})` : write(numbers.linear[n] as number))),
      result: ringTexts ? spaced(ringTexts.texts[place] ?? '') : write(sofar[place] ?? 0),
      lit: focus?.figure === 'line' ? landed.indexOf(focus.index) : null,
      spots: landed.map((n) => ({ figure: 'line', index: n })),
    },
    next:
      now < last
        ? {
            name: `ring[${(now + 1) % data.size}]`,
            value: (sofar[(now + 1) % data.size] as number) + (numbers.linear[now + 1] as number),
          }
        : null,
  }
}

/** Values of both signals that have a product in these values of the line. */
function productsOf({ x, h, operation }: E9Data, line: readonly number[]): { x: number[]; h: number[] } {
  const pairs = line.flatMap((n) =>
    range(Math.max(0, n - h.length + 1), Math.min(n, x.length - 1)).map((m) => ({ m, k: n - m })),
  )
  return {
    x: [...new Set(pairs.map(({ m }) => m))],
    h: [...new Set(pairs.map(({ k }) => (operation === 'convolution' ? k : h.length - 1 - k)))],
  }
}

function placeOf(focus: Spot | null, now: number, size: number): number {
  if (focus?.figure === 'ring' || focus?.figure === 'folded' || focus?.figure === 'line') return focus.index % size
  return now % size
}
