/** The regularised inverse filter of pictures. */
import { type Tensor, showShape, tensor } from '../../tensor/tensor'
import { padTo } from '../fft/convolve2d'
import { fft2d } from '../fft/fft2d'
import { divideSpectra, type Regularisation } from './inverse-filter'

/**
 * `x = Re IFFT₂( conj(H) Y / (|H|² + L) )` with transforms of the picture's own size `[R, C]`: the picture is taken as
 * periodic, and the kernel's element [0][0] lies at the origin (it is not centred).
 * @throws RangeError unless both have two axes and the kernel fits into the picture.
 */
export function inverseFilter2d(observed: Tensor, kernel: Tensor, regularisation: Regularisation): Tensor {
  const [rows, columns, ...more] = observed.shape
  const [kernelRows, kernelColumns, ...evenMore] = kernel.shape
  if (rows === undefined || columns === undefined || kernelRows === undefined || kernelColumns === undefined) {
    throw new RangeError(misfit(observed, kernel))
  }
  if (more.length + evenMore.length > 0 || kernelRows > rows || kernelColumns > columns) {
    throw new RangeError(misfit(observed, kernel))
  }
  const re = observed.data.slice()
  const im = new Float64Array(re.length)
  const kernelRe = padTo(kernel.data, kernelColumns, rows, columns)
  const kernelIm = new Float64Array(re.length)
  fft2d(re, im, rows, columns)
  fft2d(kernelRe, kernelIm, rows, columns)
  divideSpectra(re, im, kernelRe, kernelIm, regularisation)
  fft2d(re, im, rows, columns, true)
  return tensor(observed.shape, re)
}

function misfit(observed: Tensor, kernel: Tensor): string {
  return `A kernel ${showShape(kernel.shape)} does not fit into a picture ${showShape(observed.shape)} of two axes`
}
