import type { Tensor } from '../../tensor/tensor'
import { turn } from '../../tensor/turn'
import { type MatrixOptions, slideOver } from './correlate-matrix'

/**
 * `full[m][n] = Σ h[i][j] · x[m − i][n − j]`, the kernel turned by 180°; (R + r − 1) × (C + c − 1) values.
 * `same` keeps R × C from ((r − 1) >> 1, (c − 1) >> 1) on, also of a larger kernel (for even extents not the place that a
 * correlation keeps); `valid` the sums that lie wholly inside. All else as in `correlateMatrix`.
 *
 * @param x picture [R][C]
 * @param h kernel [r][c]
 * @throws RangeError for other shapes, unknown words, and for `valid` when neither covers the other
 * @see scipy.signal.convolve2d (boundary fill = constant, wrap = wrap, symm = reflect)
 */
export function convolveMatrix(x: Tensor, h: Tensor, options: MatrixOptions = {}): Tensor {
  return slideOver(x, turn(h), (extent) => (extent - 1) >> 1, options)
}
