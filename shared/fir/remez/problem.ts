/** A filter specification turned into one weighted approximation by a cosine polynomial. */
import type { Hertz } from '../../units'

/** Symmetric, or antisymmetric for one of two purposes. */
export const EQUIRIPPLE_TYPES = ['bandpass', 'differentiator', 'hilbert'] as const
export type EquirippleType = (typeof EQUIRIPPLE_TYPES)[number]

export interface EquirippleDesign {
  /** Number of taps. */
  length: number
  /** Band edges in pairs, rising within 0..rate/2. */
  bands: readonly Hertz[]
  /** One desired gain a band; for a differentiator the slope, gain over (frequency / rate). */
  desired: readonly number[]
  /** One weight a band; 1 unless given. */
  weights?: readonly number[]
  type?: EquirippleType
  rate: Hertz
}

/** One band: edges as angles (radians a sample) that stay clear of a forced zero. */
export interface Band {
  from: number
  to: number
  desired: number
  weight: number
}

/**
 * Find the polynomial P of `coefficients` terms in x = cos ω that keeps `weightAt · |targetAt − P|` least over the bands.
 * The filter's amplitude is `factorAt(ω) · P(cos ω)`.
 */
export interface Problem {
  coefficients: number
  bands: readonly Band[]
  targetAt(omega: number, band: Band): number
  weightAt(omega: number, band: Band): number
  factorAt(omega: number): number
}

/** How far from a forced zero the search begins, in parts of the mean distance of extrema. */
const CLEARANCE = 1e-5

/**
 * The approximation for a specification. Taps of the four kinds (symmetric or not, odd or even) have the amplitude
 * `1, cos(ω/2), sin ω, sin(ω/2)` times a polynomial in cos ω.
 * Source: J. McClellan, T. Parks, L. Rabiner, IEEE Trans. AU-21 (1973) 506–526.
 * @throws RangeError for lists that do not fit together, bands that do not rise, weights that are not above 0, an unknown
 * type, too few taps, or a gain other than 0 where the symmetry forces 0.
 */
export function makeProblem(design: EquirippleDesign): Problem {
  const { length, type = 'bandpass' } = design
  expectDesign(design)
  const odd = length % 2 === 1
  const kind = type === 'bandpass' ? SYMMETRIC[odd ? 'odd' : 'even'] : ANTISYMMETRIC[odd ? 'odd' : 'even']
  const coefficients = kind.coefficients(length)
  if (coefficients < 1) {
    throw new RangeError(`remez: ${length} taps are too few for type ${type}`)
  }
  const bands = clearZeros(bandsOf(design), kind, type, CLEARANCE / coefficients)
  const rises = (band: Band): boolean => type === 'differentiator' && band.desired > 0
  const { factorAt } = kind
  return {
    coefficients,
    bands,
    factorAt,
    targetAt: (omega, band) =>
      type === 'differentiator'
        ? (band.desired * omega) / (2 * Math.PI * factorAt(omega))
        : band.desired / factorAt(omega),
    weightAt: (omega, band) =>
      rises(band) ? (band.weight * factorAt(omega) * 2 * Math.PI) / omega : band.weight * factorAt(omega),
  }
}

/** One of the four kinds of linear phase. */
interface Kind {
  coefficients(length: number): number
  factorAt(omega: number): number
  /** Where the amplitude is 0 whatever the taps. */
  zeroAtStart: boolean
  zeroAtEnd: boolean
}

const SYMMETRIC: Record<'odd' | 'even', Kind> = {
  odd: { coefficients: (n) => (n + 1) / 2, factorAt: () => 1, zeroAtStart: false, zeroAtEnd: false },
  even: { coefficients: (n) => n / 2, factorAt: (w) => Math.cos(w / 2), zeroAtStart: false, zeroAtEnd: true },
}

const ANTISYMMETRIC: Record<'odd' | 'even', Kind> = {
  odd: { coefficients: (n) => (n - 1) / 2, factorAt: Math.sin, zeroAtStart: true, zeroAtEnd: true },
  even: { coefficients: (n) => n / 2, factorAt: (w) => Math.sin(w / 2), zeroAtStart: true, zeroAtEnd: false },
}

function bandsOf({ bands, desired, weights, rate }: EquirippleDesign): Band[] {
  return desired.map((gain, k) => ({
    from: (2 * Math.PI * (bands[2 * k] as number)) / rate,
    to: Math.min(Math.PI, (2 * Math.PI * (bands[2 * k + 1] as number)) / rate),
    desired: gain,
    weight: weights?.[k] ?? 1,
  }))
}

/** Moves band edges off the forced zeros, where target and weight are quotients of zeros. */
function clearZeros(bands: readonly Band[], kind: Kind, type: EquirippleType, clearance: number): Band[] {
  return bands.map((band) => {
    const atStart = kind.zeroAtStart && band.from < clearance
    const atEnd = kind.zeroAtEnd && band.to > Math.PI - clearance
    const startIsFree = band.desired === 0 || type === 'differentiator'
    if ((atStart && !startIsFree) || (atEnd && band.desired !== 0)) {
      throw new RangeError(
        `remez: this number of taps has gain 0 at ${atEnd ? 'the Nyquist frequency' : 'frequency 0'}, ` +
          `so a band that reaches there cannot ask for ${band.desired}`,
      )
    }
    return { ...band, from: atStart ? clearance : band.from, to: atEnd ? Math.PI - clearance : band.to }
  })
}

function expectDesign({ length, bands, desired, weights, type = 'bandpass', rate }: EquirippleDesign): void {
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(`remez: the number of taps must be a whole number >= 1, got ${length}`)
  }
  if (!EQUIRIPPLE_TYPES.includes(type)) {
    throw new RangeError(`remez: unknown type "${type}", expected one of: ${EQUIRIPPLE_TYPES.join(', ')}`)
  }
  const count = desired.length
  if (count < 1 || bands.length !== 2 * count || (weights?.length ?? count) !== count) {
    throw new RangeError(
      `remez: ${count} gains need [${2 * count}] band edges and [${count}] weights, ` +
        `got [${bands.length}] and [${weights?.length ?? count}]`,
    )
  }
  const rises = bands.every((edge, k) => (k === 0 ? edge >= 0 : edge > (bands[k - 1] as number)))
  if (!rises || (bands.at(-1) as number) > rate / 2) {
    throw new RangeError(`remez: band edges [${bands.join(', ')}] must rise within 0..${rate / 2}`)
  }
  if (weights?.some((weight) => !(weight > 0))) {
    throw new RangeError(`remez: weights [${weights.join(', ')}] must all be above 0`)
  }
}
