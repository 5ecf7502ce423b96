import { expectShape } from '../tensor/expect-shape'
import type { Tensor } from '../tensor/tensor'
import { correlate, correlateWithOutput } from './conv-loops'
import type { ConvPlan } from './conv-shapes'
import { planTransposed, type TransposedOptions } from './transposed-shapes'

function expectSlope(dy: Tensor, { batch, inputs, windows }: ConvPlan): void {
  expectShape('dy', dy, [batch, inputs, ...windows.input])
}

/**
 * Slope of loss = sum(dy * convTransposed(x, w)) by the input: the plain convolution of dy [N][M][...] with w -> `inputShape`
 * [N][C][...]. Throws when shapes do not fit.
 */
export function convTransposedInputGradient(
  dy: Tensor,
  w: Tensor,
  inputShape: readonly number[],
  options: TransposedOptions = {},
): Tensor {
  const plan = planTransposed(inputShape, w.shape, options)
  expectSlope(dy, plan)
  return correlate(plan, dy, w)
}

/** Slope by the weight [C][M / groups][...]: that of the plain convolution with input and result exchanged. */
export function convTransposedWeightGradient(
  x: Tensor,
  dy: Tensor,
  weightShape: readonly number[],
  options: TransposedOptions = {},
): Tensor {
  const plan = planTransposed(x.shape, weightShape, options)
  expectSlope(dy, plan)
  return correlateWithOutput(plan, dy, x)
}
