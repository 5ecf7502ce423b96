import type { FilterStage } from './simd/plan'
import { layKernel } from './simd/lay-kernel'

/** Whether a pass gives what comes in, whatever that is. */
export function isIdentity({ kernels, combine, scale, bias, channels, anchor }: FilterStage): boolean {
  if (combine !== 'single' || bias !== 0 || channels === 'luma') return false
  const taps = layKernel(kernels[0], anchor)
  const [tap] = taps
  return taps.length === 1 && tap !== undefined && tap.dx === 0 && tap.dy === 0 && tap.weight * scale === 1
}
