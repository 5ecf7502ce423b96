/** Makes a separable pass ready whose taps the sampler mixes two by two. */
import type { KernelPass, PictureSize } from '../engine/engine'
import { createBorderSampler, isSampled, mixTexels } from './border-sampler'
import { linearColumnsShader, linearRowsShader } from './linear-sums'
import type { LinearTap } from './linear-taps'
import type { LinearWay } from './linear-way'
import { firstRead } from './prepare-layered'
import { drawsOf, type PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { type Reach, reachOf } from './regions'
import { chosenWeights } from './shader-frame'
import { createTarget, deleteTarget } from './target'

/** Units before it are those of a pass's own textures. */
const COLUMNS_UNIT = 2

/** @param rim draws where the border decides and the sampler does not know how */
export function prepareLinear(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  size: PictureSize,
  { column, row, format }: LinearWay,
  rim: PreparedPass,
  settled: boolean,
): PreparedPass {
  const columns = createTarget(gl, size, format)
  mixTexels(gl, columns.texture, pass.border)
  const sampler = createBorderSampler(gl, pass.border, 'LINEAR')
  const { key, fragment } = linearColumnsShader(pass, column, settled)
  const program = programs.forSource(key, fragment)
  const reach = linearReach(column, row)
  const [columnTaps, rowTaps] = [packed(column), packed(row)]
  const rows = drawsOf(
    programs,
    size,
    isSampled(pass.border) ? reachOf([]) : reach,
    () => linearRowsShader(pass, row, settled),
    ['interior'],
  )
  return {
    draws: [...rows, ...rim.draws],
    mix: pass.mix,
    begin(source, from) {
      gl.bindTexture(gl.TEXTURE_2D, source.texture)
      gl.bindSampler(0, sampler)
      gl.bindFramebuffer(gl.FRAMEBUFFER, columns.framebuffer)
      gl.viewport(0, 0, size.width, size.height)
      gl.enable(gl.SCISSOR_TEST)
      gl.useProgram(program.handle)
      gl.uniform2i(program.uniform('size'), size.width, size.height)
      gl.uniform4f(program.uniform('chosen'), ...chosenWeights(pass))
      gl.uniform2fv(program.uniform('taps[0]'), columnTaps)
      const left = firstRead(pass, { left: -reach.left, right: reach.right }, size, from)
      gl.scissor(left, 0, size.width - left, size.height)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      gl.disable(gl.SCISSOR_TEST)
      gl.activeTexture(gl.TEXTURE0 + COLUMNS_UNIT)
      gl.bindTexture(gl.TEXTURE_2D, columns.texture)
      gl.activeTexture(gl.TEXTURE0)
    },
    // What a program does not have is not set.
    set(drawn) {
      rim.set(drawn)
      gl.uniform2f(drawn.uniform('scaleBias'), pass.scale, pass.bias)
      gl.uniform1i(drawn.uniform('columns'), COLUMNS_UNIT)
      gl.uniform2fv(drawn.uniform('taps[0]'), rowTaps)
    },
    dispose() {
      rim.dispose()
      deleteTarget(gl, columns)
      gl.deleteSampler(sampler)
    },
  }
}

/** A place between two texels reads both. */
function linearReach(column: readonly LinearTap[], row: readonly LinearTap[]): Reach {
  return reachOf([
    ...column.flatMap(({ at }) => [Math.floor(at), Math.ceil(at)].map((dy) => ({ dx: 0, dy }))),
    ...row.flatMap(({ at }) => [Math.floor(at), Math.ceil(at)].map((dx) => ({ dx, dy: 0 }))),
  ])
}

function packed(taps: readonly LinearTap[]): Float32Array {
  return Float32Array.from(taps.flatMap(({ at, weight }) => [at, weight]))
}
