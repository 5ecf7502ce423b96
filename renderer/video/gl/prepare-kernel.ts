/** Makes a pass of kernels ready for drawing. */
import type { KernelPass, PictureSize } from '../engine/engine'
import { layKernel } from '../engine/simd/lay-kernel'
import { createBorderSampler, isSampled } from './border-sampler'
import type { GlWay } from './gl-ways'
import { loopShader, unrolledShader } from './kernel-shader'
import { tapsOf, weightTable } from './kernel-taps'
import type { LayerFormat } from './layers'
import { prepareBlocks, prepareSeparable } from './prepare-layered'
import { prepareLinear } from './prepare-linear'
import { preparePyramid } from './prepare-pyramid'
import { drawsOf, type PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { reachOf } from './regions'
import type { Region } from './shader-frame'
import { createTable } from './target'

/**
 * More taps are not unrolled. In the rim, where few pixels lie, a loop is fast enough, and the border rule unrolled for many
 * taps takes longest to compile.
 */
const MOST_UNROLLED: Readonly<Record<Region, number>> = { interior: 81, rim: 9 }

/** @param format of what is drawn in layers @param settled constants in place of uniforms, where few taps are unrolled */
export function prepareKernel(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  size: PictureSize,
  way: GlWay,
  format: LayerFormat,
  settled: boolean,
): PreparedPass {
  const drawing = { gl, programs, size, format, settled }
  switch (way.kind) {
    case 'pixels':
      return preparePixels(gl, programs, pass, size, settled)
    case 'blocks': {
      const kernels = pass.kernels.map((kernel) => layKernel(kernel, pass.anchor))
      const rim = preparePixels(gl, programs, pass, size, false, ['rim'])
      return prepareBlocks(drawing, pass, kernels, way, rim)
    }
    case 'separable':
      return prepareSeparable(drawing, pass, way)
    case 'linear':
      return prepareLinear(
        gl,
        programs,
        pass,
        size,
        way,
        preparePixels(gl, programs, pass, size, false, ['rim']),
        settled,
      )
    case 'pyramid':
      return preparePyramid(gl, programs, pass, size, way)
  }
}

function preparePixels(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  size: PictureSize,
  settled: boolean,
  regions?: readonly Region[],
): PreparedPass {
  const { taps, weights } = tapsOf(pass)
  const isUnrolled = (region: Region): boolean => taps.length <= MOST_UNROLLED[region]
  const packed = new Float32Array(4 * Math.max(1, Math.ceil(weights.length / 4)))
  packed.set(weights)
  const table = weightTable(pass)
  const { texelsAcross, rows, kernels, data } = table
  const texture = isUnrolled('rim') ? undefined : createTable(gl, texelsAcross, rows * kernels, data)
  const sampler = createBorderSampler(gl, pass.border)
  return {
    draws: drawsOf(
      programs,
      size,
      reachOf(isSampled(pass.border) ? [] : taps),
      (region) =>
        isUnrolled(region)
          ? unrolledShader(pass, region, { taps, weights }, settled && region === 'interior')
          : loopShader(pass, region, kernels),
      regions,
    ),
    mix: pass.mix,
    sampler,
    // A program has either the one or the other; what it does not have is not set.
    set(program) {
      gl.uniform2f(program.uniform('scaleBias'), pass.scale, pass.bias)
      if (isUnrolled('interior')) gl.uniform4fv(program.uniform('w[0]'), packed)
      if (!texture) return
      gl.activeTexture(gl.TEXTURE1)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.activeTexture(gl.TEXTURE0)
      gl.uniform1i(program.uniform('weights'), 1)
      gl.uniform4i(program.uniform('grid'), table.left, table.top, texelsAcross, rows)
    },
    dispose() {
      gl.deleteSampler(sampler)
      if (texture) gl.deleteTexture(texture)
    },
  }
}
