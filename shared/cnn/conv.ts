import type { Tensor } from '../tensor/tensor'
import { addBias } from './bias'
import { correlate } from './conv-loops'
import { type ConvOptions, planConv } from './conv-shapes'

/**
 * Convolution layer: cross-correlation, the kernel is **not** turned.
 * `y[n][m][o] = b[m] + sum over c, k of w[m][c][k] x[n][c][o * stride - begin + k * dilation]`, zeros outside the input.
 * x [N][C][...], w [M][C / groups][...], b [M] -> y [N][M][...], with 1, 2, 3 or more spatial axes.
 * NaN and infinities follow the sum, also where a weight meets the zeros of the padding. Throws when shapes do not fit.
 * Source: ONNX Conv.
 */
export function conv(x: Tensor, w: Tensor, bias: Tensor | undefined, options: ConvOptions = {}): Tensor {
  return addBias(correlate(planConv(x.shape, w.shape, options), x, w), bias)
}
