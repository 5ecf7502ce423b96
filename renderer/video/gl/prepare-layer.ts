/** Convolution layers: a matrix of weights for each place, times the channels there. */
import { layerShape } from '../../../shared/chain/video/layer-weights'
import type { LayerPass, PictureSize } from '../engine/engine'
import { filledSize, layerTaps } from '../engine/layer-taps'
import { loopedLayer, type PlaceWeights, unrolledLayer } from './layer-shader'
import { drawsOf, type PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { reachOf } from './regions'
import { createTable } from './target'

/** Places of taps beyond this are a loop, and so are those of a pass that has not settled: weights of a texture compile nothing. */
const MOST_UNROLLED = 81
const TEXEL = 4

export function prepareLayer(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: LayerPass,
  size: PictureSize,
  settled: boolean,
): PreparedPass {
  const { inputs, outputs, rows, columns } = layerShape(pass.weights)
  const { stride, dilation, padding } = pass
  const at = placesOf(pass)
  const biases = rowsOfOutput(outputs).map((output) => pass.biases[output] ?? 0)
  const table = new Float32Array(TEXEL * inputs * columns * rows)
  for (const { dx, dy, weights } of at) {
    const [column, row] = [(dx + padding.columns) / dilation, (dy + padding.rows) / dilation]
    weights.forEach((texel, input) => table.set(texel, TEXEL * ((row * columns + column) * inputs + input)))
  }
  const texture = createTable(gl, inputs * columns, rows, table)
  const filled = filledSize(pass, size)
  const first = { dx: 1 - stride - padding.columns, dy: 1 - stride - padding.rows }
  const last = { dx: (columns - 1) * dilation - padding.columns, dy: (rows - 1) * dilation - padding.rows }
  const isUnrolled = settled && at.length <= MOST_UNROLLED
  return {
    draws: drawsOf(programs, size, reachOf([first, last]), (region) =>
      isUnrolled && region === 'interior' ? unrolledLayer(pass, at, biases) : loopedLayer(pass, region),
    ),
    mix: pass.mix,
    // What a program does not have is not set.
    set(program) {
      gl.uniform2i(program.uniform('filled'), filled.width, filled.height)
      gl.uniform4f(
        program.uniform('biases'),
        ...([...biases, 0, 0, 0, 0].slice(0, 4) as [number, number, number, number]),
      )
      gl.uniform3i(program.uniform('grid'), columns, rows, dilation)
      gl.uniform2i(program.uniform('padding'), padding.columns, padding.rows)
      gl.uniform1i(program.uniform('stride'), stride)
      gl.activeTexture(gl.TEXTURE1)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.activeTexture(gl.TEXTURE0)
      gl.uniform1i(program.uniform('weights'), 1)
    },
    dispose: () => gl.deleteTexture(texture),
  }
}

/** The output that each channel made shows: one output alone is shown by all colours, and -1 is none. */
function rowsOfOutput(outputs: number): readonly number[] {
  if (outputs === 1) return [0, 0, 0]
  return outputs === 2 ? [0, 1, -1] : Array.from({ length: outputs }, (_, output) => output)
}

/** For each place that some weight is at, and each input, the weights of the channels made. */
function placesOf(pass: LayerPass): PlaceWeights[] {
  const { inputs, outputs } = layerShape(pass.weights)
  const shown = rowsOfOutput(outputs)
  const all = new Map<string, PlaceWeights>()
  for (const { dx, dy, input, output, weight } of layerTaps(pass)) {
    const key = `${dx},${dy}`
    const place = all.get(key) ?? { dx, dy, weights: Array.from({ length: inputs }, () => shown.map(() => 0)) }
    shown.forEach((from, channel) => {
      const texel = place.weights[input]
      if (from === output && texel) texel[channel] = weight
    })
    all.set(key, place)
  }
  return [...all.values()]
}
