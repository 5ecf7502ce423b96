import { deconvolvePolynomial } from '../../../shared/convolution/deconvolution/polynomial'
import { deconvolveRegularised } from '../../../shared/convolution/deconvolution/regularised'
import { deconvolveWiener, deconvolveWienerSpectra } from '../../../shared/convolution/deconvolution/wiener'
import { deconvolveWiener2d } from '../../../shared/convolution/deconvolution/wiener2d'
import { vector } from '../../../shared/tensor/tensor'
import type { Operations } from '../case'

export const deconvolution: Operations = {
  deconvolve_poly: (given) => {
    const { quotient, remainder } = deconvolvePolynomial(given.vector('signal'), given.vector('divisor'))
    return { quotient: vector(quotient), remainder: vector(remainder) }
  },
  deconvolve_regularised: (given) => {
    const options = { size: given.number('N'), lambda: given.number('lambda'), relative: given.flag('relative') }
    return { x: vector(deconvolveRegularised(given.vector('y'), given.vector('h'), options)) }
  },
  deconvolve_wiener: (given) => ({
    x: vector(deconvolveWiener(given.vector('y'), given.vector('h'), given.number('N'), given.number('nsr'))),
  }),
  deconvolve_wiener_psd: (given) => {
    const spectra = { signal: given.vector('signal_psd'), noise: given.vector('noise_psd') }
    return { x: vector(deconvolveWienerSpectra(given.vector('y'), given.vector('h'), given.number('N'), spectra)) }
  },
  deconvolve_wiener2d: (given) => ({
    x: deconvolveWiener2d(given.tensor('y'), given.tensor('h'), given.number('nsr')),
  }),
}
