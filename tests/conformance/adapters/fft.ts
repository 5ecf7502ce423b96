import { fftConvolve1d } from '../../../shared/convolution/fft/convolve1d'
import { fftConvolve2d } from '../../../shared/convolution/fft/convolve2d'
import { overlapAdd } from '../../../shared/convolution/fft/overlap-add'
import { overlapSave } from '../../../shared/convolution/fft/overlap-save'
import { type Complex, fft as forward, ifft, irfft, rfft } from '../../../shared/convolution/fft/transform'
import { vector } from '../../../shared/tensor/tensor'
import type { Operations, Outputs } from '../case'

const SIZES = ['full', 'same', 'valid'] as const

function complex({ re, im }: Complex): Outputs {
  return { re: vector(re), im: vector(im) }
}

export const fft: Operations = {
  fft: (given) => complex(forward(given.vector('re'), given.vector('im'))),
  ifft: (given) => complex(ifft(given.vector('re'), given.vector('im'))),
  rfft: (given) => complex(rfft(given.vector('x'))),
  irfft: (given) => ({ y: vector(irfft(given.vector('re'), given.vector('im'), given.number('n'))) }),
  fft_convolve: (given) => ({
    y: vector(fftConvolve1d(given.vector('x'), given.vector('h'), given.word('mode', SIZES))),
  }),
  overlap_add: (given) => ({ y: vector(overlapAdd(given.vector('x'), given.vector('h'), given.number('block'))) }),
  overlap_save: (given) => ({ y: vector(overlapSave(given.vector('x'), given.vector('h'), given.number('fft_size'))) }),
  fft_convolve2d: (given) => ({
    y: fftConvolve2d(given.tensor('x'), given.tensor('h'), given.word('mode', SIZES)),
  }),
}
