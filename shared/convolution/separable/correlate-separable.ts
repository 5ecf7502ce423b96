import type { Tensor } from '../../tensor/tensor'
import { tensor } from '../../tensor/tensor'
import { twoAxes } from '../../tensor/two-axes'
import { type Places, type Surroundings, slide } from '../direct/slide'

/** A kernel as a product: `kernel[i][j] = column[i] · row[j]`. */
export interface SeparableKernel {
  column: ArrayLike<number>
  row: ArrayLike<number>
}

/**
 * The sum of `slide` for a kernel that is a product, with r + c instead of r · c products an output: along the rows first,
 * then down the columns. The same values for every border, but for rounding.
 *
 * @param x picture [rows][columns], both >= 1
 * @throws RangeError for other shapes, an empty column or row and an unknown border
 */
export function correlateSeparable(x: Tensor, kernel: SeparableKernel, places: Places, around: Surroundings): Tensor {
  const [height] = twoAxes('picture', x)
  const column = tensor([kernel.column.length, 1], kernel.column)
  const row = tensor([1, kernel.row.length], kernel.row)
  const [down, across] = places.stride ?? [1, 1]
  const alongRows = slide(x, row, { ...places, top: 0, rows: height, stride: [1, across] }, around)
  const sumOfRow = row.data.reduce((sum, tap) => sum + tap, 0)
  const outside = { border: around.border, value: (around.value ?? 0) * sumOfRow }
  return slide(alongRows, column, { ...places, left: 0, stride: [down, 1] }, outside)
}
