/** A figure as words: what a screen reader says of it, and of one value in it. Pure. */
import type { Figure, GridCell } from '../../../shared/lab/contract/scene'
import { write } from '../../../shared/lab/contract/write'

const SAID = 24

/** Values that are to be seen, in order; those still to come are not given away. */
export function valuesText(figure: Figure): string {
  switch (figure.kind) {
    case 'bars':
      return figure.values
        .slice(0, Math.min(figure.shown ?? figure.values.length, SAID))
        .map((value, index) => figure.texts?.[index] ?? write(value))
        .join(', ')
    case 'ring':
      return figure.values
        .slice(0, SAID)
        .map((value) => write(value))
        .join(', ')
    case 'grid':
      return figure.rows
        .map(({ head, cells }) => `${head}: ${cells.map(cellText).filter(Boolean).join(', ')}`)
        .join('; ')
    case 'plot':
      return figure.marker === undefined ? '' : write(figure.marker, 4)
    case 'facts':
      return figure.facts.map(({ text }) => text).join(', ')
  }
}

function cellText({ text, later }: GridCell): string {
  return later ? '' : text
}

/** One value with its place. */
export function valueText(figure: Figure, index: number): string {
  if (figure.kind === 'bars') {
    const hidden = index >= (figure.shown ?? figure.values.length)
    return `${figure.names?.[index] ?? figure.start + index}: ${hidden ? '?' : (figure.texts?.[index] ?? write(figure.values[index] ?? 0))}`
  }
  if (figure.kind === 'ring') return `${index}: ${write(figure.values[index] ?? 0)}`
  if (figure.kind !== 'grid') return ''
  const columns = figure.heads.length
  const row = figure.rows[Math.floor(index / columns)]
  const cell = row?.cells[index % columns]
  return `${row?.head ?? ''}, ${figure.heads[index % columns]}: ${cell ? cellText(cell) || '?' : ''}`
}

/** How many values arrow keys can go to, and how far up and down goes. */
export function reachOf(figure: Figure): { count: number; row: number } {
  if (figure.kind === 'grid') return { count: figure.rows.length * figure.heads.length, row: figure.heads.length }
  if (figure.kind === 'bars' || figure.kind === 'ring') return { count: figure.values.length, row: 0 }
  return { count: 0, row: 0 }
}
