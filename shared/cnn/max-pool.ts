import { expectShape } from '../tensor/expect-shape'
import { type Tensor, zeros } from '../tensor/tensor'
import { columnMajorIndex } from './column-major'
import { forEachWindow, type PoolOptions, planPool } from './pool-shapes'

/**
 * Largest element of each window; the padding never wins. `indices` are flat places in the whole x, of the first of equal maxima;
 * -1 (and -Infinity as value) where a window holds only padding. A NaN in the window wins.
 * x [N][C][...] -> both [N][C][...]. Throws when the window does not fit. Source: ONNX MaxPool.
 */
export function maxPool(
  x: Tensor,
  kernel: readonly number[],
  options: PoolOptions = {},
): { values: Tensor; indices: Tensor } {
  const plan = planPool(x.shape, kernel, options)
  const [values, indices] = [zeros(plan.outputShape), zeros(plan.outputShape)]
  forEachWindow(plan, (result, plane, firstTap) => {
    let largest = Number.NEGATIVE_INFINITY
    let place = -1
    for (let k = 0; k < plan.kernelSize; k++) {
      const tap = plan.taps[firstTap + k] as number
      const value = x.data[plane + tap] as number
      if (tap >= 0 && (place < 0 || value > largest || (Number.isNaN(value) && !Number.isNaN(largest)))) {
        largest = value
        place = plane + tap
      }
    }
    values.data[result] = largest
    indices.data[result] = place
  })
  return { values, indices }
}

/** The same indices counted column-major within each plane (first spatial axis fastest): `storage_order` 1 of ONNX. */
export function toColumnMajor(indices: Tensor, inputShape: readonly number[]): Tensor {
  const extents = inputShape.slice(2)
  return {
    shape: indices.shape,
    data: indices.data.map((index) => (index < 0 ? index : columnMajorIndex(index, extents))),
  }
}

/** Slope by x: each dy goes whole to the element that won its window. Throws when dy has not the shape of the result. */
export function maxPoolGradient(x: Tensor, dy: Tensor, kernel: readonly number[], options: PoolOptions = {}): Tensor {
  const { indices } = maxPool(x, kernel, options)
  expectShape('dy', dy, indices.shape)
  const dx = zeros(x.shape)
  indices.data.forEach((place, index) => {
    if (place >= 0) {
      dx.data[place] = (dx.data[place] as number) + (dy.data[index] as number)
    }
  })
  return dx
}
