// Text-book counts of multiplies, not timings.

/** Multiplies a pixel for a k x k kernel: all at once, and as a column and a row. */
export function kernelCosts(k: number): { full: number; separable: number } {
  return { full: k * k, separable: 2 * k }
}

/**
 * Multiplies for a signal of `nx` and a kernel of `nh` samples: the direct sum, and three radix-2 transforms of the next power of
 * two with one product a bin, counted as complex and as four real multiplies each.
 */
export function convolutionCosts(nx: number, nh: number) {
  const size = 2 ** Math.ceil(Math.log2(nx + nh - 1))
  const direct = nx * nh
  const complex = 3 * (size / 2) * Math.log2(size) + size
  return { size, direct, complex, real: 4 * complex, ratio: direct / (4 * complex) }
}
