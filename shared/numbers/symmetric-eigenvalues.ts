import { showShape, type Tensor } from '../tensor/tensor'

const SWEEPS = 60

/** Turns the plane of axes p and q so that element (p, q) becomes 0. */
function rotate(a: number[][], p: number, q: number): void {
  const [rowP, rowQ] = [a[p] as number[], a[q] as number[]]
  const corner = rowP[q] as number
  if (corner === 0) {
    return
  }
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * corner)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (const row of a) {
    const [atP, atQ] = [row[p] as number, row[q] as number]
    row[p] = cosine * atP - sine * atQ
    row[q] = sine * atP + cosine * atQ
  }
  for (let k = 0; k < a.length; k++) {
    const [inP, inQ] = [rowP[k] as number, rowQ[k] as number]
    rowP[k] = cosine * inP - sine * inQ
    rowQ[k] = sine * inP + cosine * inQ
  }
}

function sizeOfCorners(a: number[][]): number {
  return Math.hypot(...a.flatMap((row, i) => row.filter((_, j) => j !== i)))
}

/** Eigenvalues of a symmetric matrix [n][n], ascending, by Jacobi rotations. Throws when the matrix is not square. */
export function symmetricEigenvalues(matrix: Tensor): Float64Array {
  const [n = 0, columns] = matrix.shape
  if (matrix.shape.length !== 2 || n !== columns) {
    throw new RangeError(`Matrix has shape ${showShape(matrix.shape)}, expected [n, n]`)
  }
  const a = Array.from({ length: n }, (_, row) => [...matrix.data.subarray(row * n, (row + 1) * n)])
  const negligible = 1e-16 * Math.hypot(...matrix.data)
  for (let sweep = 0; sweep < SWEEPS && sizeOfCorners(a) > negligible; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        rotate(a, p, q)
      }
    }
  }
  return Float64Array.from(a, (row, i) => row[i] as number).sort()
}
