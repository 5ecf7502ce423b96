import { laplacianKernel } from '../kernels/laplacian'
import { type DerivativeLines, type Orders, scharrLines, sobelLines } from '../kernels/sobel'
import { matrix, type Tensor } from '../tensor/tensor'
import { filter2d } from './filter2d'
import type { FilterOptions } from './filter-options'
import { separableFilter2d } from './separable-filter2d'

/** `scale` multiplies the sums before `delta` is added; 1 when absent. */
export interface DerivativeOptions extends FilterOptions {
  scale?: number
}

/**
 * Derivative of the given orders by Sobel's kernel, a correlation: brighter to the right (down) is positive. Not normalised.
 *
 * @param src [rows][columns] or [rows][columns][channels], in levels
 * @param size odd, >= 1 and above both orders (3 where it is 1), or −1 for Scharr
 * @throws RangeError for other shapes, sizes, orders and unknown words
 * @see cv2.Sobel
 */
export function sobel(src: Tensor, size: number, orders: Orders, options: DerivativeOptions = {}): Tensor {
  return derivative(src, sobelLines(size, orders), options)
}

/** The first derivative by Scharr's kernel; all else as in `sobel`. @see cv2.Scharr */
export function scharr(src: Tensor, orders: Orders, options: DerivativeOptions = {}): Tensor {
  return derivative(src, scharrLines(orders), options)
}

/** Both second derivatives added up, with the kernel of `laplacianKernel(size)`; all else as in `sobel`. @see cv2.Laplacian */
export function laplacian(src: Tensor, size: number, options: DerivativeOptions = {}): Tensor {
  const { scale = 1, ...others } = options
  const kernel = laplacianKernel(size).map((row) => row.map((tap) => tap * scale))
  return filter2d(src, matrix(kernel), others)
}

function derivative(src: Tensor, { column, row }: DerivativeLines, options: DerivativeOptions): Tensor {
  const { scale = 1, ...others } = options
  return separableFilter2d(src, { column: column.map((tap) => tap * scale), row }, others)
}
