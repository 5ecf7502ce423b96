/** A figure as words: what a screen reader says of it, and of one value in it. Pure. */
import type { Figure, GridCell, PlotCurve, PlotFigure } from '../../../shared/lab/contract/scene'
import { write } from '../../../shared/lab/contract/write'
import { plotPlaces } from './figure-layout'

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
        .map((value, index) => figure.texts?.[index] ?? write(value))
        .join(', ')
    case 'grid':
      return figure.rows
        .map(({ head, cells }) => `${head}: ${cells.map(cellText).filter(Boolean).join(', ')}`)
        .join('; ')
    case 'plot':
      // What a seeing reader has at the marker: its place, and the height of each curve there.
      return figure.marker === undefined ? '' : `${write(figure.marker, 4)}: ${heightsAt(figure, figure.marker)}`
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
  if (figure.kind === 'ring') return `${index}: ${figure.texts?.[index] ?? write(figure.values[index] ?? 0)}`
  if (figure.kind === 'plot') {
    const t = plotPlaces(figure)[index]
    if (t === undefined) return ''
    return `${write(t, 4)}: ${heightsAt(figure, t)}`
  }
  if (figure.kind !== 'grid') return ''
  const columns = figure.heads.length
  const row = figure.rows[Math.floor(index / columns)]
  const cell = row?.cells[index % columns]
  return `${row?.head ?? ''}, ${figure.heads[index % columns]}: ${cell ? cellText(cell) || '?' : ''}`
}

function heightsAt({ curves }: PlotFigure, t: number): string {
  return curves.map(({ points }) => write(valueAt(points, t), 4)).join(', ')
}

/** Height of a curve between its points. */
function valueAt(points: PlotCurve['points'], t: number): number {
  const after = points.findIndex(([at]) => at >= t)
  const [right = points.at(-1), left = right] = [points[after], points[after - 1]]
  if (!left || !right) return Number.NaN
  const share = right[0] > left[0] ? (t - left[0]) / (right[0] - left[0]) : 1
  return left[1] + share * (right[1] - left[1])
}

/** How many values arrow keys can go to, and how far up and down goes. */
export function reachOf(figure: Figure): { count: number; row: number } {
  if (figure.kind === 'grid') return { count: figure.rows.length * figure.heads.length, row: figure.heads.length }
  if (figure.kind === 'bars' || figure.kind === 'ring') return { count: figure.values.length, row: 0 }
  return { count: figure.kind === 'plot' ? plotPlaces(figure).length : 0, row: 0 }
}
