import { range } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { factor, write } from '../contract/write'
import { type E7Data, e7Numbers } from './model'

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
  const texts = (values: readonly number[]) => values.map((value) => write(value, 4))
  return {
    figures: [
      {
        kind: 'bars',
        id: 'x',
        label: 'moments',
        role: 'input',
        values: x,
        start: 0,
        span,
        lit,
        editable: { key: 'x', min: 0, max: 100, step: 1 },
      },
      {
        kind: 'bars',
        id: 'h',
        label: 'memory',
        role: 'kernel',
        values: numbers.h,
        texts: texts(numbers.h),
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
        texts: texts(residues),
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
        texts: texts(numbers.y),
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
        ],
      },
    ],
    step: {
      at: `y[${n}]`,
      terms: counting.map((m) => `${factor(x[m] as number)}·${write(numbers.h[n - m] as number, 4)}`),
      result: write(numbers.y[n] as number),
      lit: null,
    },
    next: now < numbers.y.length - 1 ? { name: `y[${now + 1}]`, value: numbers.y[now + 1] as number } : null,
  }
}
