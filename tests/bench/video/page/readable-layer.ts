/** R12: a convolution layer from a picture to values that can be read, by both engines and by TensorFlow.js on WebGL. */
import '@tensorflow/tfjs-backend-webgl'
import { type Tensor3D, conv2d, dispose, setBackend, tensor3d, tensor4d } from '@tensorflow/tfjs-core'
import { actingPlan, meantPasses } from '../../../../renderer/video/engine/plan-passes'
import { TYPICAL_VIDEO_COSTS } from '../../../../renderer/video/engine/simd/costs'
import { planSimd } from '../../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../../renderer/video/engine/simd/simd-engine'
import { openContext } from '../../../../renderer/video/gl/context'
import { TYPICAL_GL_COSTS } from '../../../../renderer/video/gl/gl-costs'
import { deviceOf, planGl } from '../../../../renderer/video/gl/gl-plan'
import { createPictures } from '../../../../renderer/video/gl/pictures'
import { preparePass } from '../../../../renderer/video/gl/prepare-pass'
import { runPass } from '../../../../renderer/video/gl/prepared-pass'
import { createProgramCache } from '../../../../renderer/video/gl/program-cache'
import { readTarget } from '../../../../renderer/video/gl/target'
import { compilePrimitives } from '../../../../renderer/video/worker/primitives'
import type { Stage } from '../../../../shared/chain/chain'
import { layerWeights } from '../../../support/layer-cases'
import { pictureStage } from '../../../support/picture-stage'
import { randomPicture } from '../../../support/random-picture'

const SIZE = { width: 548, height: 548 }
const [OUTPUTS, INPUTS, EXTENT] = [3, 4, 9]
const WEIGHTS = layerWeights(OUTPUTS, INPUTS, EXTENT, EXTENT)
const WARM_UP = 2

export interface LayerTimes {
  /** Milliseconds of each picture. */
  simd: number[]
  gl: number[]
  peer: number[]
  /** Largest difference of an engine from the peer, in levels of 255. */
  difference: number
}

export async function timeLayer(repeats: number): Promise<LayerTimes> {
  const picture = randomPicture(SIZE)
  const pads = { paddingRows: EXTENT >> 1, paddingColumns: EXTENT >> 1 }
  const stage = pictureStage('convolution-layer', { weights: WEIGHTS, ...pads })
  const simd = await bySimd(stage, picture)
  const gl = byWebGl(stage, picture)
  const peer = await byTensorFlow(picture)
  for (let k = 0; k < WARM_UP; k++) for (const run of [simd, gl, peer]) run()
  const values = peer()
  const difference = Math.max(differenceOf(simd(), values), differenceOf(gl(), values))
  const times: LayerTimes = { simd: [], gl: [], peer: [], difference }
  for (let repeat = 0; repeat < repeats; repeat++) {
    times.simd.push(timed(simd))
    times.peer.push(timed(peer))
    times.gl.push(timed(gl))
  }
  return times
}

async function bySimd(stage: Stage, picture: Uint8ClampedArray): Promise<() => Uint8Array> {
  const engine = createSimdEngine(await compilePrimitives())
  engine.prepare(planSimd(meantPasses([stage]).passes, SIZE, TYPICAL_VIDEO_COSTS))
  return () => {
    engine.input().set(picture)
    engine.run()
    return engine.output()
  }
}

function byWebGl(stage: Stage, picture: Uint8ClampedArray): () => Uint8ClampedArray {
  const gl = openContext(new OffscreenCanvas(1, 1))
  if (!gl) throw new Error('This browser has no WebGL2 with float textures')
  const pictures = createPictures(gl, SIZE)
  const [step] = planGl(actingPlan(meantPasses([stage])).passes, SIZE, deviceOf(gl, true, TYPICAL_GL_COSTS))
  if (!step) throw new Error('The stage has no effect')
  const pass = preparePass(gl, createProgramCache(gl), step, SIZE, [], true)
  return () => {
    pictures.upload({ ...SIZE, data: new Uint8Array(picture) })
    runPass(gl, pass, pictures.input, pictures.output(), 0)
    return readTarget(gl, pictures.output())
  }
}

/** Its values are reals from the start: it need not turn bytes into them, nor clamp or round what comes out. */
async function byTensorFlow(picture: Uint8ClampedArray): Promise<() => Float32Array> {
  if (!(await setBackend('webgl'))) throw new Error('TensorFlow.js finds no WebGL here')
  const levels = Float32Array.from(picture)
  // Rows, columns, inputs, outputs.
  const weights = Array.from({ length: EXTENT }, (_, i) =>
    Array.from({ length: EXTENT }, (__, j) =>
      Array.from({ length: INPUTS }, (___, c) => WEIGHTS.map((kernels) => kernels[c]?.[i]?.[j] ?? Number.NaN)),
    ),
  )
  const filter = tensor4d(weights)
  return () => {
    const x = tensor3d(levels, [SIZE.height, SIZE.width, INPUTS])
    const y: Tensor3D = conv2d(x, filter, 1, 'same')
    const values = y.dataSync<'float32'>()
    dispose([x, y])
    return values
  }
}

function timed(call: () => unknown): number {
  const begun = performance.now()
  call()
  return performance.now() - begun
}

function differenceOf(bytes: Uint8Array | Uint8ClampedArray, values: Float32Array): number {
  const level = (value: number): number => Math.min(255, Math.max(0, value))
  return values.reduce((most, value, i) => {
    const byte = bytes[4 * Math.floor(i / OUTPUTS) + (i % OUTPUTS)] ?? Number.NaN
    return Math.max(most, Math.abs(level(value) - byte))
  }, 0)
}
