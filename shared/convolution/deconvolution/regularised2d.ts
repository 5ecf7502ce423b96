/** Tikhonov-regularised deconvolution of pictures. */
import type { Tensor } from '../../tensor/tensor'
import { inverseFilter2d } from './inverse-filter2d'
import { type EnergyPrice, priceOf } from './regularised'

/**
 * The x that minimises `|h ⊛ x − y|² + L |x|²` on the picture [R][C] taken as periodic, the kernel's element [0][0] at the
 * origin: `Re IFFT₂( conj(H) Y / (|H|² + L) )`.
 * @throws RangeError unless both have two axes and the kernel fits into the picture.
 */
export function deconvolveRegularised2d(observed: Tensor, kernel: Tensor, price: EnergyPrice): Tensor {
  return inverseFilter2d(observed, kernel, priceOf(price))
}
