/** Which part of the formula a value on the stage is: what is under the pointer lights its term, and a term its figures. */
import type { Figure, Role, Scene } from './scene'
import type { Spot } from './state'

export const TERMS = ['input', 'kernel', 'output', 'product'] as const
export type Term = (typeof TERMS)[number]

const OF_ROLE: Readonly<Record<Role, Term | null>> = {
  input: 'input',
  kernel: 'kernel',
  output: 'output',
  difference: null,
  plain: null,
}

/** The terms that a figure draws, without repetition. */
export function termsOf(figure: Figure): Term[] {
  const all =
    figure.kind === 'grid'
      ? figure.rows.map((_, row) => rowTerm(figure, row))
      : [figure.kind === 'bars' ? (figure.term ?? OF_ROLE[figure.role]) : figure.kind === 'facts' ? null : 'output']
  return [...new Set(all)].filter((term) => term !== null)
}

/** Null where nothing of the formula is pointed at. */
export function termAt({ figures }: Scene, spot: Spot | null): Term | null {
  const figure = figures.find(({ id }) => id === spot?.figure)
  if (!figure || !spot) return null
  if (figure.kind === 'grid') return rowTerm(figure, Math.floor(spot.index / figure.heads.length))
  return termsOf(figure)[0] ?? null
}

function rowTerm({ rows }: Extract<Figure, { kind: 'grid' }>, row: number): Term | null {
  const found = rows[row]
  return found?.term ?? OF_ROLE[found?.cells[0]?.role ?? 'plain']
}
