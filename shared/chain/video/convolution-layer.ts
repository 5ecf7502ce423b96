import { isWeights, type NumberParameter, type Parameters, type WeightsValue } from '../parameters'
import type { VideoEntry } from './entry'
import { layerShape } from './layer-weights'
import { biasParameter, lightOf, lightParameter, MAX_EXTENT, numberOf } from './parameter-values'

/** Output channels in order. */
const BIASES = ['biasRed', 'biasGreen', 'biasBlue', 'biasAlpha'] as const

/** Edges as colours: upright ones in red, level in green, diagonal in blue. */
const EDGES: WeightsValue = [
  [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  [
    [-1, -2, -1],
    [0, 0, 0],
    [1, 2, 1],
  ],
  [
    [-2, -1, 0],
    [-1, 0, 1],
    [0, 1, 2],
  ],
].map((kernel) => Array.from({ length: 3 }, () => kernel.map((row) => row.map((tap) => tap / 4))))

function whole(name: string, min: number, max: number, byDefault: number): NumberParameter {
  return { type: 'number', name, unit: 'none', min, max, default: byDefault, step: 1, scale: 'linear', integer: true }
}

/**
 * A convolution layer as in a neural network, over all channels together and shown as large as before; ReLU and pooling are
 * stages of their own. Inputs, outputs and groups follow from the shape of the weights.
 */
export const convolutionLayer: VideoEntry = {
  kind: 'convolution-layer',
  parameters: [
    { type: 'weights', name: 'weights', default: EDGES },
    whole('stride', 1, 8, 1),
    whole('dilation', 1, 8, 1),
    whole('paddingRows', 0, MAX_EXTENT - 1, 1),
    whole('paddingColumns', 0, MAX_EXTENT - 1, 1),
    ...BIASES.map((name) => ({ ...biasParameter(0), name })),
    lightParameter,
  ],
  filter(params) {
    const weights = weightsOf(params)
    const { inputs, outputs } = layerShape(weights)
    return {
      kind: 'layer',
      channels: inputs === 4 || outputs === 4 ? 'rgba' : 'rgb',
      light: lightOf(params),
      weights,
      biases: BIASES.slice(0, outputs).map((name) => numberOf(params, name) / 255),
      stride: numberOf(params, 'stride'),
      dilation: numberOf(params, 'dilation'),
      padding: { rows: numberOf(params, 'paddingRows'), columns: numberOf(params, 'paddingColumns') },
    }
  },
}

/** @throws Error when the parameter is missing or no weights */
function weightsOf(params: Parameters): WeightsValue {
  const value = params.weights
  if (!isWeights(value)) throw new Error(`Parameter "weights" must be weights, got ${JSON.stringify(value)}`)
  return value
}
