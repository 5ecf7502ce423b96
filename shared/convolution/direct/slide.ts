/** The sum that all 2-D convolutions and correlations share: a kernel laid on a picture, place by place. */
import { BORDERS, type Border } from '../../chain/video/entry'
import { expectWord } from '../../tensor/expect-word'
import { showShape, type Tensor, tensor } from '../../tensor/tensor'
import { twoAxes } from '../../tensor/two-axes'
import { borderIndex, OUTSIDE } from './border'

/** Where the first kernel element lies for the first output, and how many outputs there are. */
export interface Places {
  top: number
  left: number
  rows: number
  columns: number
  /** Samples from one output to the next, down and across; 1 when absent. */
  stride?: readonly [down: number, across: number]
}

/** What lies around the picture; `value` (0 when absent) is for the constant border alone. */
export interface Surroundings {
  border: Border
  value?: number
}

/**
 * `y(r, c) = Σ k[i][j] · x(top + r · stride + i, left + c · stride + j)`, a correlation: the kernel is not turned.
 * Every product of the kernel counts, also those with the constant outside, so NaN and infinity follow the sum.
 *
 * @param x picture [rows][columns], both >= 1
 * @param kernel [rows][columns], both >= 1, of any size
 * @returns [places.rows][places.columns]
 * @throws RangeError for other shapes, an unknown border and a stride that is not a whole number >= 1
 */
export function slide(x: Tensor, kernel: Tensor, places: Places, { border, value = 0 }: Surroundings): Tensor {
  const [height, width] = expectElements('picture', x)
  const [kernelRows, kernelColumns] = expectElements('kernel', kernel)
  expectWord('border', border, BORDERS)
  const { top, left, rows, columns } = places
  const [down, across] = expectStride(places.stride)
  const rowAt = sources(top, (rows - 1) * down + kernelRows, height, border)
  const columnAt = sources(left, (columns - 1) * across + kernelColumns, width, border)
  const y = new Float64Array(rows * columns)
  for (let at = 0; at < y.length; at++) {
    const firstRow = Math.floor(at / columns) * down
    const firstColumn = (at % columns) * across
    let sum = 0
    for (let i = 0; i < kernelRows; i++) {
      const row = rowAt[firstRow + i] as number
      for (let j = 0; j < kernelColumns; j++) {
        const column = columnAt[firstColumn + j] as number
        const outside = row === OUTSIDE || column === OUTSIDE
        const sample = outside ? value : (x.data[row * width + column] as number)
        sum += (kernel.data[i * kernelColumns + j] as number) * sample
      }
    }
    y[at] = sum
  }
  return tensor([rows, columns], y)
}

/** For each of `count` places from `first` on the index of the sample that stands there. */
function sources(first: number, count: number, length: number, border: Border): Int32Array {
  return Int32Array.from({ length: Math.max(0, count) }, (_, place) => borderIndex(first + place, length, border))
}

function expectElements(name: string, value: Tensor): [number, number] {
  const axes = twoAxes(name, value)
  if (value.data.length === 0) {
    throw new RangeError(`${name} has shape ${showShape(value.shape)}, expected extents >= 1`)
  }
  return axes
}

function expectStride(stride: Places['stride'] = [1, 1]): readonly [number, number] {
  if (stride.some((step) => !Number.isInteger(step) || step < 1)) {
    throw new RangeError(`stride ${showShape(stride)} must hold whole numbers >= 1`)
  }
  return stride
}
