import { expectShape } from '../tensor/expect-shape'
import { type Tensor, zeros } from '../tensor/tensor'
import { forEachWindow, type PoolOptions, type PoolPlan, planPool } from './pool-shapes'
import { PAST_PADDING } from './windows'

/** `countIncludePad`: divide by the elements inside the padded picture, not only by the real ones (default). */
export type AveragePoolOptions = PoolOptions & { countIncludePad?: boolean }

/** Elements that a window is divided by: real ones, or all inside the padded picture; never those past the padding. */
function divisorOf({ taps, kernelSize }: PoolPlan, firstTap: number, countIncludePad: boolean): number {
  let count = 0
  for (let k = 0; k < kernelSize; k++) {
    const tap = taps[firstTap + k] as number
    count += tap >= 0 || (countIncludePad && tap !== PAST_PADDING) ? 1 : 0
  }
  return count
}

/**
 * Mean of each window of x [N][C][...]; NaN and infinities follow the sum, a window without any element is 0 / 0 = NaN.
 * Throws when the window does not fit. Source: ONNX AveragePool.
 */
export function averagePool(x: Tensor, kernel: readonly number[], options: AveragePoolOptions = {}): Tensor {
  const plan = planPool(x.shape, kernel, options)
  const y = zeros(plan.outputShape)
  forEachWindow(plan, (result, plane, firstTap) => {
    let sum = 0
    for (let k = 0; k < plan.kernelSize; k++) {
      const tap = plan.taps[firstTap + k] as number
      sum += tap < 0 ? 0 : (x.data[plane + tap] as number)
    }
    y.data[result] = sum / divisorOf(plan, firstTap, options.countIncludePad ?? false)
  })
  return y
}

/** Slope by x of `inputShape`: each dy in equal parts to the elements of its window. Throws when shapes do not fit. */
export function averagePoolGradient(
  dy: Tensor,
  inputShape: readonly number[],
  kernel: readonly number[],
  options: AveragePoolOptions = {},
): Tensor {
  const plan = planPool(inputShape, kernel, options)
  expectShape('dy', dy, plan.outputShape)
  const dx = zeros(inputShape)
  forEachWindow(plan, (result, plane, firstTap) => {
    const part = (dy.data[result] as number) / divisorOf(plan, firstTap, options.countIncludePad ?? false)
    for (let k = 0; k < plan.kernelSize; k++) {
      const tap = plan.taps[firstTap + k] as number
      if (tap >= 0) {
        dx.data[plane + tap] = (dx.data[plane + tap] as number) + part
      }
    }
  })
  return dx
}
