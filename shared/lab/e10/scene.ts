import { cell, headsOf } from '../contract/draw'
import type { GridCell, Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write } from '../contract/write'
import { type E10Data, grade, isOnPaper, type Method, type Sheet, sheetDigits, sheetOf, type Verdict } from './model'

/** The sheet of a state. */
export function sheetIn({ data, seed }: LabState<E10Data>): Sheet {
  const { x, h } = sheetDigits(seed)
  return sheetOf(data.method, x, h)
}

/** Steps give hints: row by row, then the columns; nothing is given away at 0. */
export function e10Scene(state: LabState<E10Data>, focus: Spot | null): Scene {
  const { data } = state
  const sheet = sheetIn(state)
  const hints = Math.floor(data.at)
  const width = sheet.columns.length
  // All tables stand over the same columns.
  const span = [0, Math.max(width, sheet.x.length) - 1] as const
  const column = focus && (focus.figure === 'rows' || focus.figure === 'answers') ? focus.index % width : null
  const solved = hints > sheet.rows.length
  const marks = grade(sheet.columns, data.answers)
  const rowMarks = sheet.rows.map((row, k) => grade(row, data.cells[k] ?? []))
  const right = (verdicts: readonly Verdict[]) => verdicts.filter((verdict) => verdict === 'right').length
  const written = (answer: number | null, verdict: Verdict, n: number): GridCell => {
    const mark = data.checked && answer !== null ? (verdict === 'right' ? ' ✓' : ' ✗') : ''
    return cell(answer, data.checked && verdict === 'wrong' ? 'difference' : 'plain', {
      text: answer === null ? '·' : write(answer) + mark,
      lit: n === column,
    })
  }
  return {
    figures: [
      {
        kind: 'grid',
        id: 'question',
        label: 'question',
        span,
        heads: headsOf(3),
        rows: [
          { head: 'x', cells: sheet.x.map((value) => cell(value, 'input')) },
          {
            head: data.method === 'reversed' ? 'h ↔' : 'h',
            cells: kernelRow(data.method, sheet).map((value) => cell(value, 'kernel')),
          },
        ],
      },
      {
        kind: 'grid',
        id: 'rows',
        label: data.method === 'cyclic' ? 'cyclicRows' : 'shiftedRows',
        span,
        heads: headsOf(width),
        rows: [
          ...sheet.rows.map((row, k) => ({
            head: `h[${k}]·x`,
            term: 'product' as const,
            cells: row.map((value, n) =>
              cell(isOnPaper(data.method, k, n, sheet.x.length) ? value : null, 'kernel', {
                later: k >= hints,
                lit: n === column,
              }),
            ),
          })),
          {
            head: 'Σ',
            cells: sheet.columns.map((value, n) => cell(value, 'output', { later: !solved, lit: n === column })),
          },
        ],
      },
      {
        kind: 'grid',
        id: 'answers',
        label: 'yourAnswers',
        span,
        heads: headsOf(width),
        rows: [
          ...sheet.rows.map((row, k) => ({
            head: `h[${k}]·x`,
            cells: row.map((_, n) =>
              isOnPaper(data.method, k, n, sheet.x.length)
                ? written(data.cells[k]?.[n] ?? null, rowMarks[k]?.[n] ?? 'empty', n)
                : cell(null, 'plain'),
            ),
          })),
          { head: 'Σ', cells: marks.map((verdict, n) => written(data.answers[n] ?? null, verdict, n)) },
        ],
      },
      {
        kind: 'facts',
        id: 'score',
        label: 'score',
        facts: [
          {
            label: 'rightColumns',
            value: right(marks),
            text: data.checked ? `${right(marks)} / ${width}` : '–',
            role: 'output',
          },
          {
            label: 'rightCells',
            value: right(rowMarks.flat()),
            text: data.checked ? `${right(rowMarks.flat())} / ${sheet.rows.length * sheet.x.length}` : '–',
            role: 'kernel',
          },
          {
            label: 'carried',
            value: sheet.product,
            text: solved && data.method === 'no-carry' ? write(sheet.product, 9) : '–',
            role: 'plain',
          },
        ],
      },
    ],
    step: {
      at: `y[${column ?? 0}]`,
      terms: solved ? sheet.rows.map((row) => write(row[column ?? 0] as number)) : ['?'],
      result: solved ? write(sheet.columns[column ?? 0] as number) : '?',
      lit: null,
    },
    next: null,
    verdicts: [...rowMarks.flat(), ...marks].flatMap((verdict) =>
      verdict === 'empty' ? [] : [verdict === 'right' ? 1 : -1],
    ),
  }
}

function kernelRow(method: Method, sheet: Sheet): number[] {
  return method === 'reversed' ? [...sheet.h].reverse() : sheet.h
}
