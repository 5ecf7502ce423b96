/** E10 Paper Method: worksheets that are done by hand and checked. */
import { z } from 'zod'
import { convolve1d } from '../../convolution/direct/convolve1d'
import { shiftAndStack } from '../../convolution/direct/traces'
import { createRandom } from '../contract/random'
import { commonData } from '../contract/state'
import { carry, multiplyWithoutCarry } from '../multiply-by-hand'

export const METHODS = ['no-carry', 'rows', 'cyclic', 'reversed'] as const
export type Method = (typeof METHODS)[number]
const MAX_CELLS = 5
const MAX_ROWS = 3
const answerSchema = z.number().min(-1e6).max(1e6).nullable()

export const e10Schema = z.strictObject({
  ...commonData,
  method: z.enum(METHODS),
  /** What the learner wrote under the line, column by column. */
  answers: z.array(answerSchema).max(MAX_CELLS),
  /** And in the rows above it; links from before it have none. */
  cells: z.array(z.array(answerSchema).max(MAX_CELLS)).max(MAX_ROWS).default([]),
  checked: z.boolean(),
})
export type E10Data = z.infer<typeof e10Schema>

/** Nothing has been written yet. */
export const EMPTY_SHEET = { answers: [], cells: [], checked: false }

export const e10Defaults: E10Data = { at: 0, method: 'no-carry', ...EMPTY_SHEET }

export interface Sheet {
  /** Three digits each; x has no 0 in front, so that it is a number of three digits. */
  x: number[]
  h: number[]
  rows: number[][]
  columns: number[]
  /** The plain product of both numbers, for the method that carries at the end. */
  product: number
}

/** Seed 1 is the sheet of the text, 123 × 456. */
export function sheetDigits(seed: number): { x: number[]; h: number[] } {
  if (seed === 1) return { x: [1, 2, 3], h: [4, 5, 6] }
  const random = createRandom(seed)
  const digits = () => [1 + random.below(9), random.below(10), random.below(10)]
  return { x: digits(), h: digits() }
}

export function sheetOf(method: Method, x: readonly number[], h: readonly number[]): Sheet {
  const kernel = method === 'reversed' ? [...h].reverse() : [...h]
  const rows = method === 'cyclic' ? cyclicRows(x, kernel) : shiftedRows(x, kernel)
  const product = multiplyWithoutCarry(Number(x.join('')), Number(h.join('')))
  const columns =
    method === 'no-carry'
      ? product
      : method === 'cyclic'
        ? (rows[0] as number[]).map((_, n) => rows.reduce((sum, row) => sum + (row[n] as number), 0))
        : [...convolve1d(x, kernel, 'full')]
  return { x: [...x], h: [...h], rows, columns, product: carry(product) }
}

/** Row k: x times kernel value k, k places later. */
function shiftedRows(x: readonly number[], h: readonly number[]): number[][] {
  const width = x.length + h.length - 1
  const { data } = shiftAndStack(h, x)
  return h.map((_, row) => [...data.slice(row * width, (row + 1) * width)])
}

/** The same on a ring as long as x: what would leave at the end comes in again in front. */
function cyclicRows(x: readonly number[], h: readonly number[]): number[][] {
  return h.map((weight, k) => x.map((_, n) => weight * (x[(((n - k) % x.length) + x.length) % x.length] as number)))
}

export type Verdict = 'right' | 'wrong' | 'empty'

/** Right, wrong or still empty, for each column of the sheet, or for each place of one of its rows. */
export function grade(wanted: readonly number[], answers: readonly (number | null)[]): Verdict[] {
  return wanted.map((value, n) => {
    const answer = answers[n] ?? null
    return answer === null ? 'empty' : answer === value ? 'right' : 'wrong'
  })
}

/** Places that a shifted row does not reach stay empty on paper. */
export function isOnPaper(method: Method, row: number, n: number, length: number): boolean {
  return method === 'cyclic' || (n >= row && n < row + length)
}
