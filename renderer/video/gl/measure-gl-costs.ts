/** Times drawing on this machine's graphics device: a second or less on a processor, meant for a worker of its own. */
import type { KernelPass, PictureSize } from '../engine/engine'
import { isSoftware, openContext, rasteriserOf } from './context'
import { type GlCosts, type GraphicsCosts, TYPICAL_GL_COSTS } from './gl-costs'
import { deviceOf } from './gl-plan'
import type { GlWay } from './gl-ways'
import { createPictures } from './pictures'
import { prepareKernel } from './prepare-kernel'
import { runPass } from './prepared-pass'
import { createProgramCache } from './program-cache'
import { readTarget } from './target'

/** Large enough to fill a device, small enough for a processor. */
const SIZE: PictureSize = { width: 640, height: 360 }
const AREA = SIZE.width * SIZE.height
const REPEATS = 7
/** About what products cost beside what they are made of, where blocks are drawn. */
const PRODUCTS_A_FETCH = 2

/** @returns undefined where there is no WebGL2 with float textures */
export function measureGlCosts(): GraphicsCosts | undefined {
  const gl = openContext(new OffscreenCanvas(1, 1))
  if (!gl) return undefined
  const rasteriser = rasteriserOf(gl)
  const software = isSoftware(rasteriser)
  const pictures = createPictures(gl, SIZE)
  const programs = createProgramCache(gl)
  const bytes = new Uint8Array(4 * AREA).map((_, at) => (at * 37) % 251)
  const { limits } = deviceOf(gl, software, TYPICAL_GL_COSTS)

  /** Nanoseconds a pixel; reading one pixel waits for all of them. */
  function time(draw: () => void, read: () => void): number {
    let fastest = Number.POSITIVE_INFINITY
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const begun = performance.now()
      draw()
      read()
      fastest = Math.min(fastest, performance.now() - begun)
    }
    return (1e6 * fastest) / AREA
  }
  const onePixel = new Uint8Array(4)
  const wait = (): void => {
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, pictures.output().framebuffer)
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, onePixel)
  }
  function timeKernel(side: number, way: GlWay): number {
    const pass = prepareKernel(gl as WebGL2RenderingContext, programs, passOf(side), SIZE, way, 'rgba32f', true)
    const taken = time(() => runPass(gl as WebGL2RenderingContext, pass, pictures.input, pictures.output(), 0), wait)
    pass.dispose()
    return taken
  }

  const upload = (): void => pictures.upload({ ...SIZE, data: bytes })
  const readAll = (): void => void readTarget(gl, pictures.output())
  upload()
  const transfer = time(upload, software ? readAll : wait)
  const block = limits.drawBuffers >= 8 ? { columns: 4, rows: 2 } : { columns: 2, rows: 2 }
  const blocks: GlWay = { kind: 'blocks', block, loop: false }
  const [one, many] = [timeKernel(1, { kind: 'pixels' }), timeKernel(5, { kind: 'pixels' })]
  const [small, large] = [timeKernel(3, blocks), timeKernel(7, blocks)]
  const fetches = (side: number): number =>
    ((side + block.columns - 1) * (side + block.rows - 1)) / (block.columns * block.rows)
  const tap = positive((many - one) / 24)
  const product = positive((large - small) / (PRODUCTS_A_FETCH * (fetches(7) - fetches(3)) + 40))
  const fetch = PRODUCTS_A_FETCH * product
  const costs: GlCosts = {
    pass: positive(one - tap),
    tap,
    fetch,
    product,
    weave: positive(small - fetches(3) * fetch - 9 * product),
    transfer: positive(transfer),
  }
  pictures.dispose()
  programs.dispose()
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return { rasteriser, software, costs }
}

/** Clocks are coarse: what is below them costs next to nothing, but not less. */
function positive(cost: number): number {
  return Math.max(cost, 1e-4)
}

function passOf(side: number): KernelPass {
  const kernel = Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => 1 / (1 + i + 2 * j)))
  const [scale, mix] = [0.5, 1]
  return {
    kind: 'kernel',
    kernels: [kernel],
    combine: 'single',
    scale,
    bias: 0,
    border: 'replicate',
    channels: 'rgb',
    mix,
  }
}
