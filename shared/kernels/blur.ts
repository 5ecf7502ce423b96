import type { Kernel2D } from '../chain/video/entry'
import { gaussianLine } from './gaussian-line'

/**
 * Mean of size × size samples: every tap 1/size².
 *
 * @param size rows and columns, a whole number >= 1
 * @throws RangeError for others
 */
export function boxKernel(size: number): Kernel2D {
  return square(size, () => 1 / (size * size))
}

/**
 * `exp(−(i² + j²) / 2σ²)` around the centre, scaled to the sum 1.
 *
 * @param size rows and columns, a whole number >= 1
 * @param sigma in pixels; <= 0 takes it from the size, see `gaussianLine`
 * @throws RangeError for another size and for a σ that is not finite
 */
export function gaussianKernel(size: number, sigma: number): Kernel2D {
  const line = gaussianLine(size, sigma)
  return square(size, (row, column) => (line[row] ?? 0) * (line[column] ?? 0))
}

/**
 * size × size taps, each from its row and column.
 * @throws RangeError unless the size is a whole number >= 1
 */
export function square(size: number, tap: (row: number, column: number) => number): Kernel2D {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`A kernel needs a whole size >= 1, got ${size}`)
  }
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => tap(row, column)))
}
