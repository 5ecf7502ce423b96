/** Times drawing on this machine's graphics device: a second or less on a processor, meant for a worker of its own. */
import type { KernelPass, PictureSize } from '../engine/engine'
import { isSoftware, openContext, rasteriserOf } from './context'
import { costsOf, LINEAR_FETCHES } from './gl-costs-of-times'
import { type GraphicsCosts, TYPICAL_GL_COSTS } from './gl-costs'
import { deviceOf } from './gl-plan'
import type { GlWay } from './gl-ways'
import { pairTaps } from './linear-taps'
import { createPictures } from './pictures'
import { prepareKernel } from './prepare-kernel'
import { runPass } from './prepared-pass'
import { createProgramCache } from './program-cache'
import { readTarget } from './target'

/** Large enough to fill a device, small enough for a processor. */
const SIZE: PictureSize = { width: 640, height: 360 }
const AREA = SIZE.width * SIZE.height
const TURNS = 9

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

  const onePixel = new Uint8Array(4)
  /** Reading one pixel waits for all of them. */
  const wait = (): void => {
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, pictures.output().framebuffer)
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, onePixel)
  }
  const upload = (): void => pictures.upload({ ...SIZE, data: bytes })
  const block = limits.drawBuffers >= 8 ? { columns: 4, rows: 2 } : { columns: 2, rows: 2 }
  const blocks: GlWay = { kind: 'blocks', block, loop: false }
  // Of an odd number one stays a tap of its own: half of the fetches each for columns and rows.
  const { taps } = pairTaps(Array.from({ length: LINEAR_FETCHES - 1 }, (_, at) => ({ at, weight: 1 / LINEAR_FETCHES })))
  const format = software && limits.mixesReals ? 'rgba32f' : 'rgba16f'
  const passes = [
    { side: 1, way: { kind: 'pixels' } as const },
    { side: 5, way: { kind: 'pixels' } as const },
    { side: 3, way: blocks },
    { side: 7, way: blocks },
    { side: 1, way: { kind: 'linear', column: taps, row: taps, format } as const },
  ].map(({ side, way }) => prepareKernel(gl, programs, passOf(side), SIZE, way, 'rgba32f', true))
  upload()
  const [transfer = 0, ...times] = fastest([
    () => {
      upload()
      if (software) readTarget(gl, pictures.output())
      else wait()
    },
    ...passes.map((pass) => () => {
      runPass(gl, pass, pictures.input, pictures.output(), 0)
      wait()
    }),
  ])
  for (const pass of passes) pass.dispose()
  pictures.dispose()
  programs.dispose()
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return { rasteriser, software, costs: costsOf(times, transfer, block) }
}

/** Nanoseconds a pixel of each job, the least of several turns: what else the machine does lasts through some of them. */
function fastest(jobs: readonly (() => void)[]): number[] {
  const least = jobs.map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [k, job] of jobs.entries()) {
      const begun = performance.now()
      job()
      least[k] = Math.min(least[k] ?? 0, (1e6 * (performance.now() - begun)) / AREA)
    }
  }
  return least
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
