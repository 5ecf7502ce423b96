/** Differences of neighbours, as the textbooks print them (rows from the top). */
import type { Kernel2D } from '../chain/video/entry'
import { square } from './blur'

/** Change from left to right, smoothed 1 2 1 downwards. */
export const SOBEL_X: Kernel2D = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
]

/** Change from top to bottom, smoothed 1 2 1 across. */
export const SOBEL_Y: Kernel2D = [
  [-1, -2, -1],
  [0, 0, 0],
  [1, 2, 1],
]

/** Second difference in both directions: four neighbours minus four times the middle. */
export const LAPLACIAN: Kernel2D = [
  [0, 1, 0],
  [1, -4, 1],
  [0, 1, 0],
]

/**
 * Picture plus `strength` times its change along the falling diagonal: `δ + strength · (i + j)` around the centre, sum 1.
 * Strength 1 and size 3 is the textbook's kernel.
 *
 * @param size rows and columns, odd, >= 1
 * @throws RangeError for other sizes
 */
export function embossKernel(strength: number, size = 3): Kernel2D {
  if (!Number.isInteger(size) || size < 1 || size % 2 === 0) {
    throw new RangeError(`Emboss needs an odd size >= 1, got ${size}`)
  }
  const centre = (size - 1) / 2
  return square(size, (row, column) => {
    const along = row + column - 2 * centre
    return (row === centre && column === centre ? 1 : 0) + strength * along
  })
}
