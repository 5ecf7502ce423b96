import type { SeparableKernel } from '../convolution/separable/correlate-separable'
import { showShape, type Tensor, zeros } from '../tensor/tensor'

/** One separable part of a kernel. */
export type Factor = SeparableKernel

/**
 * The kernel that separable parts sum up to: `Σ column[i] · row[j]`; zero without parts.
 * @throws RangeError when a part does not fit the shape [rows][columns]
 */
export function productOf(factors: readonly Factor[], shape: readonly [rows: number, columns: number]): Tensor {
  const [rows, columns] = shape
  const kernel = zeros([rows, columns])
  for (const { column, row } of factors) {
    if (column.length !== rows || row.length !== columns) {
      throw new RangeError(`A factor of ${showShape([column.length, row.length])} does not fit ${showShape(shape)}`)
    }
    for (let at = 0; at < kernel.data.length; at++) {
      const product = (column[Math.floor(at / columns)] as number) * (row[at % columns] as number)
      kernel.data[at] = (kernel.data[at] as number) + product
    }
  }
  return kernel
}
