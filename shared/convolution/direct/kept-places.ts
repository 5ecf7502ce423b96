import { showShape, type Tensor } from '../../tensor/tensor'
import { twoAxes } from '../../tensor/two-axes'
import { type ConvolutionSize, cropOf } from './crop'
import type { Places } from './slide'

/** Where `same` begins in the full result along one axis, from the number of kernel elements. */
export type SameStart = (kernel: number) => number

/**
 * The places of a sliding kernel that a size keeps: `full` R + r − 1, `same` R from `sameStart` on, `valid` |R − r| + 1,
 * along both axes, then every `stride`-th of them beginning with the first.
 * @throws RangeError unless both have two axes, for an unknown size, and for `valid` when neither covers the other.
 */
export function keptPlaces(
  x: Tensor,
  kernel: Tensor,
  size: ConvolutionSize,
  sameStart: SameStart,
  stride: readonly [down: number, across: number] = [1, 1],
): Places {
  const [rows, columns] = twoAxes('picture', x)
  const [kernelRows, kernelColumns] = twoAxes('kernel', kernel)
  if (size === 'valid' && (rows - kernelRows) * (columns - kernelColumns) < 0) {
    throw new RangeError(`valid: neither ${showShape(x.shape)} nor ${showShape(kernel.shape)} covers the other`)
  }
  const down = kept(rows, kernelRows, size, sameStart)
  const along = kept(columns, kernelColumns, size, sameStart)
  return {
    top: down.first,
    left: along.first,
    rows: Math.ceil(down.length / stride[0]),
    columns: Math.ceil(along.length / stride[1]),
    stride,
  }
}

/** Index `start` of the full result is where the last kernel element lies on sample `start`. */
function kept(
  samples: number,
  kernel: number,
  size: ConvolutionSize,
  sameStart: SameStart,
): { first: number; length: number } {
  const crop = cropOf(samples, kernel, size)
  const start = size === 'same' ? sameStart(kernel) : crop.start
  return { first: start - (kernel - 1), length: crop.length }
}
