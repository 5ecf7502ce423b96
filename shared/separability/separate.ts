import type { Kernel2D } from '../chain/video/entry'

/** Column and row whose products are the kernel. */
export interface Factors {
  column: readonly number[]
  row: readonly number[]
}

/** Largest deviation from a product, relative to the largest tap, that still is rounding in double precision. */
const RANK_ONE_TOLERANCE = 1e-12

/**
 * Writes a kernel of rank one as column times row: the row and the column through its largest tap, the column divided by
 * that tap. Unlike the factors of `separability`, which are the best in the mean, these hold the kernel's own taps.
 *
 * @returns undefined when the kernel is no such product, or zero
 */
export function separate(kernel: Kernel2D): Factors | undefined {
  const peak = Math.max(...kernel.flat().map(Math.abs))
  if (peak === 0) return undefined
  const pivotRow = kernel.findIndex((taps) => taps.some((tap) => Math.abs(tap) === peak))
  const row = kernel[pivotRow] ?? []
  const pivotColumn = row.findIndex((tap) => Math.abs(tap) === peak)
  const pivot = row[pivotColumn] ?? 1
  const column = kernel.map((taps) => (taps[pivotColumn] ?? 0) / pivot)
  const isProduct = kernel.every((taps, i) =>
    taps.every((tap, j) => Math.abs(tap - (column[i] ?? 0) * (row[j] ?? 0)) <= RANK_ONE_TOLERANCE * peak),
  )
  return isProduct ? { column, row } : undefined
}
