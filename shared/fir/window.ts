/** Every window of the catalogue, symmetric for filter design or periodic for spectra, from one value that describes it. */
import { chebyshevWindow } from './chebyshev-window'
import { kaiser } from './kaiser-window'
import type { Decibels } from '../units'

/** A window and its shape parameter, if it has one. */
export type WindowShape =
  | { name: 'boxcar' | keyof typeof COSINE_SUMS }
  | { name: 'kaiser'; beta: number }
  /** `alpha`: the part of the length that is cosine edge, 0 (boxcar) to 1 (Hann). */
  | { name: 'tukey'; alpha: number }
  /** `at`: side lobes below the main lobe, in dB. */
  | { name: 'chebwin'; at: Decibels }

/** Coefficients a of `Σ (−1)^k a[k] cos(kt)`, t = 2πn/(M − 1). Flat top: H. Heinzel et al., 2002, as in ISO 18431-2. */
const COSINE_SUMS = {
  hann: [0.5, 0.5],
  hamming: [0.54, 0.46],
  blackman: [0.42, 0.5, 0.08],
  blackmanharris: [0.35875, 0.48829, 0.14128, 0.01168],
  nuttall: [0.3635819, 0.4891775, 0.1365995, 0.0106411],
  flattop: [0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368],
} as const

/** The name of every window. */
export const WINDOW_NAMES = [
  'boxcar',
  ...Object.keys(COSINE_SUMS),
  'kaiser',
  'tukey',
  'chebwin',
] as WindowShape['name'][]

export type WindowSymmetry = 'symmetric' | 'periodic'

/**
 * `length` values of a window, largest in the middle; length 1 is [1]. `symmetric`: w[n] = w[M − 1 − n];
 * `periodic`: the symmetric window of one more value without its last.
 * @throws RangeError unless length is a whole number >= 0, and for an unknown name.
 */
export function makeWindow(shape: WindowShape, length: number, symmetry: WindowSymmetry = 'symmetric'): Float64Array {
  if (!Number.isInteger(length) || length < 0) {
    throw new RangeError(`A window needs a whole length >= 0, got ${length}`)
  }
  if (length <= 1) {
    return new Float64Array(length).fill(1)
  }
  return symmetry === 'periodic' ? symmetricWindow(shape, length + 1).slice(0, length) : symmetricWindow(shape, length)
}

function symmetricWindow(shape: WindowShape, length: number): Float64Array {
  switch (shape.name) {
    case 'boxcar':
      return new Float64Array(length).fill(1)
    case 'kaiser':
      return kaiser(length, shape.beta)
    case 'tukey':
      return tukey(length, shape.alpha)
    case 'chebwin':
      return chebyshevWindow(length, shape.at)
    default:
      return cosineSum(length, coefficientsOf(shape.name))
  }
}

function coefficientsOf(name: keyof typeof COSINE_SUMS): readonly number[] {
  if (!Object.hasOwn(COSINE_SUMS, name)) {
    throw new RangeError(`Unknown window "${name}", expected one of: ${WINDOW_NAMES.join(', ')}`)
  }
  return COSINE_SUMS[name]
}

/** Calculated over one half only, so that both halves agree to the last digit. */
function cosineSum(length: number, coefficients: readonly number[]): Float64Array {
  return mirrored(length, (n) => {
    const t = (2 * Math.PI * n) / (length - 1)
    return coefficients.reduce((sum, a, k) => sum + (k % 2 === 0 ? a : -a) * Math.cos(k * t), 0)
  })
}

/** 1 in the middle, half a cosine period over alpha/2 of the length at either end. */
function tukey(length: number, alpha: number): Float64Array {
  if (alpha <= 0) {
    return new Float64Array(length).fill(1)
  }
  if (alpha >= 1) {
    return cosineSum(length, COSINE_SUMS.hann)
  }
  const edge = (alpha * (length - 1)) / 2
  return mirrored(length, (n) => (n >= edge ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * n) / edge)))
}

function mirrored(length: number, value: (n: number) => number): Float64Array {
  return Float64Array.from({ length }, (_, n) => value(Math.min(n, length - 1 - n)))
}
