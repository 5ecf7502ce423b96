/** FIR design by weighted least squares over continuous bands. */
import type { Hertz } from '../units'
import { solveSymmetric } from './solve-symmetric'

export interface LeastSquaresDesign {
  /** Odd number of taps. */
  length: number
  /** Band edges in pairs, rising within 0..rate/2; between the bands the response is left free. */
  bands: readonly Hertz[]
  /** Desired gain at each edge, linear between the two edges of a band. */
  desired: readonly number[]
  /** One weight a band; 1 unless given. */
  weights?: readonly number[]
  rate: Hertz
}

/** One band, edges as fractions of Nyquist. */
interface Band {
  from: number
  to: number
  low: number
  high: number
  weight: number
}

/**
 * The symmetric taps that minimise `Σ bands ∫ weight · (A(f) − desired(f))² df`: the normal equations of
 * `A(f) = Σ a[k] cos(πkf)`, whose integrals are known in closed form.
 * Source: T. Parks, C. Burrus, "Digital Filter Design", section 3.4.
 * @throws RangeError for an even number of taps, bands that are not rising pairs, or lists that do not fit together.
 */
export function firls(design: LeastSquaresDesign): Float64Array {
  const bands = bandsOf(design)
  const half = (design.length - 1) / 2
  const moments = Float64Array.from({ length: design.length }, (_, n) => sumOver(bands, (band) => cosineArea(band, n)))
  const matrix = new Float64Array((half + 1) ** 2)
  for (let i = 0; i <= half; i++) {
    for (let j = 0; j <= half; j++) {
      matrix[i * (half + 1) + j] = ((moments[Math.abs(i - j)] as number) + (moments[i + j] as number)) / 2
    }
  }
  const right = Float64Array.from({ length: half + 1 }, (_, n) => sumOver(bands, (band) => desiredArea(band, n)))
  const cosines = solveSymmetric(matrix, right)
  return Float64Array.from({ length: design.length }, (_, n) => {
    const k = Math.abs(n - half)
    return (cosines[k] as number) / (k === 0 ? 1 : 2)
  })
}

function bandsOf({ length, bands, desired, weights, rate }: LeastSquaresDesign): Band[] {
  if (!Number.isInteger(length) || length < 1 || length % 2 === 0) {
    throw new RangeError(`firls: the number of taps must be odd, got ${length}`)
  }
  const count = bands.length / 2
  if (
    !Number.isInteger(count) ||
    count < 1 ||
    desired.length !== bands.length ||
    (weights?.length ?? count) !== count
  ) {
    throw new RangeError(
      `firls: [${bands.length}] band edges need as many gains and half as many weights, got [${desired.length}] and [${weights?.length ?? count}]`,
    )
  }
  const edges = bands.map((edge) => edge / (rate / 2))
  const rise = edges.every((edge, k) => edge >= (edges[k - 1] ?? 0) && (k % 2 === 0 || edge > (edges[k - 1] as number)))
  if (!rise || (edges.at(-1) as number) > 1) {
    throw new RangeError(`firls: band edges [${bands.join(', ')}] must rise within 0..${rate / 2}`)
  }
  return Array.from({ length: count }, (_, k) => ({
    from: edges[2 * k] as number,
    to: edges[2 * k + 1] as number,
    low: desired[2 * k] as number,
    high: desired[2 * k + 1] as number,
    weight: weights?.[k] ?? 1,
  }))
}

function sumOver(bands: readonly Band[], area: (band: Band) => number): number {
  return bands.reduce((sum, band) => sum + band.weight * area(band), 0)
}

/** `∫ cos(πnf) df` over the band. */
function cosineArea({ from, to }: Band, n: number): number {
  if (n === 0) {
    return to - from
  }
  return (Math.sin(Math.PI * n * to) - Math.sin(Math.PI * n * from)) / (Math.PI * n)
}

/** `∫ desired(f) cos(πnf) df` over the band. */
function desiredArea(band: Band, n: number): number {
  const { from, to, low, high } = band
  if (n === 0) {
    return ((low + high) / 2) * (to - from)
  }
  const turn = Math.PI * n
  const slope = (high - low) / (to - from)
  const ends = (high * Math.sin(turn * to) - low * Math.sin(turn * from)) / turn
  return ends + (slope * (Math.cos(turn * to) - Math.cos(turn * from))) / (turn * turn)
}
