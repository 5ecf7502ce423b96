import { slide } from '../convolution/direct/slide'
import { type Tensor, tensor } from '../tensor/tensor'
import { twoAxes } from '../tensor/two-axes'
import { eachChannel } from './channels'
import { DEFAULT_BORDER, type FilterOptions, type PixelAnchor, placesOnPixels } from './filter-options'
import { storePixels } from './pixel-kind'

/**
 * `dst(y, x) = delta + Σ kernel[i][j] · src(y + i − anchor.y, x + j − anchor.x)`, a correlation, each channel alone. Summed
 * in double, then stored: whole kinds rounded half to even and saturated.
 *
 * @param src [rows][columns] or [rows][columns][channels], in levels
 * @param kernel [rows][columns], of any size
 * @throws RangeError for other shapes, unknown words and an anchor outside the kernel
 * @see cv2.filter2D
 */
export function filter2d(src: Tensor, kernel: Tensor, options: FilterOptions & { anchor?: PixelAnchor } = {}): Tensor {
  const { border = DEFAULT_BORDER, delta = 0, kind = 'float64', anchor } = options
  const size = twoAxes('kernel', kernel)
  const sums = eachChannel(src, (plane) => slide(plane, kernel, placesOnPixels(plane, size, anchor), { border }))
  return storePixels(withDelta(sums, delta), kind)
}

/** Adds the same level to every pixel. */
export function withDelta(picture: Tensor, delta: number): Tensor {
  return delta === 0
    ? picture
    : tensor(
        picture.shape,
        picture.data.map((value) => value + delta),
      )
}
