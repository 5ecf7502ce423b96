import type { Kernel2D } from '../chain/video/entry'

/** Mean of size × size samples: every tap 1/size². */
export function boxKernel(size: number): Kernel2D {
  return square(size, () => 1 / (size * size))
}

/**
 * `exp(−(i² + j²) / 2σ²)` around the centre, scaled to the sum 1.
 *
 * @param size rows and columns, odd
 * @param sigma in pixels, > 0
 */
export function gaussianKernel(size: number, sigma: number): Kernel2D {
  const centre = (size - 1) / 2
  const bell = Array.from({ length: size }, (_, i) => Math.exp(-((i - centre) ** 2) / (2 * sigma * sigma)))
  const sum = bell.reduce((total, value) => total + value, 0)
  const line = bell.map((value) => value / sum)
  return square(size, (row, column) => (line[row] ?? 0) * (line[column] ?? 0))
}

/** size × size taps, each from its row and column. */
export function square(size: number, tap: (row: number, column: number) => number): Kernel2D {
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => tap(row, column)))
}
