/** Edits of a kernel's weights, and facts about it. Pure. */
import { MAX_WEIGHT } from '../../../shared/chain/largest-weight'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { parseValue } from '../../app/format/parse-value'

export function withWeight(rows: Kernel2D, row: number, column: number, weight: number): Kernel2D {
  return rows.map((weights, r) => (r === row ? weights.map((old, c) => (c === column ? weight : old)) : weights))
}

/** Another number of rows and columns: the centre stays where it is, what is new is zero. */
export function withSize(rows: Kernel2D, height: number, width: number): Kernel2D {
  const shift = (extent: number, old: number): number => ((old - 1) >> 1) - ((extent - 1) >> 1)
  const down = shift(height, rows.length)
  const across = shift(width, rows[0]?.length ?? 1)
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => rows[r + down]?.[c + across] ?? 0),
  )
}

export interface Cell {
  row: number
  column: number
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell that an arrow, Home or End leads to, held within the grid; undefined for other keys. */
export function cellAfterKey(key: string, cell: Cell, rows: Kernel2D): Cell | undefined {
  const columns = rows[0]?.length ?? 1
  if (key === 'Home') return { row: cell.row, column: 0 }
  if (key === 'End') return { row: cell.row, column: columns - 1 }
  const step = STEPS[key]
  if (!step) return undefined
  return {
    row: Math.min(rows.length - 1, Math.max(0, cell.row + step[0])),
    column: Math.min(columns - 1, Math.max(0, cell.column + step[1])),
  }
}

export interface KernelFacts {
  sum: number
  /** Unchanged by a half turn: convolution and correlation give the same. */
  symmetric: boolean
  /** A column times a row: rank 1 (or 0). */
  separable: boolean
}

/** Products of weights that people type differ by no more than this from what they mean. */
const EQUAL = 1e-9

export function kernelFacts(rows: Kernel2D): KernelFacts {
  const weights = rows.flat()
  const last = weights.length - 1
  return {
    // Sums such as 0.1 + 0.2 read as they were meant.
    sum: Number(weights.reduce((sum, weight) => sum + weight, 0).toPrecision(12)),
    symmetric: weights.every((weight, index) => Math.abs(weight - (weights[last - index] ?? 0)) <= EQUAL),
    separable: isSeparable(rows),
  }
}

/** Every 2×2 minor with the largest weight vanishes. */
function isSeparable(rows: Kernel2D): boolean {
  const largest = Math.max(...rows.flat().map(Math.abs))
  const pivotRow = rows.find((row) => row.some((weight) => Math.abs(weight) === largest))
  const column = pivotRow?.findIndex((weight) => Math.abs(weight) === largest) ?? -1
  if (!pivotRow || largest === 0) return true
  const pivot = pivotRow[column] ?? 1
  return rows.every((row) =>
    row.every(
      (weight, c) => Math.abs(weight * pivot - (row[column] ?? 0) * (pivotRow[c] ?? 0)) <= EQUAL * largest ** 2,
    ),
  )
}

/** Whether a text is a number that a tap may have. */
export function isWeight(text: string): boolean {
  const read = parseValue(text, 'none')
  return read.ok && Math.abs(read.value) <= MAX_WEIGHT
}
