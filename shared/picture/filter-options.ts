import type { Border } from '../chain/video/entry'
import type { Places } from '../convolution/direct/slide'
import { showShape, type Tensor } from '../tensor/tensor'
import type { PixelKind } from './pixel-kind'

/** How a picture is filtered, in OpenCV's terms. */
export interface FilterOptions {
  /** reflect101 when absent; a constant border is 0. */
  border?: Border
  /** Added to every sum, in levels; 0 when absent. */
  delta?: number
  /** Kind of number of the result; float64 when absent. */
  kind?: PixelKind
}

/** Index of the kernel element that lies on the output pixel; the middle, size >> 1, when absent. */
export interface PixelAnchor {
  x: number
  y: number
}

/** OpenCV's border where none is said. */
export const DEFAULT_BORDER: Border = 'reflect101'

/**
 * One place for every pixel, the anchor of the kernel upon it.
 * @throws RangeError when the anchor lies outside the kernel
 */
export function placesOnPixels(
  plane: Tensor,
  kernel: readonly [rows: number, columns: number],
  anchor?: PixelAnchor,
): Places {
  const [rows, columns] = plane.shape as [number, number]
  const { x, y } = anchor ?? { x: kernel[1] >> 1, y: kernel[0] >> 1 }
  const inside = (at: number, extent: number) => Number.isInteger(at) && at >= 0 && at < extent
  if (!inside(y, kernel[0]) || !inside(x, kernel[1])) {
    throw new RangeError(`anchor x ${x}, y ${y} lies outside the kernel ${showShape(kernel)}`)
  }
  return { top: -y, left: -x, rows, columns }
}
