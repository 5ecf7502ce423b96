/** Makes a pass ready that is done on a picture a quarter as long and high. */
import { FACTOR, type Line } from '../../../shared/pyramid/small-line'
import type { Pixels } from '../../../shared/units'
import type { KernelPass, PictureSize } from '../engine/engine'
import { createBorderSampler, isSampled } from './border-sampler'
import type { GlWay } from './gl-ways'
import type { Draw, PreparedPass } from './prepared-pass'
import type { Program, ProgramCache } from './program-cache'
import { meansShader, risenColumnsShader, risenShader, smallSumShader } from './pyramid-shaders'
import { reachOf, type Regions, splitRegions } from './regions'
import { chosenWeights, type Shader } from './shader-frame'
import { createTarget, deleteTarget, type Target } from './target'

/** Units before it are those of a pass's own textures. */
const COLUMNS_UNIT = 2

/** Reals of 32 bits throughout: the small picture is a sixteenth of the whole, so halves would save next to nothing. */
export function preparePyramid(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  size: PictureSize,
  { down, across }: Extract<GlWay, { kind: 'pyramid' }>,
): PreparedPass {
  // Of a block before the picture, all of its own, and one after it.
  const small = { width: Math.ceil(size.width / FACTOR) + 2, height: Math.ceil(size.height / FACTOR) + 2 }
  const around = { width: small.width + across.taps.length - 1, height: small.height + down.taps.length - 1 }
  const target = (of: PictureSize): Target => createTarget(gl, of, 'rgba32f')
  const means = target(around)
  const beside = target({ width: small.width, height: around.height })
  const summed = target(small)
  const columns = target({ width: small.width, height: size.height })
  const sampler = createBorderSampler(gl, pass.border)
  const whole = ({ key, fragment }: Shader, { width, height }: PictureSize): Draw[] => [
    { program: programs.forSource(key, fragment), rectangles: [{ x: 0, y: 0, width, height }] },
  ]
  // The first mean is that of the block before the picture, and as far before it as the taps begin.
  const first = { x: across.first - 1, y: down.first - 1 }
  const drawMeans = drawsInBlocks(programs, pass, splitBlocks(pass, size, around, first))
  const [besideWeights, downWeights] = [weightsOf(across), weightsOf(down)]
  const drawBeside = whole(smallSumShader(pass, 'x', across.taps.length), beside.size)
  const drawSummed = whole(smallSumShader(pass, 'y', down.taps.length), summed.size)
  const drawColumns = whole(risenColumnsShader(), columns.size)

  /** What is drawn reads the texture that stands bound. */
  function drawInto(
    { framebuffer, size: { width, height } }: Target,
    draws: readonly Draw[],
    from: Pixels,
    set: (program: Program) => void,
  ): void {
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
    gl.viewport(0, 0, width, height)
    for (const { program, rectangles } of draws) {
      gl.useProgram(program.handle)
      set(program)
      for (const rectangle of rectangles) {
        const left = Math.max(rectangle.x, from)
        if (left >= rectangle.x + rectangle.width) continue
        gl.scissor(left, rectangle.y, rectangle.x + rectangle.width - left, rectangle.height)
        gl.drawArrays(gl.TRIANGLES, 0, 3)
      }
    }
  }

  return {
    draws: whole(risenShader(pass), size),
    mix: pass.mix,
    begin(source, from) {
      const block = Math.floor(from / FACTOR)
      gl.enable(gl.SCISSOR_TEST)
      gl.bindTexture(gl.TEXTURE_2D, source.texture)
      gl.bindSampler(0, sampler)
      drawInto(means, drawMeans, block, (program) => {
        gl.uniform2i(program.uniform('size'), size.width, size.height)
        gl.uniform2i(program.uniform('first'), first.x, first.y)
        gl.uniform4f(program.uniform('chosen'), ...chosenWeights(pass))
      })
      gl.bindSampler(0, null)
      gl.bindTexture(gl.TEXTURE_2D, means.texture)
      drawInto(beside, drawBeside, block, (program) => gl.uniform4fv(program.uniform('w[0]'), besideWeights))
      gl.bindTexture(gl.TEXTURE_2D, beside.texture)
      drawInto(summed, drawSummed, block, (program) => gl.uniform4fv(program.uniform('w[0]'), downWeights))
      gl.bindTexture(gl.TEXTURE_2D, summed.texture)
      drawInto(columns, drawColumns, block, () => undefined)
      gl.disable(gl.SCISSOR_TEST)
    },
    set(program) {
      gl.activeTexture(gl.TEXTURE0 + COLUMNS_UNIT)
      gl.bindTexture(gl.TEXTURE_2D, columns.texture)
      gl.activeTexture(gl.TEXTURE0)
      gl.uniform1i(program.uniform('columns'), COLUMNS_UNIT)
      gl.uniform2f(program.uniform('scaleBias'), pass.scale, pass.bias)
    },
    dispose() {
      for (const each of [means, beside, summed, columns]) deleteTarget(gl, each)
      gl.deleteSampler(sampler)
    },
  }
}

/** Blocks that lie inside the picture, and those for which the border rule is asked: none, where sampling goes on by itself. */
function splitBlocks(
  { border }: KernelPass,
  { width, height }: PictureSize,
  around: PictureSize,
  first: { x: number; y: number },
): Regions {
  if (isSampled(border)) return splitRegions(around, reachOf([]))
  const [across, down] = [Math.floor(width / FACTOR), Math.floor(height / FACTOR)]
  return splitRegions(around, {
    left: -first.x,
    top: -first.y,
    right: around.width + first.x - across,
    bottom: around.height + first.y - down,
  })
}

function drawsInBlocks(programs: ProgramCache, pass: KernelPass, { interior, rim }: Regions): Draw[] {
  const draw = (region: 'interior' | 'rim', rectangles: Draw['rectangles']): Draw[] => {
    if (rectangles.length === 0) return []
    const { key, fragment } = meansShader(pass, region)
    return [{ program: programs.forSource(key, fragment), rectangles }]
  }
  return [...draw('interior', interior ? [interior] : []), ...draw('rim', rim)]
}

/** Four a vector, as shaders take them. */
function weightsOf({ taps }: Line): Float32Array {
  const weights = new Float32Array(4 * Math.ceil(taps.length / 4))
  weights.set(taps)
  return weights
}
