import { expectShape } from '../tensor/expect-shape'
import { indicesOf, stridesOf } from '../tensor/indexing'
import { showShape, type Tensor, zeros } from '../tensor/tensor'
import { transposedOutputSize } from './output-size'
import { resolveOptions, type WindowOptions } from './windows'

/**
 * Puts each pooled value back to the place that its index names, zeros elsewhere. `indices` are flat places in the tensor that
 * the window implies, [N][C][(in - 1) stride + kernel - pads]; a larger `outputShape` adds zeros at the ends of the axes.
 * Throws when shapes do not fit or an index lies outside. Source: ONNX MaxUnpool.
 */
export function maxUnpool(
  x: Tensor,
  indices: Tensor,
  kernel: readonly number[],
  options: WindowOptions & { outputShape?: readonly number[] } = {},
): Tensor {
  expectShape('Indices', indices, x.shape)
  const [batch = 0, channels = 0, ...pooled] = x.shape
  const { strides, pads } = resolveOptions(pooled.length, options)
  const spatial = pooled.map((extent, axis) =>
    transposedOutputSize(extent, kernel[axis] as number, {
      stride: strides[axis],
      begin: pads[axis],
      end: pads[axis + pooled.length],
    }),
  )
  const implied = [batch, channels, ...spatial]
  const y = zeros(options.outputShape ?? implied)
  if (y.shape.length !== implied.length || y.shape.some((extent, axis) => extent < (implied[axis] as number))) {
    throw new RangeError(`Output shape ${showShape(y.shape)} does not hold the implied shape ${showShape(implied)}`)
  }
  const [places, steps, rank] = [indicesOf(implied), stridesOf(y.shape), implied.length]
  x.data.forEach((value, index) => {
    const from = indices.data[index] as number
    if (!(from >= 0 && (from + 1) * rank <= places.length)) {
      throw new RangeError(`Index ${from} lies outside shape ${showShape(implied)}`)
    }
    y.data[steps.reduce((place, step, axis) => place + (places[from * rank + axis] as number) * step, 0)] = value
  })
  return y
}
