/** What a convolution layer does to a picture that keeps its size: the layer of `shared/cnn`, each output as a block. */
import type { LayerFilter } from '../../chain/video/entry'
import { layerShape } from '../../chain/video/layer-weights'
import { conv } from '../../cnn/conv'
import { outputSize } from '../../cnn/output-size'
import { tensor } from '../../tensor/tensor'
import type { Plane } from './convolve2d'

/** @returns as many planes as come in: red, green, blue and, where the filter reads it, alpha */
export function filterByLayer(planes: readonly Plane[], filter: LayerFilter): Plane[] {
  const [first] = planes
  if (!first) return []
  const { width, height } = first
  const { inputs, outputs, groups, rows, columns } = layerShape(filter.weights)
  const { stride, dilation, padding, weights, biases } = filter
  const down = outputSize(height, rows, { stride, dilation, begin: padding.rows, end: padding.rows })
  const across = outputSize(width, columns, { stride, dilation, begin: padding.columns, end: padding.columns })
  const values =
    down > 0 && across > 0
      ? conv(
          tensor(
            [1, inputs, height, width],
            planes.slice(0, inputs).flatMap(({ data }) => [...data]),
          ),
          tensor([outputs, inputs / groups, rows, columns], weights.flat(3)),
          tensor([outputs], biases),
          {
            groups,
            strides: [stride, stride],
            dilations: [dilation, dilation],
            pads: [padding.rows, padding.columns, padding.rows, padding.columns],
          },
        ).data
      : []
  const made = (output: number): Plane => ({
    width,
    height,
    data: Float64Array.from({ length: width * height }, (_, i) => {
      const [row, column] = [Math.floor(Math.floor(i / width) / stride), Math.floor((i % width) / stride)]
      return row < down && column < across ? (values[(output * down + row) * across + column] ?? Number.NaN) : 0
    }),
  })
  return planes.map((plane, channel) => {
    if (channel < outputs) return made(channel)
    if (channel === 3) return plane
    return outputs === 1 ? made(0) : { ...plane, data: new Float64Array(width * height) }
  })
}
