import type { Kernel2D } from '../../../../shared/chain/video/entry'
import { type Anchor, centreOf } from '../../../../shared/convolution/direct/convolve2d'
import type { Tap, Window } from './plan'

/**
 * Taps that are not zero, from the output pixel's point of view; rims of zeros fall away by themselves.
 * @throws RangeError for kernels that are no rectangle or hold what is not finite, and for anchors outside
 */
export function layKernel(kernel: Kernel2D, anchor: Anchor = centreOf(kernel)): Tap[] {
  const columns = kernel[0]?.length ?? 0
  if (columns === 0 || kernel.some((row) => row.length !== columns)) {
    throw new RangeError(`A kernel needs rows of one length >= 1, got ${kernel.map((row) => row.length).join(', ')}`)
  }
  if (!kernel.every((row) => row.every(Number.isFinite))) throw new RangeError('A kernel needs finite taps')
  const inside = (at: number, extent: number): boolean => Number.isInteger(at) && at >= 0 && at < extent
  if (!inside(anchor.row, kernel.length) || !inside(anchor.column, columns)) {
    throw new RangeError(`The anchor ${anchor.row}, ${anchor.column} lies outside ${kernel.length}×${columns} taps`)
  }
  return kernel.flatMap((row, i) =>
    row.flatMap((weight, j) => (weight === 0 ? [] : [{ dy: i - anchor.row, dx: j - anchor.column, weight }])),
  )
}

/** The smallest window that holds all taps; that of a kernel without any is the output pixel. */
export function windowOf(taps: readonly Tap[]): Window {
  if (taps.length === 0) return { top: 0, bottom: 0, left: 0, right: 0 }
  const [down, across] = [taps.map(({ dy }) => dy), taps.map(({ dx }) => dx)]
  return { top: Math.min(...down), bottom: Math.max(...down), left: Math.min(...across), right: Math.max(...across) }
}

/** The taps as a full matrix over a window. */
export function matrixOver(taps: readonly Tap[], { top, bottom, left, right }: Window): number[][] {
  const matrix = Array.from({ length: bottom - top + 1 }, () => new Array<number>(right - left + 1).fill(0))
  for (const { dy, dx, weight } of taps) (matrix[dy - top] as number[])[dx - left] = weight
  return matrix
}
