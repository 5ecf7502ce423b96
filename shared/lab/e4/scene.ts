import { curvePoints } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write, writeFixed } from '../contract/write'
import { spoiledByHour } from './day'
import { type E4Data, e4Numbers, HOURS, spoiledOf } from './model'

export function e4Scene({ data }: LabState<E4Data>, focus: Spot | null): Scene {
  const hour = focus?.figure === 'total' ? Math.min(focus.index, HOURS) : data.at
  const now = e4Numbers(data, hour)
  const whole = Math.floor(data.at)
  const span = [0, HOURS - 1] as const
  const lit = batchIn(focus, now.batches.length)
  const belt = [...now.batches].reverse()
  const batch = now.batches[lit[0] ?? 0]
  return {
    figures: [
      {
        kind: 'bars',
        id: 'production',
        label: 'production',
        role: 'input',
        values: data.production,
        start: 0,
        span,
        lit,
        editable: { key: 'production', min: 0, max: 300, step: 10, draw: true },
      },
      {
        kind: 'bars',
        id: 'belt',
        label: 'belt',
        role: 'input',
        // The youngest batch is the first on the belt, and all of them move on together.
        values: belt.map(({ made }) => made),
        texts: belt.map(({ made, spoiled }) => `${writeFixed(spoiled, 0)}/${write(made, 3)}`),
        names: belt.map((_, index) => String(belt.length - 1 - index)),
        parts: belt.map(({ spoiled }) => spoiled),
        ages: belt.map(({ age }) => age / HOURS),
        start: belt[0]?.age ?? 0,
        span: [0, HOURS] as const,
        lit: lit.map((start) => belt.length - 1 - start).filter((index) => index >= 0),
      },
      {
        kind: 'bars',
        id: 'spoiled',
        label: 'spoiledOfBatch',
        role: 'output',
        values: data.production.map((_, start) => now.batches[start]?.spoiled ?? 0),
        texts: data.production.map((_, start) => writeFixed(now.batches[start]?.spoiled ?? 0, 1)),
        start: 0,
        span,
        lit,
        shown: Math.ceil(data.at),
      },
      {
        kind: 'plot',
        id: 'age',
        label: 'spoilage',
        from: 0,
        to: HOURS,
        axis: 'age',
        curves: [
          {
            role: 'kernel',
            label: 'spoiledPart',
            points: curvePoints((age) => spoiledOf(1, data.halfLife, age), 0, HOURS, 60),
          },
        ],
        ...(batch && { marker: batch.age }),
      },
      {
        kind: 'plot',
        id: 'total',
        label: 'spoiledTotal',
        from: 0,
        to: HOURS,
        axis: 'hours',
        curves: [
          {
            role: 'output',
            label: 'spoiledNow',
            points: spoiledByHour(data),
          },
        ],
        marker: hour,
        parts: HOURS,
      },
      {
        kind: 'facts',
        id: 'counts',
        label: 'buns',
        facts: [
          { label: 'made', value: now.produced, text: write(now.produced), role: 'input' },
          { label: 'spoiledIntegral', value: now.spoiled, text: writeFixed(now.spoiled, 3), role: 'output' },
          {
            label: 'spoiledByBatches',
            value: now.spoiledByBatches,
            text: writeFixed(now.spoiledByBatches, 3),
            role: 'difference',
          },
          {
            label: 'tenBuns',
            value: spoiledOf(10, data.halfLife, hour),
            text: write(spoiledOf(10, data.halfLife, hour), 4),
            role: 'kernel',
          },
        ],
      },
    ],
    step: {
      at: `S(${write(hour, 3)})`,
      terms: ['∫ f(τ)·g(t − τ) dτ'],
      result: writeFixed(now.spoiled, 3),
      lit: null,
    },
    next:
      whole < HOURS
        ? { name: `S(${whole + 1})`, value: spoiledByHour(data)[whole + 1]?.[1] ?? 0, hides: ['total'] }
        : null,
  }
}

/** The batch that is pointed at, by its hour: on the belt the youngest one is the first. */
function batchIn(focus: Spot | null, batches: number): number[] {
  if (focus?.figure === 'belt') return [Math.max(0, batches - 1 - focus.index)]
  return focus?.figure === 'production' || focus?.figure === 'spoiled' ? [focus.index] : []
}
