import type { Kernel2D } from '../chain/video/entry'
import { gaussianKernel, square } from './blur'

/**
 * Picture minus `strength` times its Laplacian: centre 1 + 4s, the four neighbours −s, sum 1.
 * Strength 1 is the kernel of the textbooks with 5 in the middle.
 */
export function sharpenKernel(strength: number): Kernel2D {
  const s = strength
  return [
    [0, -s, 0],
    [-s, 1 + 4 * s, -s],
    [0, -s, 0],
  ]
}

/**
 * Unsharp mask: picture plus `strength` times what a Gaussian takes away, `(1 + s) δ − s G`, sum 1.
 *
 * @param size rows and columns, odd, >= 1: an even one has no middle to add to
 * @param sigma in pixels, as in `gaussianKernel`
 * @throws RangeError for other sizes
 */
export function unsharpKernel(size: number, sigma: number, strength: number): Kernel2D {
  if (size % 2 === 0) {
    throw new RangeError(`An unsharp mask needs an odd size >= 1, got ${size}`)
  }
  const blur = gaussianKernel(size, sigma)
  const centre = (size - 1) / 2
  return square(size, (row, column) => {
    const identity = row === centre && column === centre ? 1 + strength : 0
    return identity - strength * (blur[row]?.[column] ?? 0)
  })
}
