import { layKernel } from './simd/lay-kernel'
import type { SimdStage } from './simd/plan'

/** Whether a pass gives what comes in, whatever that is. */
export function isIdentity(pass: SimdStage): boolean {
  if (pass.channels === 'luma') return false
  switch (pass.kind) {
    case 'median':
    case 'pool':
      return pass.size === 1
    case 'bilateral':
    case 'average':
    case 'layer':
      return false
    case 'point':
      return pass.function.kind === 'power' && pass.function.exponent === 1
    default: {
      const { kernels, combine, scale, bias, anchor } = pass
      if (combine !== 'single' || bias !== 0) return false
      const taps = layKernel(kernels[0], anchor)
      const [tap] = taps
      return taps.length === 1 && tap !== undefined && tap.dx === 0 && tap.dy === 0 && tap.weight * scale === 1
    }
  }
}
