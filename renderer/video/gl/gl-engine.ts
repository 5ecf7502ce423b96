import type { VideoEngine } from '../engine/engine'
import { createRateMeter } from '../engine/rate-meter'
import { openContext, rasteriserOf } from './context'
import { display } from './display'
import { type PreparedPass, preparePass, runPass } from './pass-runner'
import { type Pictures, createPictures } from './pictures'
import { createProgramCache } from './program-cache'
import { createSampler } from './sampler'
import { type Target, readTarget } from './target'

export interface GlEngine extends VideoEngine {
  /** WebGL renderer string. */
  readonly rasteriser: string
  /** Largest width and height of a picture. */
  readonly largest: number
  isLost(): boolean
  /** Draws the last frame on the canvas: columns left of `split` (0..1 of the width) untouched, the others filtered. */
  present(split: number): void
  /** The last frame before and after the passes. */
  read(): { input: Uint8ClampedArray<ArrayBuffer>; output: Uint8ClampedArray<ArrayBuffer> }
  /** A coarse grid of the last output's pixels, overwritten by the next call; returns when the frame is done. */
  sample(): Uint8Array
  /** Takes the context away, as a failing device would. */
  lose(): void
}

/**
 * WebGL2 engine on one canvas. It owns the context with its programs, textures and framebuffers and ends them in
 * `dispose()`; the handles of a lost context are dropped without deleting.
 *
 * @returns null where WebGL2 with float textures to draw to is not to be had
 */
export function createGlEngine(canvas: OffscreenCanvas | HTMLCanvasElement): GlEngine | null {
  const gl = openContext(canvas)
  return gl && engineOn(gl)
}

function engineOn(gl: WebGL2RenderingContext): GlEngine {
  const programs = createProgramCache(gl)
  const sampler = createSampler(gl)
  const loss = gl.getExtension('WEBGL_lose_context')
  const rate = createRateMeter()
  let pictures: Pictures | undefined
  let passes: readonly PreparedPass[] = []
  let frames = 0
  let begun = 0
  let filterMs = 0

  function prepared(): Pictures {
    if (!pictures) throw new Error('prepare() comes before every other call')
    return pictures
  }

  /** With no passes the input is the output; no copy is made. */
  function result({ input, output }: Pictures): Target {
    return passes.length === 0 ? input : output
  }

  return {
    rasteriser: rasteriserOf(gl),
    largest: gl.getParameter(gl.MAX_TEXTURE_SIZE),
    isLost: () => gl.isContextLost(),
    prepare(plan, size) {
      if (pictures?.size.width !== size.width || pictures.size.height !== size.height) {
        pictures?.dispose()
        pictures = createPictures(gl, size)
        gl.canvas.width = size.width
        gl.canvas.height = size.height
      }
      passes = plan.passes.map((pass) => preparePass(programs, pass, size))
    },
    process(frame, captureTime) {
      const { input, output, between, upload } = prepared()
      begun = performance.now()
      upload(frame)
      passes.forEach((pass, index) => {
        const source = index === 0 ? input : between(index - 1)
        runPass(gl, pass, source, index === passes.length - 1 ? output : between(index))
      })
      frames++
      rate.add(captureTime)
    },
    present(split) {
      const all = prepared()
      display(gl, programs, { input: all.input, output: result(all) }, Math.round(split * all.size.width))
    },
    read() {
      const all = prepared()
      return { input: readTarget(gl, all.input), output: readTarget(gl, result(all)) }
    },
    sample() {
      const grid = sampler.read(result(prepared()))
      filterMs = performance.now() - begun
      return grid
    },
    reset: () => rate.reset(),
    stats: () => ({ framesIn: frames, framesOut: frames, dropped: 0, fps: rate.rate(), filterMs }),
    lose: () => loss?.loseContext(),
    dispose() {
      if (gl.isContextLost()) return
      pictures?.dispose()
      programs.dispose()
      sampler.dispose()
      // About sixteen contexts may live at once; the oldest would be taken from somebody else.
      loss?.loseContext()
    },
  }
}
