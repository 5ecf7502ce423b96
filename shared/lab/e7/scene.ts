import { range } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { factor, write } from '../contract/write'
import { lettersOf, spaced, tight } from '../operation'
import { type E7Data, e7Numbers, halfLife } from './model'

/** A longer sum of letters would lie over its neighbours. */
const LONGEST_SUM = 16

export function e7Scene({ data }: LabState<E7Data>, focus: Spot | null): Scene {
  const numbers = e7Numbers(data)
  const now = Math.floor(data.at)
  const n = focus?.figure === 'y' ? Math.min(focus.index, numbers.y.length - 1) : now
  const { x } = data
  const counting = range(Math.max(0, n - data.length + 1), Math.min(n, x.length - 1))
  const lit = focus?.figure === 'x' || focus?.figure === 'residues' ? [focus.index] : counting
  const residues = numbers.residues(n)
  const span = [0, numbers.y.length - 1] as const
  const full = n - data.length + 1
  const mean = numbers.valid[full]
  // The memory is written down as it weighs: its letters are in that order, turned or not.
  const letters = data.letters ? lettersOf({ x, h: numbers.h, operation: 'convolution' }) : null
  const texts = (values: readonly number[], names?: readonly string[]) =>
    names ?? values.map((value) => write(value, 4))
  const products = letters && x.map((_, m) => (letters.h[n - m] ? `${letters.x[m]}${letters.h[n - m]}` : '0'))
  return {
    figures: [
      {
        kind: 'bars',
        id: 'x',
        label: 'moments',
        role: 'input',
        values: x,
        ...(letters && { texts: letters.x }),
        start: 0,
        span,
        lit,
        editable: { key: 'x', min: 0, max: 100, step: 1 },
      },
      {
        kind: 'bars',
        id: 'h',
        label: data.operation === 'convolution' ? 'memory' : 'turnedMemory',
        role: 'kernel',
        values: numbers.h,
        texts: texts(numbers.h, letters?.h),
        start: 0,
        span,
        lit: lit.map((m) => n - m).filter((age) => age >= 0 && age < data.length),
      },
      {
        kind: 'bars',
        id: 'residues',
        label: 'residues',
        role: 'difference',
        term: 'product',
        values: residues,
        texts: texts(residues, products ?? undefined),
        start: 0,
        span,
        lit,
      },
      {
        kind: 'bars',
        id: 'y',
        label: 'output',
        role: 'output',
        values: numbers.y,
        texts: texts(
          numbers.y,
          letters?.y.map((sum, at) => (sum.length > LONGEST_SUM ? `y[${at}]` : tight(sum))),
        ),
        start: 0,
        span,
        lit: [n],
        shown: now + 1,
      },
      {
        kind: 'facts',
        id: 'now',
        label: 'memoryFacts',
        facts: [
          { label: 'outputNow', value: numbers.y[n] as number, text: write(numbers.y[n] as number), role: 'output' },
          { label: 'fullMemory', value: mean ?? Number.NaN, text: write(mean ?? Number.NaN), role: 'plain' },
          { label: 'memoryHalfLife', value: halfLife(data), text: write(halfLife(data), 4), role: 'kernel' },
        ],
      },
    ],
    step: {
      at: `y[${n}]`,
      terms: counting.map((m) =>
        letters
          ? `${letters.x[m]}·${letters.h[n - m]}`
          : `${factor(x[m] as number)}·${write(numbers.h[n - m] as number, 4)}`,
      ),
      result: letters ? spaced(letters.y[n] ?? '') : write(numbers.y[n] as number),
      lit: focus?.figure === 'residues' ? counting.indexOf(focus.index) : null,
      spots: counting.map((m) => ({ figure: 'residues', index: m })),
    },
    next: now < numbers.y.length - 1 ? { name: `y[${now + 1}]`, value: numbers.y[now + 1] as number } : null,
  }
}
