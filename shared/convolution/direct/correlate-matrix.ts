import { type Tensor, zeros } from '../../tensor/tensor'
import { turn } from '../../tensor/turn'
import type { ConvolutionSize } from './crop'
import { keptPlaces } from './kept-places'
import { type Surroundings, slide } from './slide'

/** Which part of the sum is kept, and what lies around the picture: zeros when absent. */
export interface MatrixOptions extends Partial<Surroundings> {
  size?: ConvolutionSize
  /** Every stride-th of the kept outputs, down and across, from the first on. */
  stride?: readonly [down: number, across: number]
}

/**
 * `full[m][n] = Σ h[i][j] · x[m − (r − 1) + i][n − (c − 1) + j]`, the kernel not turned; (R + r − 1) × (C + c − 1) values.
 * `same` keeps R × C from (r >> 1, c >> 1) on, also of a larger kernel; `valid` the sums that lie wholly inside, so that
 * the border does not matter; it also takes a kernel that covers the picture.
 * Borders wider than the picture repeat their rule. An empty operand gives an empty result.
 *
 * @param x picture [R][C]
 * @param h kernel [r][c]
 * @throws RangeError for other shapes, unknown words, and for `valid` when neither covers the other
 * @see scipy.signal.correlate2d (boundary fill = constant, wrap = wrap, symm = reflect)
 */
export function correlateMatrix(x: Tensor, h: Tensor, options: MatrixOptions = {}): Tensor {
  return slideOver(x, h, (extent) => extent >> 1, options)
}

/** The sum of `h` over `x` with the rule of the caller for `same`; of `valid` the smaller one slides within the larger. */
export function slideOver(x: Tensor, h: Tensor, sameStart: (kernel: number) => number, options: MatrixOptions): Tensor {
  const { size = 'full', border = 'constant', value, stride } = options
  const places = keptPlaces(x, h, size, sameStart, stride)
  if (x.data.length === 0 || h.data.length === 0) {
    return zeros([places.rows, places.columns])
  }
  if (size === 'valid' && h.data.length > x.data.length) {
    return slide(turn(h), turn(x), { ...places, top: 0, left: 0 }, { border })
  }
  return slide(x, h, places, { border, value })
}
