import { showShape, type Tensor, tensor } from '../tensor/tensor'
import { twoAxes } from '../tensor/two-axes'

/** `matrix = Σ s[k] · u_k v_kᵀ`: the columns u_k and v_k are kept as rows, largest s first; signs are free. */
export interface SingularValues {
  /** [count][rows] */
  left: Tensor
  /** count = min(rows, columns) of them, descending, >= 0 */
  values: Float64Array
  /** [count][columns] */
  right: Tensor
}

/** Sweeps end when a whole one turned nothing; fewer than ten do for any matrix of a kernel's size. */
const SWEEPS = 60
/** Cosine of two columns that counts as a right angle in double precision. */
const RIGHT_ANGLE = 1e-16

/**
 * Singular values and vectors by one-sided Jacobi rotations: pairs of columns are turned until all are orthogonal; their
 * lengths are the values. Small values are as exact as large ones. The vectors of zero values are zero.
 *
 * @param matrix [rows][columns], finite
 * @throws RangeError for other shapes and for NaN or infinity, which have no singular values
 * @see Demmel, Veselić: Jacobi's method is more accurate than QR (1992)
 */
export function singularValues(matrix: Tensor): SingularValues {
  const [rows, columns] = twoAxes('matrix', matrix)
  if (!matrix.data.every(Number.isFinite)) {
    throw new RangeError(`The matrix ${showShape(matrix.shape)} holds values that are not finite`)
  }
  const upright = rows >= columns
  const [long, count] = upright ? [rows, columns] : [columns, rows]
  const scale = scaleOf(matrix.data)
  const at = (line: number, k: number) => matrix.data[upright ? line * columns + k : k * columns + line] as number
  const lines = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: long }, (__, i) => at(i, k) / scale),
  )
  const turned = Array.from({ length: count }, (_, k) => Float64Array.from({ length: count }, (__, j) => +(j === k)))
  orthogonalise(lines, turned)
  const found = lines
    .map((line, k) => ({ length: Math.sqrt(dot(line, line)), line, other: turned[k] as Float64Array }))
    .sort((a, b) => b.length - a.length)
  const unit = found.map(({ line, length }) => line.map((value) => (length > 0 ? value / length : 0)))
  const others = found.map(({ other }) => other)
  return {
    left: stack(upright ? unit : others, rows),
    values: Float64Array.from(found, ({ length }) => length * scale),
    right: stack(upright ? others : unit, columns),
  }
}

function orthogonalise(lines: Float64Array[], turned: Float64Array[]): void {
  for (let sweep = 0, busy = true; busy && sweep < SWEEPS; sweep++) {
    busy = false
    for (let p = 0; p < lines.length; p++) {
      for (let q = p + 1; q < lines.length; q++) {
        const angle = angleOf(lines[p] as Float64Array, lines[q] as Float64Array)
        if (angle) {
          busy = true
          rotate(lines[p] as Float64Array, lines[q] as Float64Array, angle)
          rotate(turned[p] as Float64Array, turned[q] as Float64Array, angle)
        }
      }
    }
  }
}

type Angle = { cosine: number; sine: number }

/** The turn that makes two columns orthogonal; none where they are. */
function angleOf(one: Float64Array, two: Float64Array): Angle | undefined {
  const [a, b, product] = [dot(one, one), dot(two, two), dot(one, two)]
  if (product === 0 || Math.abs(product) <= RIGHT_ANGLE * Math.sqrt(a) * Math.sqrt(b)) {
    return undefined
  }
  const zeta = (b - a) / (2 * product)
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(zeta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  return { cosine, sine: cosine * tangent }
}

function rotate(one: Float64Array, two: Float64Array, { cosine, sine }: Angle): void {
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i] as number, two[i] as number]
    one[i] = cosine * a - sine * b
    two[i] = sine * a + cosine * b
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
}

/** A power of two near the largest value: divided by it, squares neither overflow nor vanish, and nothing is rounded. */
function scaleOf(data: Float64Array): number {
  const largest = data.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return largest === 0 ? 1 : 2 ** Math.max(-1022, Math.floor(Math.log2(largest)))
}

function stack(rows: readonly Float64Array[], length: number): Tensor {
  return tensor(
    [rows.length, length],
    rows.flatMap((row) => [...row]),
  )
}
