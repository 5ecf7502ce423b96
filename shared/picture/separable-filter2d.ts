import { correlateSeparable, type SeparableKernel } from '../convolution/separable/correlate-separable'
import type { Tensor } from '../tensor/tensor'
import { eachChannel } from './channels'
import { DEFAULT_BORDER, type FilterOptions, type PixelAnchor, placesOnPixels } from './filter-options'
import { withDelta } from './filter2d'
import { storePixels } from './pixel-kind'

/**
 * `filter2d` with `kernel[i][j] = column[i] · row[j]`, along the rows first, then down the columns; rounded once, at the end.
 *
 * @param src [rows][columns] or [rows][columns][channels], in levels
 * @throws RangeError for other shapes, unknown words and an anchor outside the kernel
 * @see cv2.sepFilter2D (kx is the row, ky the column)
 */
export function separableFilter2d(
  src: Tensor,
  kernel: SeparableKernel,
  options: FilterOptions & { anchor?: PixelAnchor } = {},
): Tensor {
  const { border = DEFAULT_BORDER, delta = 0, kind = 'float64', anchor } = options
  const size = [kernel.column.length, kernel.row.length] as const
  const sums = eachChannel(src, (plane) =>
    correlateSeparable(plane, kernel, placesOnPixels(plane, size, anchor), { border }),
  )
  return storePixels(withDelta(sums, delta), kind)
}
