import type { Kernel2D } from '../chain/video/entry'
import { differenceLine } from './difference-line'
import { outerKernel } from './outer-product'

/** Orders of the derivative to the right and down, whole numbers >= 0, at least one above 0. */
export interface Orders {
  dx: number
  dy: number
}

/** Two lines whose product is a derivative's kernel. */
export interface DerivativeLines {
  column: number[]
  row: number[]
}

/** Value of `size` that stands for Scharr's kernel, as in OpenCV. */
export const SCHARR_SIZE = -1

/**
 * The lines of Sobel's kernel. Size 1 takes three taps along a derivative and one across; −1 is Scharr's kernel.
 *
 * @param size odd, >= 1 and above both orders, or −1
 * @throws RangeError for other sizes and orders
 * @see cv2.getDerivKernels
 */
export function sobelLines(size: number, { dx, dy }: Orders): DerivativeLines {
  if (size === SCHARR_SIZE) return scharrLines({ dx, dy })
  if (!Number.isInteger(size) || size < 1 || size % 2 === 0) {
    throw new RangeError(`Sobel needs an odd size >= 1, or -1 for Scharr, got ${size}`)
  }
  if (!(dx >= 0 && dy >= 0 && dx + dy > 0)) {
    throw new RangeError(`Sobel needs orders >= 0, at least one above 0, got dx ${dx} and dy ${dy}`)
  }
  const line = (order: number) => differenceLine(size === 1 && order > 0 ? 3 : size, order)
  return { column: line(dy), row: line(dx) }
}

/**
 * The lines of Scharr's kernel, [−1, 0, 1] along the derivative and [3, 10, 3] across.
 * @throws RangeError unless one order is 1 and the other 0
 */
export function scharrLines({ dx, dy }: Orders): DerivativeLines {
  if (!(dx >= 0 && dy >= 0 && Number.isInteger(dx) && dx + dy === 1)) {
    throw new RangeError(`Scharr needs the orders 1 and 0 or 0 and 1, got dx ${dx} and dy ${dy}`)
  }
  const difference = [-1, 0, 1]
  const smooth = [3, 10, 3]
  return dx === 1 ? { column: smooth, row: difference } : { column: difference, row: smooth }
}

/** Sobel's kernel of any odd size and order, not scaled; sizes and errors as in `sobelLines`. */
export function sobelKernel(size: number, orders: Orders): Kernel2D {
  const { column, row } = sobelLines(size, orders)
  return outerKernel(column, row)
}

/** Scharr's kernel, not scaled: a Sobel kernel of three taps that keeps directions better. */
export function scharrKernel(orders: Orders): Kernel2D {
  const { column, row } = scharrLines(orders)
  return outerKernel(column, row)
}
