/** What stands for the bell where no σ is said: binomial numbers up to 5, and beyond OpenCV's own (by size). */
const TABLES: Record<number, readonly number[]> = {
  1: [1],
  3: [1, 2, 1],
  5: [1, 4, 6, 4, 1],
  7: [2, 7, 14, 18, 14, 7, 2],
  9: [4, 13, 30, 51, 60, 51, 30, 13, 4],
}

/**
 * `exp(−(i − (size − 1)/2)² / 2σ²)`, scaled to the sum 1: one line of a Gaussian.
 * With σ <= 0 the size decides: a table for 1, 3, 5, 7 and 9, else σ = 0.3 ((size − 1)/2 − 1) + 0.8.
 *
 * @param size taps, a whole number >= 1
 * @param sigma in pixels
 * @throws RangeError for another size and for a σ that is not finite
 * @see cv2.getGaussianKernel
 */
export function gaussianLine(size: number, sigma: number): number[] {
  if (!Number.isInteger(size) || size < 1 || !Number.isFinite(sigma)) {
    throw new RangeError(`A Gaussian needs a whole size >= 1 and a finite sigma, got ${size} and ${sigma}`)
  }
  const table = sigma > 0 ? undefined : TABLES[size]
  return scaled(table ?? bell(size, sigma > 0 ? sigma : 0.3 * ((size - 1) / 2 - 1) + 0.8))
}

/** Counted from the taps nearest to the centre, which thus are 1 for any σ: an even size has none at the centre itself. */
function bell(size: number, sigma: number): number[] {
  const centre = (size - 1) / 2
  const nearest = (centre % 1) ** 2
  return Array.from({ length: size }, (_, i) => {
    const beyond = (i - centre) ** 2 - nearest
    return beyond === 0 ? 1 : Math.exp(-beyond / (2 * sigma * sigma))
  })
}

function scaled(taps: readonly number[]): number[] {
  const sum = taps.reduce((total, tap) => total + tap, 0)
  return taps.map((tap) => tap / sum)
}
