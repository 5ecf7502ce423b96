import { circularConvolve } from '../../../shared/convolution/direct/circular-convolve'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { correlate1d } from '../../../shared/convolution/direct/correlate1d'
import { vector } from '../../../shared/tensor/tensor'
import type { Operations } from '../case'

const SIZES = ['full', 'same', 'valid'] as const

export const convolution1d: Operations = {
  convolve1d: (given) => ({
    y: vector(convolve1d(given.vector('x'), given.vector('h'), given.word('mode', SIZES))),
  }),
  correlate1d: (given) => {
    const { values, lags } = correlate1d(given.vector('x'), given.vector('y'), given.word('mode', SIZES))
    return { z: vector(values), lags: vector(lags) }
  },
  circular_convolve: (given) => ({
    y: vector(circularConvolve(given.vector('x'), given.vector('h'), given.number('N'))),
  }),
}
