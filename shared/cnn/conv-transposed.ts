import type { Tensor } from '../tensor/tensor'
import { addBias } from './bias'
import { paintBack } from './conv-loops'
import { planTransposed, type TransposedOptions } from './transposed-shapes'

/**
 * Transposed convolution: every input value paints the kernel, unturned, times itself onto the result; overlaps add.
 * `y[n][m][i * stride - begin + k * dilation] += x[n][c][i] w[c][m][k]`, plus b[m]; what falls outside is cut.
 * x [N][C][...], w [C][M / groups][...], b [M] -> y [N][M][...], 1, 2, 3 or more spatial axes. It is the transposed matrix of
 * `conv`, not its inverse. Throws when shapes do not fit. Source: ONNX ConvTranspose.
 */
export function convTransposed(
  x: Tensor,
  w: Tensor,
  bias: Tensor | undefined,
  options: TransposedOptions = {},
): Tensor {
  return addBias(paintBack(planTransposed(x.shape, w.shape, options), x, w), bias)
}
