import { assertNever } from '../../../shared/outcome'
import type { PicturePass, PictureSize } from '../engine/engine'
import { prepareAverage } from './prepare-average'
import { prepareKernel } from './prepare-kernel'
import { prepareBilateral, prepareMedian, preparePool } from './prepare-neighbourhood'
import { preparePoint } from './prepare-point'
import type { PassMemory, PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'

/**
 * The caller ends it by `dispose()`.
 * @param memories of passes that looked back before; one that looks back takes the first
 */
export function preparePass(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: PicturePass,
  size: PictureSize,
  memories: PassMemory[],
): PreparedPass {
  switch (pass.kind) {
    case 'kernel':
      return prepareKernel(gl, programs, pass, size)
    case 'point':
      return preparePoint(gl, programs, pass, size)
    case 'median':
      return prepareMedian(programs, pass, size)
    case 'bilateral':
      return prepareBilateral(gl, programs, pass, size)
    case 'pool':
      return preparePool(gl, programs, pass, size)
    case 'average':
      return prepareAverage(gl, programs, pass, size, memories.shift())
    default:
      return assertNever(pass)
  }
}
