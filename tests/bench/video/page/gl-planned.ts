/** R6: the WebGL2 engine against plain unrolled shaders on the same rasteriser, from bytes to pixels that can be read. */
import { actingPlan, meantPasses } from '../../../../renderer/video/engine/plan-passes'
import { openContext } from '../../../../renderer/video/gl/context'
import { TYPICAL_GL_COSTS } from '../../../../renderer/video/gl/gl-costs'
import { deviceOf, planGl } from '../../../../renderer/video/gl/gl-plan'
import { createPictures } from '../../../../renderer/video/gl/pictures'
import { preparePass } from '../../../../renderer/video/gl/prepare-pass'
import { runPass } from '../../../../renderer/video/gl/prepared-pass'
import { createProgramCache } from '../../../../renderer/video/gl/program-cache'
import type { Stage } from '../../../../shared/chain/chain'
import type { Kernel2D } from '../../../../shared/chain/video/entry'
import { pictureStage } from '../../../support/picture-stage'
import { largestDifference } from '../../../browser/video/engine-page'
import { noisePicture, SIZE } from '../cases'
import { plainProgram } from './naive-pipeline'
import { plainSeparable } from './plain-separable'

/** Both give the same answer, alpha included. */
const PASSED = 'texture(picture, gl_FragCoord.xy / size).a'

export interface PlannedTimes {
  /** Milliseconds of each picture. */
  ours: number[]
  plain: number[]
  /** Largest difference, in levels of 255. */
  difference: number
}

/** @param factors where the plain shaders are one for the columns and one for the rows */
export async function timePlanned(
  kernel: Kernel2D,
  factors: readonly number[] | null,
  repeats: number,
): Promise<PlannedTimes> {
  const picture = noisePicture()
  const matrix = kernel.map((row) => [...row])
  const ours = plannedPicture(
    pictureStage('kernel', { matrix, border: 'replicate', operation: 'correlation' }),
    picture,
  )
  const plain = factors ? plainSeparable(factors, picture) : plainPicture(kernel, picture)
  const difference = largestDifference(ours(), plain())
  const times: PlannedTimes = { ours: [], plain: [], difference }
  for (let repeat = 0; repeat < repeats; repeat++) {
    times.ours.push(timed(ours))
    times.plain.push(timed(plain))
  }
  return times
}

/** The product's own passes, on a context of this page. */
export function plannedPicture(stage: Stage, picture: Uint8Array): () => Uint8ClampedArray {
  const gl = openContext(new OffscreenCanvas(1, 1))
  if (!gl) throw new Error('This browser has no WebGL2 with float textures')
  const pictures = createPictures(gl, SIZE)
  const programs = createProgramCache(gl)
  const { passes } = actingPlan(meantPasses([stage]))
  const [step] = planGl(passes, SIZE, deviceOf(gl, true, TYPICAL_GL_COSTS))
  if (!step) throw new Error('The stage has no effect')
  const pass = preparePass(gl, programs, step, SIZE, [], true)
  const bytes = new Uint8ClampedArray(picture.length)
  return () => {
    pictures.upload({ ...SIZE, data: picture })
    runPass(gl, pass, pictures.input, pictures.output(), 0)
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, pictures.output().framebuffer)
    gl.readPixels(0, 0, SIZE.width, SIZE.height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
    return bytes
  }
}

function plainPicture(kernel: Kernel2D, picture: Uint8Array): () => Uint8ClampedArray {
  const gl = plainProgram(new OffscreenCanvas(SIZE.width, SIZE.height), kernel, PASSED)
  const source = gl.getParameter(gl.TEXTURE_BINDING_2D)
  const output = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, output)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, SIZE.width, SIZE.height)
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer())
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, output, 0)
  gl.bindTexture(gl.TEXTURE_2D, source)
  const bytes = new Uint8ClampedArray(picture.length)
  return () => {
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, SIZE.width, SIZE.height, gl.RGBA, gl.UNSIGNED_BYTE, picture)
    gl.drawArrays(gl.TRIANGLES, 0, 3)
    gl.readPixels(0, 0, SIZE.width, SIZE.height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
    return bytes
  }
}

function timed(call: () => unknown): number {
  const begun = performance.now()
  call()
  return performance.now() - begun
}
