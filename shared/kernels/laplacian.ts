import type { Kernel2D } from '../chain/video/entry'
import { gaussianKernel, square } from './blur'
import { LAPLACIAN } from './derivatives'
import { sobelKernel } from './sobel'

/** The four diagonal neighbours instead of the straight ones. */
const DIAGONAL: Kernel2D = [
  [2, 0, 2],
  [0, -8, 0],
  [2, 0, 2],
]

/**
 * The second differences in both directions added up, not scaled: four neighbours for size 1, the diagonal ones for 3,
 * Sobel's kernels (2, 0) + (0, 2) beyond.
 *
 * @param size odd, >= 1
 * @throws RangeError for other sizes
 * @see cv2.Laplacian
 */
export function laplacianKernel(size: number): Kernel2D {
  if (!Number.isInteger(size) || size < 1 || size % 2 === 0) {
    throw new RangeError(`A Laplacian needs an odd size >= 1, got ${size}`)
  }
  if (size === 1) return LAPLACIAN
  if (size === 3) return DIAGONAL
  const across = sobelKernel(size, { dx: 2, dy: 0 })
  const down = sobelKernel(size, { dx: 0, dy: 2 })
  return square(size, (i, j) => (across[i]?.[j] ?? 0) + (down[i]?.[j] ?? 0))
}

/**
 * Laplacian of a Gaussian: `(i² + j² − 2σ²) / σ⁴ · G(i, j)` around the centre, G of sum 1; its mean, which cutting off the
 * rim leaves, is taken away, so that a flat picture gives 0. Negative in the middle.
 *
 * @param size rows and columns, a whole number >= 1
 * @param sigma in pixels, > 0
 * @throws RangeError for others
 */
export function logKernel(size: number, sigma: number): Kernel2D {
  if (!(sigma > 0)) {
    throw new RangeError(`A Laplacian of a Gaussian needs sigma > 0, got ${sigma}`)
  }
  const blur = gaussianKernel(size, sigma)
  const centre = (size - 1) / 2
  const curved = square(size, (i, j) => {
    const distance = (i - centre) ** 2 + (j - centre) ** 2
    return ((distance - 2 * sigma ** 2) / sigma ** 4) * (blur[i]?.[j] ?? 0)
  })
  const mean = curved.flat().reduce((sum, tap) => sum + tap, 0) / (size * size)
  return curved.map((row) => row.map((tap) => tap - mean))
}
