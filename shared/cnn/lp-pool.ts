import { expectShape } from '../tensor/expect-shape'
import { type Tensor, zeros } from '../tensor/tensor'
import { forEachWindow, type PoolOptions, planPool } from './pool-shapes'

function expectPower(p: number): void {
  if (!(p >= 1)) {
    throw new RangeError(`p is ${p}, expected a number >= 1`)
  }
}

/**
 * p-norm of each window, (sum |x|^p)^(1/p); zeros outside the input. p = 2 is the root of the energy, p = 1 the sum of sizes.
 * x [N][C][...] -> [N][C][...]. Throws when the window does not fit or p < 1. Source: ONNX LpPool.
 */
export function lpPool(x: Tensor, kernel: readonly number[], p: number, options: PoolOptions = {}): Tensor {
  expectPower(p)
  const plan = planPool(x.shape, kernel, options)
  const y = zeros(plan.outputShape)
  forEachWindow(plan, (result, plane, firstTap) => {
    let sum = 0
    for (let k = 0; k < plan.kernelSize; k++) {
      const tap = plan.taps[firstTap + k] as number
      sum += tap < 0 ? 0 : Math.abs(x.data[plane + tap] as number) ** p
    }
    y.data[result] = sum ** (1 / p)
  })
  return y
}

/** Slope by x: dy sign(x) (|x| / y)^(p - 1); 0 for a window of zeros, where the norm has no slope. */
export function lpPoolGradient(
  x: Tensor,
  dy: Tensor,
  kernel: readonly number[],
  p: number,
  options: PoolOptions = {},
): Tensor {
  const y = lpPool(x, kernel, p, options)
  expectShape('dy', dy, y.shape)
  const plan = planPool(x.shape, kernel, options)
  const dx = zeros(x.shape)
  forEachWindow(plan, (result, plane, firstTap) => {
    const norm = y.data[result] as number
    for (let k = 0; k < plan.kernelSize; k++) {
      const tap = plan.taps[firstTap + k] as number
      const value = tap < 0 ? 0 : (x.data[plane + tap] as number)
      if (tap >= 0 && norm !== 0) {
        const slope = Math.sign(value) * (Math.abs(value) / norm) ** (p - 1)
        dx.data[plane + tap] = (dx.data[plane + tap] as number) + (dy.data[result] as number) * slope
      }
    }
  })
  return dx
}
