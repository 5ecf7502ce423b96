import { axisOf } from '../../tensor/indexing'
import { sizeOf, type Tensor, zeros } from '../../tensor/tensor'

/**
 * Maps every line of x along one axis (negative counts from the end) by itself: `map` gets the line of each given tensor, all of
 * one shape, and returns the line of the result.
 */
export function mapLines(
  tensors: readonly [Tensor, ...Tensor[]],
  axis: number,
  map: (...lines: Float64Array[]) => Float64Array,
): Tensor {
  const { shape } = tensors[0]
  const at = axisOf(shape, axis)
  const length = shape[at] as number
  const step = sizeOf(shape.slice(at + 1))
  const result = zeros(shape)
  for (let line = 0; line < sizeOf(shape.slice(0, at)) * step; line++) {
    const start = Math.floor(line / step) * step * length + (line % step)
    const lines = tensors.map(({ data }) => Float64Array.from({ length }, (_, i) => data[start + i * step] as number))
    map(...lines).forEach((value, i) => {
      result.data[start + i * step] = value
    })
  }
  return result
}
