import type { Kernel2D } from '../chain/video/entry'
import { gaussianLine } from './gaussian-line'

/** Mean of size × size samples: every tap 1/size². */
export function boxKernel(size: number): Kernel2D {
  return square(size, () => 1 / (size * size))
}

/**
 * `exp(−(i² + j²) / 2σ²)` around the centre, scaled to the sum 1.
 *
 * @param size rows and columns, a whole number >= 1
 * @param sigma in pixels, > 0
 */
export function gaussianKernel(size: number, sigma: number): Kernel2D {
  const line = gaussianLine(size, sigma)
  return square(size, (row, column) => (line[row] ?? 0) * (line[column] ?? 0))
}

/** size × size taps, each from its row and column. */
export function square(size: number, tap: (row: number, column: number) => number): Kernel2D {
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => tap(row, column)))
}
