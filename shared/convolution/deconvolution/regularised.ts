/** Tikhonov-regularised deconvolution: least squares with a price on the energy of the answer. */
import { inverseFilter, type Regularisation } from './inverse-filter'

export interface EnergyPrice {
  /** Price of energy, L; 0 is the plain inverse filter. */
  lambda: number
  /** Multiply lambda by the largest |H|², so that it does not depend on the kernel's scale. */
  relative?: boolean
}

export interface RegularisedOptions extends EnergyPrice {
  /** Points of the transform, >= both lengths. */
  size: number
}

/**
 * The x that minimises `|h ⊛ x − y|² + L |x|²` on a circle of `size` samples: `Re IFFT( conj(H) Y / (|H|² + L) )`.
 * @throws RangeError unless size is a whole number >= both lengths.
 */
export function deconvolveRegularised(
  observed: ArrayLike<number>,
  kernel: ArrayLike<number>,
  { size, ...price }: RegularisedOptions,
): Float64Array {
  return inverseFilter(observed, kernel, size, priceOf(price))
}

/** The same price at every frequency. */
export function priceOf({ lambda, relative = false }: EnergyPrice): Regularisation {
  return (power) => {
    const amount = relative ? lambda * power.reduce((most, value) => Math.max(most, value), 0) : lambda
    return () => amount
  }
}
