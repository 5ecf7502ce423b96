/** 2-D convolution with zero borders through one transform: the fast twin for kernels that are not separable. */
import { type Tensor, showShape, tensor } from '../../tensor/tensor'
import { type ConvolutionSize, cropOf } from '../direct/crop'
import { nextFastLength } from './factors'
import { irfft2d, rfft2d } from './fft2d'
import { multiplySpectra } from './multiply'

/**
 * `y[r][c] = Σ h[i][j] · x[r − i][c − j]`, the kernel turned: `full` is (R + r − 1) x (C + c − 1), `same` R x C from
 * (floor((r − 1)/2), floor((c − 1)/2)), `valid` where one operand lies wholly inside the other.
 * The error is about 1e-16 of the largest value everywhere; a NaN or infinity spreads over everything.
 * @throws RangeError unless both have two axes, for an unknown size, and for `valid` when neither covers the other.
 */
export function fftConvolve2d(picture: Tensor, kernel: Tensor, size: ConvolutionSize = 'full'): Tensor {
  const [rows, columns] = twoAxes('picture', picture)
  const [kernelRows, kernelColumns] = twoAxes('kernel', kernel)
  if (size === 'valid' && (rows - kernelRows) * (columns - kernelColumns) < 0) {
    throw new RangeError(`valid: neither ${showShape(picture.shape)} nor ${showShape(kernel.shape)} covers the other`)
  }
  const down = cropOf(rows, kernelRows, size)
  const along = cropOf(columns, kernelColumns, size)
  if (down.length === 0 || along.length === 0) {
    return tensor([down.length, along.length], [])
  }
  const height = nextFastLength(rows + kernelRows - 1)
  const width = nextFastLength(columns + kernelColumns - 1)
  const spectrum = rfft2d(padTo(picture.data, columns, height, width), height, width)
  const factor = rfft2d(padTo(kernel.data, kernelColumns, height, width), height, width)
  multiplySpectra(spectrum.re, spectrum.im, factor.re, factor.im)
  const full = irfft2d(spectrum)
  const kept = new Float64Array(down.length * along.length)
  for (let row = 0; row < down.length; row++) {
    const from = (down.start + row) * width + along.start
    kept.set(full.subarray(from, from + along.length), row * along.length)
  }
  return tensor([down.length, along.length], kept)
}

function twoAxes(name: string, value: Tensor): [number, number] {
  const [rows, columns, ...more] = value.shape
  if (rows === undefined || columns === undefined || more.length > 0) {
    throw new RangeError(`${name} has shape ${showShape(value.shape)}, expected two axes`)
  }
  return [rows, columns]
}

/** Rows of `columns` values laid into the top left corner of a `[height][width]` picture of zeros. */
export function padTo(data: Float64Array, columns: number, height: number, width: number): Float64Array {
  const padded = new Float64Array(height * width)
  for (let from = 0, to = 0; from < data.length; from += columns, to += width) {
    padded.set(data.subarray(from, from + columns), to)
  }
  return padded
}
