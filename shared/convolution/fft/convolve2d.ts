/** 2-D convolution with zero borders through transforms: the fast twin for kernels that are not separable. */
import { type Tensor, showShape, tensor } from '../../tensor/tensor'
import { twoAxes } from '../../tensor/two-axes'
import { type ConvolutionSize, type Crop, cropOf } from '../direct/crop'
import { nextFastLength, nextPowerOfTwo } from './factors'
import { planRealFft2d } from './fft2d'
import { multiplySpectra } from './multiply'

/**
 * `y[r][c] = Σ h[i][j] · x[r − i][c − j]`, the kernel turned: `full` is (R + r − 1) x (C + c − 1), `same` R x C from
 * (floor((r − 1)/2), floor((c − 1)/2)), `valid` where one operand lies wholly inside the other.
 * Large pictures go tile by tile (overlap-save), so that a tile and its spectrum stay in the cache.
 * The error is about 1e-16 of the largest value everywhere; a NaN or infinity spreads over its tile.
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
  const result = new Float64Array(down.length * along.length)
  if (result.length > 0) {
    convolveTiles(picture, kernel, down, along, result)
  }
  return tensor([down.length, along.length], result)
}

/** A tile at least this many times the kernel wastes little on its overlap; a longer one than `LONGEST` leaves the cache. */
const TIMES_KERNEL = 8
const LONGEST = 256

/** Points of the transform along one axis: the whole when it is short, else a tile. */
export function tileLength(kept: number, kernel: number): number {
  const whole = nextFastLength(kept + kernel - 1)
  const tile = Math.max(nextPowerOfTwo(2 * kernel), Math.min(LONGEST, nextPowerOfTwo(TIMES_KERNEL * kernel)))
  return Math.min(whole, tile)
}

function convolveTiles(picture: Tensor, kernel: Tensor, down: Crop, along: Crop, result: Float64Array): void {
  const [kernelRows, kernelColumns] = kernel.shape as [number, number]
  const plan = planRealFft2d(tileLength(down.length, kernelRows), tileLength(along.length, kernelColumns))
  const spectrum = [0, 1].map(() => new Float64Array(plan.rows * plan.bins)) as [Float64Array, Float64Array]
  const factor = [0, 1].map(() => new Float64Array(plan.rows * plan.bins)) as [Float64Array, Float64Array]
  plan.forward(padTo(kernel.data, kernelColumns, plan.rows, plan.columns), ...factor)
  const tile = new Float64Array(plan.rows * plan.columns)
  const step = { rows: plan.rows - kernelRows + 1, columns: plan.columns - kernelColumns + 1 }
  for (let row = 0; row < down.length; row += step.rows) {
    for (let column = 0; column < along.length; column += step.columns) {
      const top = down.start + row - (kernelRows - 1)
      const left = along.start + column - (kernelColumns - 1)
      takeTile(picture, top, left, tile, plan.columns)
      plan.forward(tile, ...spectrum)
      multiplySpectra(...spectrum, ...factor)
      plan.inverse(...spectrum, tile)
      const width = Math.min(step.columns, along.length - column)
      for (let r = 0; r < Math.min(step.rows, down.length - row); r++) {
        const from = (kernelRows - 1 + r) * plan.columns + kernelColumns - 1
        result.set(tile.subarray(from, from + width), (row + r) * along.length + column)
      }
    }
  }
}

/** Copies a piece of the picture that may lie partly, or wholly, outside; zeros there. */
function takeTile(picture: Tensor, top: number, left: number, tile: Float64Array, width: number): void {
  const [rows, columns] = picture.shape as [number, number]
  const from = Math.max(0, left)
  const to = Math.min(columns, left + width)
  tile.fill(0)
  for (let r = 0; r * width < tile.length; r++) {
    const row = top + r
    if (row >= 0 && row < rows && from < to) {
      tile.set(picture.data.subarray(row * columns + from, row * columns + to), r * width + from - left)
    }
  }
}

/** Rows of `columns` values laid into the top left corner of a `[height][width]` picture of zeros. */
export function padTo(data: Float64Array, columns: number, height: number, width: number): Float64Array {
  const padded = new Float64Array(height * width)
  for (let from = 0, to = 0; from < data.length; from += columns, to += width) {
    padded.set(data.subarray(from, from + columns), to)
  }
  return padded
}
