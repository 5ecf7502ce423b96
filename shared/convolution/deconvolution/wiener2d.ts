/** Wiener deconvolution of pictures. */
import type { Tensor } from '../../tensor/tensor'
import { inverseFilter2d } from './inverse-filter2d'

/**
 * White signal and noise: `Re IFFT₂( conj(H) Y / (|H|² + nsr) )`, nsr the ratio of noise power to signal power. The picture
 * [R][C] is taken as periodic, and the kernel's element [0][0] lies at the origin (it is not centred).
 * @throws RangeError unless both have two axes and the kernel fits into the picture.
 */
export function deconvolveWiener2d(observed: Tensor, kernel: Tensor, nsr: number): Tensor {
  return inverseFilter2d(observed, kernel, () => () => nsr)
}
