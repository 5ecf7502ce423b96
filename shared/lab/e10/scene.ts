import { cell, headsOf } from '../contract/draw'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write } from '../contract/write'
import { type E10Data, grade, type Method, type Sheet, sheetDigits, sheetOf } from './model'

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
  const column = focus && (focus.figure === 'rows' || focus.figure === 'answers') ? focus.index % width : null
  const solved = hints > sheet.rows.length
  const marks = grade(sheet, data.answers)
  return {
    figures: [
      {
        kind: 'grid',
        id: 'question',
        label: 'question',
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
        heads: headsOf(width),
        rows: [
          ...sheet.rows.map((row, k) => ({
            head: `h[${k}]·x`,
            term: 'product' as const,
            cells: row.map((value, n) =>
              cell(isPadding(data.method, n, k, sheet.x.length) ? null : value, 'kernel', {
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
        heads: headsOf(width),
        rows: [
          {
            head: '=',
            cells: sheet.columns.map((_, n) => {
              const answer = data.answers[n] ?? null
              const mark = data.checked && answer !== null ? (marks[n] === 'right' ? ' ✓' : ' ✗') : ''
              return cell(answer, data.checked && marks[n] === 'wrong' ? 'difference' : 'plain', {
                text: answer === null ? '·' : write(answer) + mark,
                lit: n === column,
              })
            }),
          },
        ],
      },
      {
        kind: 'facts',
        id: 'score',
        label: 'score',
        facts: [
          {
            label: 'rightColumns',
            value: marks.filter((mark) => mark === 'right').length,
            text: data.checked ? `${marks.filter((mark) => mark === 'right').length} / ${width}` : '–',
            role: 'output',
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
  }
}

function kernelRow(method: Method, sheet: Sheet): number[] {
  return method === 'reversed' ? [...sheet.h].reverse() : sheet.h
}

/** Places that a shifted row does not reach stay empty on paper. */
function isPadding(method: Method, n: number, k: number, length: number): boolean {
  return method !== 'cyclic' && (n < k || n >= k + length)
}
