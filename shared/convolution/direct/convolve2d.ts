/** The sums of the book for one channel of the app's pictures. */
import type { Border, Kernel2D } from '../../chain/video/entry'
import { matrix, tensor } from '../../tensor/tensor'
import { slide } from './slide'

/** One channel of a picture, row-major from the top. */
export interface Plane {
  width: number
  height: number
  data: Float64Array
}

/** Row and column of the tap that lies on the output sample. */
export interface Anchor {
  row: number
  column: number
}

/** The kernel turned by 180°: what makes a correlation a convolution. */
export function turnKernel(kernel: Kernel2D): Kernel2D {
  return kernel.map((row) => [...row].reverse()).reverse()
}

/** The middle tap; of an even number of taps the one before the middle. */
export function centreOf(kernel: Kernel2D): Anchor {
  return { row: (kernel.length - 1) >> 1, column: ((kernel[0]?.length ?? 0) - 1) >> 1 }
}

/**
 * `y(r, c) = Σ k[i][j] · x(r + i − anchor.row, c + j − anchor.column)`, as large as `x`.
 *
 * @throws RangeError when the kernel is empty or its rows differ in length
 */
export function correlate2d(x: Plane, kernel: Kernel2D, border: Border, anchor: Anchor = centreOf(kernel)): Plane {
  requireRectangle(kernel)
  const picture = tensor([x.height, x.width], x.data)
  const places = { top: -anchor.row, left: -anchor.column, rows: x.height, columns: x.width }
  return { width: x.width, height: x.height, data: slide(picture, matrix(kernel), places, { border }).data }
}

/** The same with the kernel turned by 180°: the anchor, a tap as written, turns with it; the centre is that of the turned taps. */
export function convolve2d(x: Plane, kernel: Kernel2D, border: Border, anchor?: Anchor): Plane {
  return correlate2d(x, turnKernel(kernel), border, anchor && turnAnchor(kernel, anchor))
}

/** Where a tap of the kernel as written lies in the turned one. */
export function turnAnchor(kernel: Kernel2D, { row, column }: Anchor): Anchor {
  return { row: kernel.length - 1 - row, column: (kernel[0]?.length ?? 0) - 1 - column }
}

function requireRectangle(kernel: Kernel2D): void {
  const columns = kernel[0]?.length ?? 0
  if (columns === 0 || kernel.some((row) => row.length !== columns)) {
    throw new RangeError(`A kernel needs rows of one length >= 1, got ${kernel.map((row) => row.length).join(', ')}`)
  }
}
