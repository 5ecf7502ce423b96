/** Linear equations with a symmetric, positive semidefinite matrix. */

/** A pivot this much smaller than the largest carries rounding errors only. */
const LEAST_PIVOT = 4 * Number.EPSILON

/**
 * Solves `A x = b` by Cholesky factors with diagonal pivoting. Where A is singular to working precision, the unknowns
 * that nothing fixes are 0. Source: N. Higham, "Accuracy and Stability of Numerical Algorithms", section 10.3.
 * @param matrix `[n][n]` row-major; overwritten.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const order = Int32Array.from({ length: size }, (_, index) => index)
  const rank = factorise(matrix, size, order)
  const x = Float64Array.from(order, (from) => right[from] as number)
  forwardSubstitute(matrix, size, rank, x)
  backSubstitute(matrix, size, rank, x)
  const solution = new Float64Array(size)
  order.forEach((to, index) => {
    solution[to] = index < rank ? (x[index] as number) : 0
  })
  return solution
}

/** Lower factor in place, rows and columns exchanged as `order` tells; returns the rank. */
function factorise(a: Float64Array, size: number, order: Int32Array): number {
  let largest = 0
  for (let k = 0; k < size; k++) {
    const pivot = largestDiagonal(a, size, k)
    const value = a[pivot * size + pivot] as number
    largest = Math.max(largest, value)
    if (!(value > LEAST_PIVOT * largest)) {
      return k
    }
    exchange(a, size, k, pivot)
    ;[order[k], order[pivot]] = [order[pivot] as number, order[k] as number]
    eliminate(a, size, k)
  }
  return size
}

function largestDiagonal(a: Float64Array, size: number, from: number): number {
  let best = from
  for (let k = from + 1; k < size; k++) {
    if ((a[k * size + k] as number) > (a[best * size + best] as number)) {
      best = k
    }
  }
  return best
}

function exchange(a: Float64Array, size: number, i: number, j: number): void {
  if (i === j) {
    return
  }
  for (let k = 0; k < size; k++) {
    ;[a[i * size + k], a[j * size + k]] = [a[j * size + k] as number, a[i * size + k] as number]
  }
  for (let k = 0; k < size; k++) {
    ;[a[k * size + i], a[k * size + j]] = [a[k * size + j] as number, a[k * size + i] as number]
  }
}

/** Column k of the factor, and what remains of the matrix below and to the right of it. */
function eliminate(a: Float64Array, size: number, k: number): void {
  const root = Math.sqrt(a[k * size + k] as number)
  a[k * size + k] = root
  for (let row = k + 1; row < size; row++) {
    a[row * size + k] = (a[row * size + k] as number) / root
  }
  for (let row = k + 1; row < size; row++) {
    const factor = a[row * size + k] as number
    for (let column = k + 1; column <= row; column++) {
      const rest = (a[row * size + column] as number) - factor * (a[column * size + k] as number)
      a[row * size + column] = rest
      a[column * size + row] = rest
    }
  }
}

function forwardSubstitute(l: Float64Array, size: number, rank: number, x: Float64Array): void {
  for (let row = 0; row < rank; row++) {
    let sum = x[row] as number
    for (let k = 0; k < row; k++) {
      sum -= (l[row * size + k] as number) * (x[k] as number)
    }
    x[row] = sum / (l[row * size + row] as number)
  }
}

function backSubstitute(l: Float64Array, size: number, rank: number, x: Float64Array): void {
  for (let row = rank - 1; row >= 0; row--) {
    let sum = x[row] as number
    for (let k = row + 1; k < rank; k++) {
      sum -= (l[k * size + row] as number) * (x[k] as number)
    }
    x[row] = sum / (l[row * size + row] as number)
  }
}
