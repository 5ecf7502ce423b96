/** A convolution layer as the engines take it: a list of products, and how far over the picture outputs reach. */
import { layerShape } from '../../../shared/chain/video/layer-weights'
import { outputSize } from '../../../shared/cnn/output-size'
import type { LayerPass, PictureSize } from './engine'

/** A weight that is not zero: of a channel that comes in, at an offset from the first pixel of the output's block. */
export interface LayerTap {
  input: number
  output: number
  dy: number
  dx: number
  weight: number
}

export function layerTaps({ weights, dilation, padding }: LayerPass): LayerTap[] {
  const { inputs, outputs, groups } = layerShape(weights)
  return weights.flatMap((kernels, output) => {
    const first = Math.floor((output * groups) / outputs) * (inputs / groups)
    return kernels.flatMap((kernel, k) =>
      kernel.flatMap((row, i) =>
        row.flatMap((weight, j): LayerTap[] => {
          const place = { dy: i * dilation - padding.rows, dx: j * dilation - padding.columns }
          return weight === 0 ? [] : [{ input: first + k, output, ...place, weight }]
        }),
      ),
    )
  })
}

/** Pixels from the top left corner that outputs fill; all others are 0. */
export function filledSize(
  { weights, stride, dilation, padding }: LayerPass,
  { width, height }: PictureSize,
): PictureSize {
  const { rows, columns } = layerShape(weights)
  const along = (extent: number, kernel: number, pad: number): number =>
    Math.min(extent, Math.max(0, stride * outputSize(extent, kernel, { stride, dilation, begin: pad, end: pad })))
  return { width: along(width, columns, padding.columns), height: along(height, rows, padding.rows) }
}
