/** A plan made ready for drawing: programs and weights found once, then only uniforms and draw calls a frame. */
import type { Pixels } from '../../../shared/units'
import type { PicturePass, PictureSize } from '../engine/engine'
import { tapsOf } from './pass-shader'
import type { Program, ProgramCache } from './program-cache'
import { type Rectangle, reachOf, splitRegions } from './regions'
import { type Surface, type Target, rowsOf } from './target'

interface Draw {
  program: Program
  rectangles: readonly Rectangle[]
}

export interface PreparedPass {
  draws: readonly Draw[]
  weights: Float32Array
  scaleBiasMix: readonly [number, number, number]
}

export function preparePass(programs: ProgramCache, pass: PicturePass, size: PictureSize): PreparedPass {
  const { taps, weights } = tapsOf(pass.kernels)
  const { interior, rim } = splitRegions(size, reachOf(pass.kernels))
  const draw = (region: 'interior' | 'rim', rectangles: readonly Rectangle[]): Draw[] =>
    rectangles.length === 0 ? [] : [{ program: programs.forPass(pass, region, taps, weights.length), rectangles }]
  return {
    draws: [...draw('interior', interior ? [interior] : []), ...draw('rim', rim)],
    weights: Float32Array.from(weights),
    scaleBiasMix: [pass.scale, pass.bias, pass.mix],
  }
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
  const upsideDown = output.framebuffer === null
  gl.bindFramebuffer(gl.FRAMEBUFFER, output.framebuffer)
  gl.bindTexture(gl.TEXTURE_2D, source.texture)
  gl.viewport(0, 0, width, height)
  gl.enable(gl.SCISSOR_TEST)
  for (const { program, rectangles } of pass.draws) {
    gl.useProgram(program.handle)
    gl.uniform2i(program.uniform('size'), width, height)
    gl.uniform2i(program.uniform('rows'), ...rowsOf(output))
    gl.uniform1fv(program.uniform('w[0]'), pass.weights)
    gl.uniform3f(program.uniform('scaleBiasMix'), ...pass.scaleBiasMix)
    for (const { x, y, width: w, height: h } of rectangles) {
      const left = Math.max(x, from)
      if (left >= x + w) continue
      gl.scissor(left, upsideDown ? height - y - h : y, x + w - left, h)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
    }
  }
  gl.disable(gl.SCISSOR_TEST)
}
