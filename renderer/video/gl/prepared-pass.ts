/** A pass made ready: programs found once, then only uniforms and draw calls a frame. */
import type { StageHistory } from '../../../shared/convolution/direct/filter-picture'
import type { Pixels } from '../../../shared/units'
import type { PictureSize } from '../engine/engine'
import type { Program, ProgramCache } from './program-cache'
import { type Reach, type Rectangle, splitRegions } from './regions'
import type { Region, Shader } from './shader-frame'
import { type Surface, type Target, rowsOf } from './target'

/** Units before it are for what passes read. */
const SHARES_UNIT = 7

export interface Draw {
  program: Program
  rectangles: readonly Rectangle[]
}

/** What a pass that looks back gave for the last frame and the one before it, and how many frames there were. */
export interface PassMemory {
  now: Target
  before: Target
  frames: number
}

export interface PreparedPass {
  draws: readonly Draw[]
  mix: number
  /** Shares of the effect, a red real a pixel, where they differ. */
  shares?: WebGLTexture
  /** How the first texture goes on beyond its rim; the pass deletes it. */
  sampler?: WebGLSampler | null
  /** Draws what the pass itself reads, from the first column that is to be computed on. */
  begin?(source: Target, from: Pixels): void
  /** Sets what is the pass's own: uniforms and textures beyond the first. */
  set(program: Program): void
  /** Of passes that look back: what happens to a new frame before the pass is drawn, once or several times. */
  remember?(source: Target): void
  /** What such a pass had from the frame before. */
  history?(): StageHistory
  /** Gives it to a pass that takes this one's place: an edit of the chain does not end a mean over time. */
  giveMemory?(): PassMemory
  /** The next frame has none before it. */
  forget?(): void
  /** Gives back what it owns; the programs stay. */
  dispose(): void
}

/** A program for the inside of the picture and one for its rim, each where it is wanted and there are such pixels. */
export function drawsOf(
  programs: ProgramCache,
  size: PictureSize,
  reach: Reach,
  shader: (region: Region) => Shader,
  regions: readonly Region[] = ['interior', 'rim'],
): Draw[] {
  const { interior, rim } = splitRegions(size, reach)
  const draw = (region: Region, rectangles: readonly Rectangle[]): Draw[] => {
    if (rectangles.length === 0 || !regions.includes(region)) return []
    const { key, fragment } = shader(region)
    return [{ program: programs.forSource(key, fragment), rectangles }]
  }
  return [...draw('interior', interior ? [interior] : []), ...draw('rim', rim)]
}

/** @param from first column to compute */
export function runPass(
  gl: WebGL2RenderingContext,
  pass: PreparedPass,
  source: Target,
  output: Surface,
  from: Pixels,
): void {
  const { width, height } = output.size
  pass.begin?.(source, from)
  const upsideDown = output.framebuffer === null
  gl.bindFramebuffer(gl.FRAMEBUFFER, output.framebuffer)
  gl.bindTexture(gl.TEXTURE_2D, source.texture)
  gl.bindSampler(0, pass.sampler ?? null)
  gl.activeTexture(gl.TEXTURE0 + SHARES_UNIT)
  gl.bindTexture(gl.TEXTURE_2D, pass.shares ?? null)
  gl.activeTexture(gl.TEXTURE0)
  gl.viewport(0, 0, width, height)
  gl.enable(gl.SCISSOR_TEST)
  for (const { program, rectangles } of pass.draws) {
    gl.useProgram(program.handle)
    gl.uniform2i(program.uniform('size'), width, height)
    gl.uniform2f(program.uniform('rows'), ...rowsOf(output))
    gl.uniform1f(program.uniform('share'), pass.mix)
    if (pass.shares) gl.uniform1i(program.uniform('shares'), SHARES_UNIT)
    pass.set(program)
    for (const { x, y, width: w, height: h } of rectangles) {
      const left = Math.max(x, from)
      if (left >= x + w) continue
      gl.scissor(left, upsideDown ? height - y - h : y, x + w - left, h)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
    }
  }
  gl.disable(gl.SCISSOR_TEST)
  gl.bindSampler(0, null)
}
