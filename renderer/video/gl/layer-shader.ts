/** Shaders of convolution layers: unrolled with constants, or a loop over a texture of weights. */
import { layerShape } from '../../../shared/chain/video/layer-weights'
import type { LayerPass } from '../engine/engine'
import { glslNumber } from './kernel-shader'
import {
  fragmentOf,
  neighbourhood,
  place,
  placeName,
  places,
  readingKey,
  type Region,
  type Shader,
  valueType,
} from './shader-frame'

/** Weights at an offset from the block's first pixel: for each input those of the channels that are made. */
export interface PlaceWeights {
  dx: number
  dy: number
  weights: number[][]
}

const NAMES = 'xyzw'

export function unrolledLayer(pass: LayerPass, at: readonly PlaceWeights[], biases: readonly number[]): Shader {
  const { inputs } = layerShape(pass.weights)
  const made = madeType(pass)
  const product = ({ dx, dy, weights }: PlaceWeights): string =>
    `  sum += mat${inputs}x${made.slice(-1)}(${weights.flat().map(glslNumber).join(',')}) * valueAt(${placeName('x', dx)}, ${placeName('y', dy)})${channelsRead(pass)};`
  const numbers = at.map(({ dx, dy, weights }) => `${dx},${dy}:${weights.flat().join(' ')}`).join('|')
  return {
    key: `layer ${readingKey(pass)} ${pass.stride} ${made} ${biases.join(' ')} ${numbers}`,
    fragment: fragmentOf({
      ...pass,
      declarations: declarationsOf(pass, 'interior'),
      body: `${toBlock(pass)}
${places('interior', at)}
  ${made} sum = ${made}(${biases.map(glslNumber).join(', ')});
${at.map(product).join('\n')}
${filteredOf(pass)}`,
    }),
  }
}

/** Serves all weights of as many channels. */
export function loopedLayer(pass: LayerPass, region: Region): Shader {
  const { inputs } = layerShape(pass.weights)
  const made = madeType(pass)
  const channels = NAMES.slice(0, Number(made.slice(-1)))
  const product = (input: number): string =>
    `      sum += texelFetch(weights, ivec2(${inputs} * column + ${input}, row), 0).${channels} * v.${NAMES[input]};`
  return {
    key: `layer loop ${region} ${readingKey(pass)} ${pass.stride > 1} ${inputs} ${made}`,
    fragment: fragmentOf({
      ...pass,
      declarations: `uniform sampler2D weights;
uniform vec4 biases;
uniform ivec3 grid;
uniform ivec2 padding;
${declarationsOf(pass, region)}`,
      body: `${toBlock(pass)}
  ${made} sum = biases.${channels};
  for (int row = 0; row < grid.y; row++) {
    ${place(region, 'y', 'y', 'grid.z * row - padding.y')}
    for (int column = 0; column < grid.x; column++) {
      ${place(region, 'x', 'x', 'grid.z * column - padding.x')}
      ${valueType(pass.channels)} v = valueAt(x, y);
${Array.from({ length: inputs }, (_, input) => product(input)).join('\n')}
    }
  }
${filteredOf(pass)}`,
    }),
  }
}

function declarationsOf(pass: LayerPass, region: Region): string {
  return `uniform ivec2 filled;
uniform int stride;
${neighbourhood(region, 'constant', pass.channels)}`
}

/** Every pixel of a block reckons from the block's first. */
function toBlock({ stride }: LayerPass): string {
  return stride === 1 ? '' : '  ivec2 own = p;\n  p -= p % stride;\n  middle = vec2(p) + 0.5;'
}

function madeType({ weights }: LayerPass): 'vec3' | 'vec4' {
  return weights.length === 4 ? 'vec4' : 'vec3'
}

function channelsRead(pass: LayerPass): string {
  return `.${NAMES.slice(0, layerShape(pass.weights).inputs)}`
}

function filteredOf(pass: LayerPass): string {
  const made = madeType(pass)
  const back = pass.stride === 1 ? '' : '\n  p = own;'
  return `  if (p.x >= filled.x || p.y >= filled.y) sum = ${made}(0.0);
  filtered = ${made === valueType(pass.channels) ? 'sum' : 'vec4(sum, centre.a)'};${back}`
}
