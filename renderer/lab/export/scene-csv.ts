/** All numbers of a scene as CSV, in full precision: one row a series, curve or row of a table. Pure. */
import type { FigureWord } from '../../../shared/messages/lab-figures'
import type { Figure, Scene } from '../../../shared/lab/contract/scene'

type Word = (label: FigureWord) => string

export function sceneCsv(scene: Scene, word: Word): string {
  return `${scene.figures
    .flatMap((figure) => rowsOf(figure, word))
    .map((row) => row.map(field).join(','))
    .join('\r\n')}\r\n`
}

type Row = readonly (string | number | null)[]

function rowsOf(figure: Figure, word: Word): Row[] {
  const label = word(figure.label)
  switch (figure.kind) {
    case 'bars':
      return [[label, ...figure.values.slice(0, figure.shown)]]
    case 'ring':
      return [[label, ...figure.values]]
    case 'grid':
      return [
        [label, ...figure.heads],
        ...figure.rows.map(({ head, cells }) => [head, ...cells.map((cell) => (cell.later ? null : cell.value))]),
      ]
    case 'plot':
      return figure.curves.flatMap((curve) => [
        [`${label}: ${word(figure.axis)}`, ...curve.points.map(([t]) => t)],
        [`${label}: ${word(curve.label)}`, ...curve.points.map(([, value]) => value)],
      ])
    case 'facts':
      return figure.facts.map((fact) => [`${label}: ${word(fact.label)}`, fact.value])
  }
}

/** Quoted where needed; a text that a spreadsheet would take for a formula is quoted with an apostrophe. */
function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
