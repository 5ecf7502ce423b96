import type { Tensor } from '../tensor/tensor'
import { averagePool } from './average-pool'
import { lpPool } from './lp-pool'
import { maxPool } from './max-pool'

// One window over all spatial axes: x [N][C][...] -> [N][C][1]...[1]. Source: ONNX GlobalMaxPool, GlobalAveragePool, GlobalLpPool.

/** Largest element of each channel. */
export function globalMaxPool(x: Tensor): Tensor {
  return maxPool(x, x.shape.slice(2)).values
}

/** Mean of each channel. */
export function globalAveragePool(x: Tensor): Tensor {
  return averagePool(x, x.shape.slice(2))
}

/** p-norm of each channel. */
export function globalLpPool(x: Tensor, p: number): Tensor {
  return lpPool(x, x.shape.slice(2), p)
}
