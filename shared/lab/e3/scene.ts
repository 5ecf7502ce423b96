import { cell } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write } from '../contract/write'
import { countsOf } from './counts'
import { type E3Data, e3Numbers } from './model'

const FACES = ['1', '2', '3', '4', '5', '6']

export function e3Scene({ data, seed }: LabState<E3Data>, focus: Spot | null): Scene {
  const target = targetOf(data, focus)
  const { f, g, grid, p, terms } = e3Numbers(data, target)
  const index = target - data.dice
  const places = p.map((_, at) => String(at + data.dice))
  const fair = isFair(data) ? 6 ** data.dice : null
  const chance = (value: number) => (fair === null ? write(value, 3) : `${Math.round(value * fair)}/${fair}`)
  const counts = countsOf(data, seed)
  const smallest = Math.max(1, target - 6)
  const lit = (i: number, j: number) =>
    focus?.figure === 'grid' ? focus.index === i * 6 + j : data.dice === 2 && i + j + 2 === target
  const faceBars = (id: string, label: 'firstDie' | 'secondDie', role: 'input' | 'kernel', values: number[]) =>
    ({
      kind: 'bars',
      id,
      label,
      role,
      values,
      texts: values.map((value) => (fair === null ? write(value, 3) : '1/6')),
      names: FACES,
      start: 0,
      span: [0, 5],
      lit: data.dice === 2 ? values.flatMap((_, i) => (target - i - 2 >= 0 && target - i - 2 < 6 ? [i] : [])) : [],
    }) as const
  const sumSpan = [0, p.length - 1] as const
  return {
    figures: [
      faceBars('f', 'firstDie', 'input', f),
      faceBars('g', 'secondDie', 'kernel', g),
      {
        kind: 'grid',
        id: 'grid',
        label: 'diceGrid',
        heads: FACES,
        rows: grid.map((row, i) => ({
          head: String(i + 1),
          term: 'product' as const,
          cells: row.map((value, j) =>
            cell(value, 'output', { text: data.dice === 2 ? String(i + j + 2) : chance2(value), lit: lit(i, j) }),
          ),
        })),
      },
      {
        kind: 'bars',
        id: 'p',
        label: 'sumDistribution',
        role: 'output',
        values: p,
        texts: p.map(chance),
        names: places,
        start: 0,
        span: sumSpan,
        lit: [index],
      },
      ...(data.rolls === 0
        ? []
        : [
            {
              kind: 'bars',
              id: 'rolls',
              label: 'rolled',
              role: 'difference',
              values: counts.map((count) => count / data.rolls),
              texts: counts.map(String),
              names: places,
              start: 0,
              span: sumSpan,
              lit: [index],
            } as const,
          ]),
      {
        kind: 'facts',
        id: 'chance',
        label: 'chanceOfSum',
        facts: [
          { label: 'chance', value: p[index] as number, text: write(p[index] as number, 4), role: 'output' },
          {
            label: 'allChances',
            value: p.reduce((sum, value) => sum + value, 0),
            text: write(
              p.reduce((sum, value) => sum + value, 0),
              9,
            ),
            role: 'plain',
          },
        ],
      },
    ],
    step: {
      at: `P(${target})`,
      terms: data.dice === 2 ? terms.map((_, k) => `f(${k + smallest})·g(${target - k - smallest})`) : [],
      result: chance(p[index] as number),
      lit: focus?.figure === 'grid' && data.dice === 2 ? Math.floor(focus.index / 6) + 1 - smallest : null,
      spots:
        data.dice === 2
          ? terms.map((_, k) => ({ figure: 'grid', index: 6 * (k + smallest - 1) + target - k - smallest - 1 }))
          : [],
    },
    next:
      index < p.length - 1
        ? { name: `P(${target + 1})`, value: p[index + 1] as number, hides: ['p', 'rolls', 'chance'] }
        : null,
  }
}

function chance2(value: number): string {
  return write(value, 2)
}

function targetOf(data: E3Data, focus: Spot | null): number {
  if (focus?.figure === 'p' || focus?.figure === 'rolls') return data.dice + Math.min(focus.index, 5 * data.dice)
  if (focus?.figure === 'grid' && data.dice === 2) return Math.floor(focus.index / 6) + (focus.index % 6) + 2
  return data.dice + Math.floor(data.at)
}

function isFair({ first, second }: E3Data): boolean {
  return new Set(first).size === 1 && new Set(second).size === 1
}
