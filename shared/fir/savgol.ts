/** Savitzky-Golay filters: the value, or a derivative, of the polynomial that fits a moving window best. */
import { orthonormalPolynomials } from './orthonormal-polynomials'

export interface FitOptions {
  /** Samples in the window. */
  length: number
  /** Degree of the polynomial, below `length`. */
  order: number
  /** Which derivative; 0 (the value) unless given. */
  derivative?: number
  /** Distance of the samples; 1 unless given. */
  spacing?: number
  /** Where the fit is read, counted in samples from the first; the middle unless given. May be fractional. */
  position?: number
}

/**
 * The weights c with `value = Σ c[k] x[k]`, the least-squares fit of degree `order` (or its derivative) read at
 * `position`; reversed, they are a kernel for convolution. A derivative above the order is 0.
 * Source: A. Savitzky, M. Golay, Analytical Chemistry 36 (1964) 1627–1639.
 * @throws RangeError unless 0 <= order < length and derivative >= 0 are whole numbers and the position is in the window.
 */
export function savgolWeights(options: FitOptions): Float64Array {
  const { length, order, derivative = 0, spacing = 1, position = (length - 1) / 2 } = options
  expectFit(options)
  const { onSamples, derivativeAt } = orthonormalPolynomials(length, order)
  const slopes = derivativeAt(position, derivative)
  return Float64Array.from({ length }, (_, k) => {
    const sum = onSamples.reduce(
      (total, values, degree) => total + (values[k] as number) * (slopes[degree] as number),
      0,
    )
    return sum / spacing ** derivative
  })
}

function expectFit({ length, order, derivative = 0, position = 0 }: FitOptions): void {
  if (!Number.isInteger(length) || length < 1 || !Number.isInteger(order) || order < 0 || order >= length) {
    throw new RangeError(
      `Savitzky-Golay: a fit of degree ${order} needs a window of more than ${order} samples, got ${length}`,
    )
  }
  if (!Number.isInteger(derivative) || derivative < 0) {
    throw new RangeError(`Savitzky-Golay: the derivative must be a whole number >= 0, got ${derivative}`)
  }
  if (!(position >= 0 && position < length)) {
    throw new RangeError(`Savitzky-Golay: position ${position} lies outside a window of ${length} samples`)
  }
}
