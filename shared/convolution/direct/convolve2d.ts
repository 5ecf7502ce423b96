/** The sums of the book in two dimensions: never optimised, so that a reader can check them line by line. */
import type { Border, Kernel2D } from '../../chain/video/entry'
import { OUTSIDE, borderIndex } from './border'

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
  const y: Plane = { width: x.width, height: x.height, data: new Float64Array(x.width * x.height) }
  for (let r = 0; r < x.height; r++) {
    for (let c = 0; c < x.width; c++)
      y.data[r * x.width + c] = sumAt(x, kernel, border, r - anchor.row, c - anchor.column)
  }
  return y
}

/** The same with the kernel turned by 180°; the anchor counts in the turned kernel. */
export function convolve2d(x: Plane, kernel: Kernel2D, border: Border): Plane {
  return correlate2d(x, turnKernel(kernel), border)
}

/** The products of the kernel and the samples below it, added up; (top, left) is where the first tap lies. */
function sumAt(x: Plane, kernel: Kernel2D, border: Border, top: number, left: number): number {
  let sum = 0
  kernel.forEach((taps, i) => {
    taps.forEach((tap, j) => {
      sum += tap * sampleAt(x, border, top + i, left + j)
    })
  })
  return sum
}

function sampleAt(x: Plane, border: Border, row: number, column: number): number {
  const r = borderIndex(row, x.height, border)
  const c = borderIndex(column, x.width, border)
  return r === OUTSIDE || c === OUTSIDE ? 0 : (x.data[r * x.width + c] ?? 0)
}

function requireRectangle(kernel: Kernel2D): void {
  const columns = kernel[0]?.length ?? 0
  if (columns === 0 || kernel.some((row) => row.length !== columns)) {
    throw new RangeError(`A kernel needs rows of one length >= 1, got ${kernel.map((row) => row.length).join(', ')}`)
  }
}
