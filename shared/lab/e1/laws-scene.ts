import { cell, headsOf } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { Spot } from '../contract/state'
import { write } from '../contract/write'
import { e1Laws, type LawName } from './laws'
import type { E1Data } from './model'

/** How both sides are written; `∗` is the operation that is switched on. */
const SIDES: Readonly<Record<LawName, readonly [string, string]>> = {
  commutative: ['x∗h', 'h∗x'],
  associative: ['(x∗h)∗g', 'x∗(h∗g)'],
  distributive: ['x∗(h+g)', 'x∗h+x∗g'],
  identity: ['x∗δ', 'x'],
  delay: ['x∗δ₁', '0, x'],
}

/** One law a step: both its sides, place by place. */
export function lawsScene(data: E1Data, focus: Spot | null): Scene {
  const laws = e1Laws(data)
  const now = Math.floor(data.at)
  const width = Math.max(...laws.flatMap(({ left, right }) => [left.length, right.length]))
  const row = focus?.figure === 'sides' ? Math.floor(focus.index / width / 2) : now
  const law = laws[Math.min(row, laws.length - 1)]
  const operator = (text: string) => (data.operation === 'convolution' ? text : text.replaceAll('∗', '⋆'))
  const [left = '', right = ''] = (law && SIDES[law.name]) ?? []
  return {
    figures: [
      {
        kind: 'grid',
        id: 'sides',
        label: 'lawSides',
        heads: headsOf(width),
        rows: laws.flatMap(({ name, holds, ...sides }, index) =>
          (['left', 'right'] as const).map((side, which) => ({
            head: operator(SIDES[name][which] as string),
            cells: Array.from({ length: width }, (_, n) =>
              cell(sides[side][n] ?? null, holds ? 'output' : 'difference', {
                lit: index === row,
                later: index > now,
              }),
            ),
          })),
        ),
      },
      {
        kind: 'facts',
        id: 'laws',
        label: 'laws',
        facts: laws.slice(0, now + 1).map(({ name, holds }) => ({
          label: name,
          value: Number(holds),
          text: holds ? '✓' : '✗',
          role: holds ? ('output' as const) : ('difference' as const),
        })),
      },
    ],
    step: {
      at: operator(left),
      terms: [],
      result: law ? `${list(law.left)} ${law.holds ? '=' : '≠'} ${list(law.right)} = ${operator(right)}` : '',
      lit: null,
    },
    next: null,
  }
}

function list(values: readonly number[]): string {
  return `[${values.map((value) => write(value, 4)).join(', ')}]`
}
