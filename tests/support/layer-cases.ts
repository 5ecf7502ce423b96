import type { PictureSize } from '../../renderer/video/engine/engine'
import type { Stage } from '../../shared/chain/chain'
import type { Parameters, WeightsValue } from '../../shared/chain/parameters'
import { pictureStage } from './picture-stage'

/** Weights from a fixed formula, zeros among them, with a sum of absolute weights of about 2 for each output. */
export function layerWeights(outputs: number, inputs: number, rows: number, columns: number, seed = 1): WeightsValue {
  const each = <Value>(count: number, of: (index: number) => Value): Value[] =>
    Array.from({ length: count }, (_, index) => of(index))
  return each(outputs, (o) =>
    each(inputs, (c) =>
      each(rows, (i) =>
        each(columns, (j) => {
          const at = ((o * inputs + c) * rows + i) * columns + j
          return at % 7 === 5 ? 0 : (3 * Math.sin(seed * at ** 2 + 1)) / (inputs * rows * columns)
        }),
      ),
    ),
  )
}

/** Chains with a convolution layer: every count of channels, groups, strides, large kernels and neighbours in the chain. */
export function layerCases(): { label: string; stages: readonly Stage[]; size: PictureSize }[] {
  const layer = (params: Parameters): Stage => pictureStage('convolution-layer', params)
  const pads = (rows: number, columns: number) => ({ paddingRows: rows, paddingColumns: columns })
  const large: Parameters = { weights: layerWeights(3, 3, 31, 17), ...pads(15, 8) }
  const cases: Record<string, readonly Stage[]> = {
    'by default': [layer({})],
    '4 → 3, 9×9': [layer({ weights: layerWeights(3, 4, 9, 9), ...pads(4, 4), biasRed: 12, biasBlue: -9 })],
    '4 → 4 of a chain': [
      layer({ weights: layerWeights(4, 4, 3, 3), biasAlpha: 128 }),
      pictureStage('box'),
      layer({ weights: layerWeights(4, 4, 2, 3) }),
    ],
    '3 → 4, stride 2': [layer({ weights: layerWeights(4, 3, 3, 3), stride: 2 })],
    '3 → 1, stride 3': [layer({ weights: layerWeights(1, 3, 4, 4), stride: 3, dilation: 2 })],
    '4 → 2 in two groups': [layer({ weights: layerWeights(2, 2, 3, 5), ...pads(1, 2) })],
    'three groups': [layer({ weights: layerWeights(3, 1, 5, 5), ...pads(2, 2) })],
    'four groups, stride 8': [layer({ weights: layerWeights(4, 1, 5, 5), stride: 8, ...pads(0, 0) })],
    'much padding': [layer({ weights: layerWeights(3, 3, 2, 2), ...pads(30, 29), dilation: 8 })],
    'larger than the picture': [layer({ weights: layerWeights(3, 3, 31, 31), dilation: 8, ...pads(0, 0) })],
    large: [layer(large)],
    'network of layer, ReLU and pooling': [
      layer({}),
      pictureStage('relu'),
      pictureStage('max-pooling', { block: 2 }),
      layer({ weights: layerWeights(3, 3, 3, 3), stride: 2 }),
      pictureStage('relu'),
    ],
    'stride 3, in an ellipse': [
      {
        ...layer({ weights: layerWeights(4, 4, 3, 3), stride: 3 }),
        region: { shape: 'ellipse', left: 0.1, top: 0.2, right: 0.8, bottom: 0.9, feather: 0.2, inverted: false },
      },
    ],
    'in linear light, mixed': [{ ...layer({ light: 'linear', weights: layerWeights(3, 4, 3, 3) }), mix: 0.5 }],
  }
  return Object.entries(cases).map(([label, stages]) => ({ label, stages, size: { width: 45, height: 38 } }))
}
