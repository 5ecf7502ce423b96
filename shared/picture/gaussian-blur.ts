import { gaussianLine } from '../kernels/gaussian-line'
import { roundHalfToEven } from '../numbers/rounding'
import type { Tensor } from '../tensor/tensor'
import type { FilterOptions } from './filter-options'
import type { PixelKind } from './pixel-kind'
import { separableFilter2d } from './separable-filter2d'

/** Width and height of a Gaussian; what is 0 comes from the other. */
export interface GaussianBlur {
  /** Taps across and down, odd; 0 takes the size from σ. */
  size: { x: number; y: number }
  /** In pixels. `y` 0 takes `x`; `x` 0 takes σ from the size. */
  sigma: { x: number; y: number }
}

/** How many σ a kernel reaches to either side when its size comes from σ: fewer for 8 bits, which show no more. */
function reach(kind: PixelKind): number {
  return kind === 'uint8' ? 3 : 4
}

/**
 * Blurs with a Gaussian, along the rows and down the columns. A size of 0 is `round(2 · reach · σ + 1) | 1`, reach 3 for
 * uint8, else 4; σ 0 for a size is the rule of `gaussianLine`.
 *
 * @param src [rows][columns] or [rows][columns][channels], in levels
 * @throws RangeError for other shapes, unknown words, even sizes, and when size and σ of an axis are both 0
 * @see cv2.GaussianBlur
 */
export function gaussianBlur(src: Tensor, { size, sigma }: GaussianBlur, options: FilterOptions = {}): Tensor {
  const kind = options.kind ?? 'float64'
  const down = sigma.y > 0 ? sigma.y : sigma.x
  return separableFilter2d(src, { column: line(size.y, down, kind), row: line(size.x, sigma.x, kind) }, options)
}

function line(size: number, sigma: number, kind: PixelKind): number[] {
  const taps = size <= 0 && sigma > 0 ? roundHalfToEven(2 * reach(kind) * sigma + 1) | 1 : size
  if (!Number.isInteger(taps) || taps < 1 || taps % 2 === 0) {
    throw new RangeError(`A Gaussian blur needs an odd size >= 1, or size 0 and sigma > 0, got ${size} and ${sigma}`)
  }
  return gaussianLine(taps, sigma)
}
