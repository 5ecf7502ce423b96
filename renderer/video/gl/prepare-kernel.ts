/** Makes a pass of kernels ready for drawing. */
import type { KernelPass, PictureSize } from '../engine/engine'
import { loopShader, unrolledShader } from './kernel-shader'
import { tapsOf, weightTable } from './kernel-taps'
import { drawsOf, type PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { reachOf } from './regions'
import type { Region, Shader } from './shader-frame'

/** More taps are not unrolled: a painted kernel would compile a long program for every pattern of zeros. */
const MOST_UNROLLED = 49

export function prepareKernel(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  size: PictureSize,
): PreparedPass {
  const { taps, weights } = tapsOf(pass)
  const draws = (shader: (region: Region) => Shader) => drawsOf(programs, size, reachOf(taps), shader)
  const { scale, bias, mix } = pass
  if (taps.length <= MOST_UNROLLED) {
    const packed = new Float32Array(4 * Math.max(1, Math.ceil(weights.length / 4)))
    packed.set(weights)
    return {
      draws: draws((region) => unrolledShader(pass, region, taps, weights.length)),
      mix,
      set(program) {
        gl.uniform4fv(program.uniform('w[0]'), packed)
        gl.uniform2f(program.uniform('scaleBias'), scale, bias)
      },
      dispose: () => undefined,
    }
  }
  const table = weightTable(pass)
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, table.texelsAcross, table.rows * table.kernels)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  const { texelsAcross, rows, kernels, data } = table
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, texelsAcross, rows * kernels, gl.RGBA, gl.FLOAT, data)
  return {
    draws: draws((region) => loopShader(pass, region, table.kernels)),
    mix,
    set(program) {
      gl.activeTexture(gl.TEXTURE1)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.activeTexture(gl.TEXTURE0)
      gl.uniform1i(program.uniform('weights'), 1)
      gl.uniform4i(program.uniform('grid'), table.left, table.top, texelsAcross, rows)
      gl.uniform2f(program.uniform('scaleBias'), scale, bias)
    },
    dispose: () => gl.deleteTexture(texture),
  }
}
