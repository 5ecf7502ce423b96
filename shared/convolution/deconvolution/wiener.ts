/** Wiener deconvolution: the linear estimate of least mean square error when noise was added to the convolution. */
import { inverseFilter } from './inverse-filter'

/**
 * White signal and noise: `Re IFFT( conj(H) Y / (|H|² + nsr) )`, nsr the ratio of noise power to signal power.
 * @param size Points of the transform, >= both lengths.
 * @throws RangeError unless size is a whole number >= both lengths.
 */
export function deconvolveWiener(
  observed: ArrayLike<number>,
  kernel: ArrayLike<number>,
  size: number,
  nsr: number,
): Float64Array {
  return inverseFilter(observed, kernel, size, () => () => nsr)
}

/** Power spectra in FFT order, k = 0 .. size − 1. */
export interface PowerSpectra {
  signal: ArrayLike<number>
  noise: ArrayLike<number>
}

/**
 * Coloured signal and noise: nsr becomes noise[k] / signal[k] at each frequency. Where the signal's power is 0 the answer
 * has nothing; where both are 0 it is NaN, as the quotient.
 * @throws RangeError unless size is a whole number >= both lengths and both spectra have `size` values.
 */
export function deconvolveWienerSpectra(
  observed: ArrayLike<number>,
  kernel: ArrayLike<number>,
  size: number,
  spectra: PowerSpectra,
): Float64Array {
  const { signal, noise } = spectra
  if (signal.length !== size || noise.length !== size) {
    throw new RangeError(`Power spectra have [${signal.length}] and [${noise.length}] values, expected [${size}] each`)
  }
  return inverseFilter(observed, kernel, size, () => (k) => (noise[k] as number) / (signal[k] as number))
}
