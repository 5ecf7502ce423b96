/** The 2-D transform: every row, then every column. */
import { complexPlan, realPlan } from './transform'

/** A transform of real pictures `[rows][columns]`; spectra are `[rows][bins]`, bins = floor(columns/2) + 1, the rest is their mirror. */
export interface RealFft2dPlan {
  readonly rows: number
  readonly columns: number
  readonly bins: number
  /** `X[u][v] = Σ x[r][c] e^(−2πi (ur/R + vc/C))`, not scaled; the picture is left as it is. */
  forward(picture: Float64Array, re: Float64Array, im: Float64Array): void
  /** The picture with this half spectrum, which is used up. Scaled 1/(rows · columns). */
  inverse(re: Float64Array, im: Float64Array, picture: Float64Array): void
}

/** Columns that are copied out together: neighbours share a cache line. */
const COLUMNS_AT_ONCE = 8

/** Plans the transform of real pictures of one size. @throws RangeError unless both extents are whole numbers >= 1. */
export function planRealFft2d(rows: number, columns: number): RealFft2dPlan {
  const along = realPlan(columns)
  const down = complexPlan(rows)
  const { bins } = along
  const rowOf = (values: Float64Array, row: number, width: number): Float64Array =>
    values.subarray(row * width, (row + 1) * width)
  return {
    rows,
    columns,
    bins,
    forward(picture, re, im) {
      for (let row = 0; row < rows; row++) {
        along.forward(rowOf(picture, row, columns), rowOf(re, row, bins), rowOf(im, row, bins))
      }
      alongColumns(re, im, rows, bins, down.forward)
    },
    inverse(re, im, picture) {
      alongColumns(re, im, rows, bins, down.inverse)
      for (let row = 0; row < rows; row++) {
        along.inverse(rowOf(re, row, bins), rowOf(im, row, bins), rowOf(picture, row, columns))
      }
    },
  }
}

/**
 * The complex 2-D transform in place, `[rows][columns]`; `inverse` has the sign + and is scaled 1/(rows · columns).
 * @throws RangeError unless both extents are whole numbers >= 1 and both parts have their product of values.
 */
export function fft2d(re: Float64Array, im: Float64Array, rows: number, columns: number, inverse = false): void {
  if (re.length !== rows * columns || im.length !== rows * columns) {
    throw new RangeError(
      `A picture [${rows}, ${columns}] needs ${rows * columns} values, got real part [${re.length}] and imaginary part [${im.length}]`,
    )
  }
  const plan = complexPlan(columns)
  const along = inverse ? plan.inverse : plan.forward
  for (let from = 0; from < re.length; from += columns) {
    along(re.subarray(from, from + columns), im.subarray(from, from + columns))
  }
  const down = complexPlan(rows)
  alongColumns(re, im, rows, columns, inverse ? down.inverse : down.forward)
}

/** Transforms every column; a few neighbours are copied out, transformed and copied back together. */
function alongColumns(
  re: Float64Array,
  im: Float64Array,
  rows: number,
  width: number,
  transform: (re: Float64Array, im: Float64Array) => void,
): void {
  const workRe = new Float64Array(rows * COLUMNS_AT_ONCE)
  const workIm = new Float64Array(rows * COLUMNS_AT_ONCE)
  const columns = Array.from({ length: COLUMNS_AT_ONCE }, (_, k) => [k * rows, (k + 1) * rows] as const).map(
    ([from, to]) => [workRe.subarray(from, to), workIm.subarray(from, to)] as const,
  )
  for (let first = 0; first < width; first += COLUMNS_AT_ONCE) {
    const count = Math.min(COLUMNS_AT_ONCE, width - first)
    gather(re, workRe, first, count, width, rows)
    gather(im, workIm, first, count, width, rows)
    for (const [columnRe, columnIm] of columns.slice(0, count)) {
      transform(columnRe, columnIm)
    }
    scatter(workRe, re, first, count, width, rows)
    scatter(workIm, im, first, count, width, rows)
  }
}

/** Copies `count` columns of a picture `[rows][width]` to lie one after the other. */
function gather(from: Float64Array, to: Float64Array, first: number, count: number, width: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < count; column++) {
      to[column * rows + row] = from[row * width + first + column] as number
    }
  }
}

/** The way back of `gather`. */
function scatter(
  from: Float64Array,
  to: Float64Array,
  first: number,
  count: number,
  width: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < count; column++) {
      to[row * width + first + column] = from[column * rows + row] as number
    }
  }
}
