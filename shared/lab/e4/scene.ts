import { curvePoints } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write, writeFixed } from '../contract/write'
import { type E4Data, e4Numbers, HOURS, spoiledOf } from './model'

export function e4Scene({ data }: LabState<E4Data>, focus: Spot | null): Scene {
  const hour = focus?.figure === 'total' ? Math.min(focus.index, HOURS) : data.at
  const now = e4Numbers(data, hour)
  const whole = Math.floor(data.at)
  const span = [0, HOURS - 1] as const
  const lit = focus && focus.figure !== 'total' ? [focus.index] : []
  const batch = now.batches[focus && focus.figure !== 'total' ? focus.index : 0]
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
        editable: { key: 'production', min: 0, max: 200, step: 10 },
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
            points: dayOf(data),
          },
        ],
        marker: hour,
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
    next: whole < HOURS ? { name: `S(${whole + 1})`, value: dayOf(data)[whole + 1]?.[1] ?? 0 } : null,
  }
}

const days = new WeakMap<readonly number[], { halfLife: number; points: (readonly [number, number])[] }>()

/** Spoiled buns at each hour: the same while only the clock moves, and too many integrals to repeat for each picture. */
function dayOf(data: E4Data): (readonly [number, number])[] {
  const known = days.get(data.production)
  if (known?.halfLife === data.halfLife) return known.points
  const points = Array.from({ length: HOURS + 1 }, (_, at) => [at, e4Numbers(data, at).spoiled] as const)
  days.set(data.production, { halfLife: data.halfLife, points })
  return points
}
