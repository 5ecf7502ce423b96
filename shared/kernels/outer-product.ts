import type { Kernel2D } from '../chain/video/entry'

/** `kernel[i][j] = column[i] · row[j]`. */
export function outerKernel(column: readonly number[], row: readonly number[]): Kernel2D {
  return column.map((down) => row.map((across) => down * across))
}
