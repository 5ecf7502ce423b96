import { singularValues } from '../numbers/singular-values'
import type { Tensor } from '../tensor/tensor'
import { type Factor, productOf } from './factors'

export interface Separability {
  /** Singular values above `tolerance` times the largest: how many separable passes give the kernel back; 0 for the zero kernel. */
  rank: number
  /** min(rows, columns) of them, descending. */
  singularValues: Float64Array
  /** `errors[r]` = √(Σ_{i >= r} s_i² / Σ s_i²): what the best kernel of rank r misses, as a part of the whole; 0 .. min(rows, columns). */
  errors: Float64Array
  /** Columns and rows, largest part first, min(rows, columns) of them: the first r sum up to the best kernel of rank r. */
  factors: Factor[]
  /** The best separable kernel, [rows][columns]; where the two largest singular values are equal one of several. */
  rank1: Tensor
}

/** Singular values this small a part of the largest are rounding. */
const RANK_TOLERANCE = 1e-10

/**
 * How well a kernel can be written as column times row, and as a sum of few such products (Eckart-Young).
 *
 * @param kernel [rows][columns], both >= 1, finite
 * @param tolerance part of the largest singular value that still counts as zero, >= 0
 * @throws RangeError for other shapes, NaN and infinity
 */
export function separability(kernel: Tensor, tolerance = RANK_TOLERANCE): Separability {
  const { left, values, right } = singularValues(kernel)
  const [rows, columns] = kernel.shape as [number, number]
  const largest = values[0]
  if (largest === undefined) {
    throw new RangeError(`kernel has shape [${rows}, ${columns}], expected extents >= 1`)
  }
  const factors = [...values].map((value, k) => {
    const share = Math.sqrt(value)
    return {
      column: left.data.slice(k * rows, (k + 1) * rows).map((part) => part * share),
      row: right.data.slice(k * columns, (k + 1) * columns).map((part) => part * share),
    }
  })
  return {
    rank: values.filter((value) => value > tolerance * largest).length,
    singularValues: values,
    errors: errorsOf(values, largest),
    factors,
    rank1: productOf(factors.slice(0, 1), [rows, columns]),
  }
}

/** Parts of the largest, so that squares neither overflow nor vanish; added from the small end, so that none is lost. */
function errorsOf(values: Float64Array, largest: number): Float64Array {
  const missed = new Float64Array(values.length + 1)
  for (let r = values.length - 1; r >= 0; r--) {
    missed[r] = (missed[r + 1] as number) + (largest > 0 ? ((values[r] as number) / largest) ** 2 : 0)
  }
  const all = missed[0] as number
  return missed.map((part) => (all > 0 ? Math.sqrt(part / all) : 0))
}
