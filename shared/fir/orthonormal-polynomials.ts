/** Polynomials that are orthonormal over equally spaced samples: least squares without an ill-conditioned matrix. */

export interface OrthonormalPolynomials {
  /** Values of the polynomial of each degree at the samples 0 .. length − 1. */
  onSamples: Float64Array[]
  /** The d-th derivative (per sample) of each polynomial at any place. */
  derivativeAt(position: number, derivative: number): Float64Array
}

/**
 * Polynomials p of degree 0 .. order (order < length) with `Σ p_i(k) p_j(k)` = 1 if i = j, else 0, by their three-term
 * recurrence about the middle: `b[j+1] p[j+1](t) = t p[j](t) − b[j] p[j−1](t)`.
 * Source: G. Golub, C. Van Loan, "Matrix Computations", section 12.1 (Stieltjes); closed form of b: Gram's polynomials.
 */
export function orthonormalPolynomials(length: number, order: number): OrthonormalPolynomials {
  const links = Float64Array.from({ length: order + 1 }, (_, j) => recurrenceWeight(length, j))
  const middle = (length - 1) / 2
  const atSample = (k: number): Float64Array => evaluate(links, length, k - middle, 0)
  const columns = Array.from({ length }, (_, k) => atSample(k))
  return {
    onSamples: Array.from({ length: order + 1 }, (_, degree) =>
      Float64Array.from(columns, (column) => column[degree] as number),
    ),
    derivativeAt: (position, derivative) => evaluate(links, length, position - middle, derivative),
  }
}

/** `b[j] = j/2 · sqrt((n² − j²)/(4j² − 1))` for n samples a distance of 1 apart. */
function recurrenceWeight(length: number, j: number): number {
  return j === 0 ? 0 : (j / 2) * Math.sqrt((length * length - j * j) / (4 * j * j - 1))
}

/** The recurrence differentiated d times: `b[j+1] p⁽ᵈ⁾[j+1] = t p⁽ᵈ⁾[j] + d p⁽ᵈ⁻¹⁾[j] − b[j] p⁽ᵈ⁾[j−1]`. */
function evaluate(links: Float64Array, length: number, t: number, derivative: number): Float64Array {
  let lower = new Float64Array(links.length)
  for (let d = 0; d <= derivative; d++) {
    const current = new Float64Array(links.length)
    current[0] = d === 0 ? 1 / Math.sqrt(length) : 0
    for (let j = 0; j + 1 < links.length; j++) {
      const before = j === 0 ? 0 : (links[j] as number) * (current[j - 1] as number)
      current[j + 1] = (t * (current[j] as number) + d * (lower[j] as number) - before) / (links[j + 1] as number)
    }
    lower = current
  }
  return lower
}
