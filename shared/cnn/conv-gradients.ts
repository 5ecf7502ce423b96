import { expectShape } from '../tensor/expect-shape'
import type { Tensor } from '../tensor/tensor'
import { correlateWithOutput, paintBack } from './conv-loops'
import { type ConvOptions, outputShapeOf, planConv } from './conv-shapes'

/**
 * Slope of loss = sum(dy * conv(x, w)) by the input: `dy` [N][M][...] painted back through w [M][C / groups][...] onto
 * `inputShape` [N][C][...], which is a full convolution: the kernel comes back turned. Throws when shapes do not fit.
 */
export function convInputGradient(
  dy: Tensor,
  w: Tensor,
  inputShape: readonly number[],
  options: ConvOptions = {},
): Tensor {
  const plan = planConv(inputShape, w.shape, options)
  expectShape('dy', dy, outputShapeOf(plan))
  return paintBack(plan, dy, w)
}

/** Slope by the weight: `dw[m][c][k] = sum over n, o of dy[n][m][o] x[n][c][o * stride - begin + k * dilation]`. */
export function convWeightGradient(
  x: Tensor,
  dy: Tensor,
  weightShape: readonly number[],
  options: ConvOptions = {},
): Tensor {
  const plan = planConv(x.shape, weightShape, options)
  expectShape('dy', dy, outputShapeOf(plan))
  return correlateWithOutput(plan, x, dy)
}
