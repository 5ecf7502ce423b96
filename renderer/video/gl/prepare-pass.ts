import { assertNever } from '../../../shared/outcome'
import type { PictureSize } from '../engine/engine'
import { sharesOf } from '../engine/shares'
import type { GlStep } from './gl-plan'
import { prepareAverage } from './prepare-average'
import { prepareKernel } from './prepare-kernel'
import { prepareLayer } from './prepare-layer'
import { prepareBilateral, prepareMedian, preparePool } from './prepare-neighbourhood'
import { preparePoint } from './prepare-point'
import type { PassMemory, PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { createShares } from './target'

/**
 * The caller ends it by `dispose()`.
 * @param settled the plan has been in force for a while and may be compiled with its numbers
 * @param memories of passes that looked back before; one that looks back takes the first
 */
export function preparePass(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  step: GlStep,
  size: PictureSize,
  memories: PassMemory[],
  settled = false,
): PreparedPass {
  const prepared = prepareEffect(gl, programs, step, size, memories, settled)
  const { place } = step.pass
  if (!place) return prepared
  const shares = createShares(gl, size, sharesOf(place, size))
  return {
    ...prepared,
    shares,
    dispose() {
      prepared.dispose()
      gl.deleteTexture(shares)
    },
  }
}

function prepareEffect(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  step: GlStep,
  size: PictureSize,
  memories: PassMemory[],
  settled: boolean,
): PreparedPass {
  if ('way' in step) return prepareKernel(gl, programs, step.pass, size, step.way, step.format, settled)
  const { pass } = step
  switch (pass.kind) {
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
    case 'layer':
      return prepareLayer(gl, programs, pass, size, settled)
    default:
      return assertNever(pass)
  }
}
