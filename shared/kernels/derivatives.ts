/** Differences of neighbours, as the textbooks print them (rows from the top). */
import type { Kernel2D } from '../chain/video/entry'

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

/** Picture plus `strength` times its change along the falling diagonal; sum 1. Strength 1 is the textbook's kernel. */
export function embossKernel(strength: number): Kernel2D {
  const s = strength
  return [
    [-2 * s, -s, 0],
    [-s, 1, s],
    [0, s, 2 * s],
  ]
}
