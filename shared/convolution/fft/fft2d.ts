/** The 2-D transform: every row, then every column. */
import { realPlan, complexPlan } from './transform'

/** Half spectrum of a real picture: `[rows][bins]` row-major, bins = floor(columns/2) + 1. */
export interface HalfSpectrum {
  rows: number
  columns: number
  bins: number
  re: Float64Array
  im: Float64Array
}

/** Columns that are copied out together: neighbours share a cache line. */
const COLUMNS_AT_ONCE = 8

/**
 * `X[u][v] = Σ x[r][c] e^(−2πi (ur/R + vc/C))` of a real picture `[rows][columns]`, v up to floor(columns/2).
 * @throws RangeError unless both extents are whole numbers >= 1 and the data has their product of values.
 */
export function rfft2d(data: Float64Array, rows: number, columns: number): HalfSpectrum {
  if (data.length !== rows * columns) {
    throw new RangeError(`A picture [${rows}, ${columns}] needs ${rows * columns} values, got ${data.length}`)
  }
  const plan = realPlan(columns)
  const { bins } = plan
  const re = new Float64Array(rows * bins)
  const im = new Float64Array(rows * bins)
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * bins, (row + 1) * bins]
    plan.forward(data.subarray(row * columns, (row + 1) * columns), re.subarray(from, to), im.subarray(from, to))
  }
  alongColumns(re, im, rows, bins, complexPlan(rows).forward)
  return { rows, columns, bins, re, im }
}

/** The real picture `[rows][columns]` of a half spectrum, which is used up. Scaled 1/(rows · columns). */
export function irfft2d(spectrum: HalfSpectrum): Float64Array {
  const { rows, columns, bins, re, im } = spectrum
  alongColumns(re, im, rows, bins, complexPlan(rows).inverse)
  const plan = realPlan(columns)
  const data = new Float64Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * bins, (row + 1) * bins]
    plan.inverse(re.subarray(from, to), im.subarray(from, to), data.subarray(row * columns, (row + 1) * columns))
  }
  return data
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

function alongColumns(
  re: Float64Array,
  im: Float64Array,
  rows: number,
  width: number,
  transform: (re: Float64Array, im: Float64Array) => void,
): void {
  const columns = Array.from(
    { length: COLUMNS_AT_ONCE },
    () => [new Float64Array(rows), new Float64Array(rows)] as const,
  )
  for (let first = 0; first < width; first += COLUMNS_AT_ONCE) {
    const some = columns.slice(0, Math.min(COLUMNS_AT_ONCE, width - first))
    for (let row = 0, at = first; row < rows; row++, at += width) {
      some.forEach(([columnRe, columnIm], offset) => {
        columnRe[row] = re[at + offset] as number
        columnIm[row] = im[at + offset] as number
      })
    }
    for (const [columnRe, columnIm] of some) {
      transform(columnRe, columnIm)
    }
    for (let row = 0, at = first; row < rows; row++, at += width) {
      some.forEach(([columnRe, columnIm], offset) => {
        re[at + offset] = columnRe[row] as number
        im[at + offset] = columnIm[row] as number
      })
    }
  }
}
