import type { PicturePass, PictureSize } from '../engine/engine'
import { prepareKernel } from './prepare-kernel'
import type { PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'

/** The caller ends it by `dispose()`. */
export function preparePass(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: PicturePass,
  size: PictureSize,
): PreparedPass {
  return prepareKernel(gl, programs, pass, size)
}
