/** Minimum-phase filters from linear-phase ones: least delay for a given magnitude. */
import { fft, ifft } from '../convolution/fft/transform'
import { rootOfUnity } from '../convolution/fft/roots'

/** Keeps the logarithm finite at zeros of the response: this part of the least magnitude above 0. */
const HOMOMORPHIC_FLOOR = 1e-7
const HILBERT_FLOOR = 1e-10

export interface HomomorphicOptions {
  /** Half the length and the square root of the magnitude, rather than the length and magnitude of the given filter. */
  half: boolean
  /** Points of the transform, >= the length; many more where zeros lie near the unit circle. */
  points: number
}

/**
 * Folds the real cepstrum of the magnitude: what comes before time 0 is moved after it. Any taps may be given.
 * With `m = |H|` raised by 1e-7 of its least value above 0 and `c = Re IFFT(log m)` (halved if `half`), folded
 * (times 1 at 0, 2 up to points/2, 1 there, 0 above): `Re IFFT(exp(FFT(c)))`, cut to N taps, or (N + 1) >> 1 if `half`.
 * Source: A. Oppenheim, R. Schafer, "Discrete-Time Signal Processing", section 12.2.
 * @throws RangeError when points is below the number of taps, or all taps are 0.
 */
export function minimumPhaseHomomorphic(taps: ArrayLike<number>, { half, points }: HomomorphicOptions): Float64Array {
  const { re, im } = transformPadded(taps, points)
  const magnitude = raisedFloor(re.map((part, k) => Math.hypot(part, im[k] as number)))
  const log = magnitude.map((value) => Math.log(value) * (half ? 0.5 : 1))
  const cepstrum = ifft(log, new Float64Array(points)).re.map((value, n) => value * foldingWeight(n, points))
  const spectrum = fft(cepstrum, new Float64Array(points))
  const result = fromLog(spectrum.re, spectrum.im)
  return result.slice(0, half ? (taps.length + 1) >> 1 : taps.length)
}

/**
 * For equiripple taps (`remez`): lifts the zero-phase response until it touches 0, takes the root and finds its phase by
 * the Hilbert transform. Half the length, the root of the magnitude.
 * Source: N. Damera-Venkata, B. Evans, S. McCaslin, IEEE Trans. Signal Processing 48 (2000) 1491–1495.
 * @throws RangeError when points is below the number of taps.
 */
export function minimumPhaseHilbert(taps: ArrayLike<number>, points: number): Float64Array {
  const magnitude = liftedRoot(zeroPhase(taps, points))
  const cepstrum = ifft(magnitude.map(Math.log), new Float64Array(points))
  const odd = cepstrum.re.map((value, n) => value * signWeight(n, points))
  const oddIm = cepstrum.im.map((value, n) => value * signWeight(n, points))
  const spectrum = fft(odd, oddIm)
  const result = fromLog(spectrum.re, spectrum.im, magnitude)
  return result.slice(0, (taps.length + 1) >> 1)
}

/** Transform of the taps, silence after them. */
export function transformPadded(taps: ArrayLike<number>, points: number): { re: Float64Array; im: Float64Array } {
  if (!Number.isInteger(points) || points < Math.max(1, taps.length)) {
    throw new RangeError(`Minimum phase needs a whole number of points >= ${taps.length} taps, got ${points}`)
  }
  const padded = new Float64Array(points)
  padded.set(taps)
  return fft(padded, new Float64Array(points))
}

/** 1 at 0, 2 for the first half, 1 at exactly half, 0 above: makes a causal cepstrum of an even one. */
export function foldingWeight(n: number, points: number): number {
  if (n === 0 || 2 * n === points) {
    return 1
  }
  return 2 * n < points ? 2 : 0
}

/** Adds to a magnitude what keeps its logarithm finite. @throws RangeError when it is 0 everywhere. */
export function raisedFloor(magnitude: Float64Array): Float64Array {
  const least = magnitude.reduce((low, value) => (value > 0 ? Math.min(low, value) : low), Number.POSITIVE_INFINITY)
  if (least === Number.POSITIVE_INFINITY) {
    throw new RangeError('Minimum phase needs taps that are not all 0')
  }
  return magnitude.map((value) => value + HOMOMORPHIC_FLOOR * least)
}

/** `Re IFFT(m · exp(re + j im))`; m is 1 unless given. */
export function fromLog(re: Float64Array, im: Float64Array, magnitude?: Float64Array): Float64Array {
  const size = (k: number): number => (magnitude?.[k] ?? 1) * Math.exp(re[k] as number)
  const outRe = im.map((angle, k) => size(k) * Math.cos(angle))
  const outIm = im.map((angle, k) => size(k) * Math.sin(angle))
  return ifft(outRe, outIm).re
}

/** 0 at 0 and at half, +1 between, −1 above. */
function signWeight(n: number, points: number): number {
  if (n === 0 || 2 * n === points) {
    return 0
  }
  return 2 * n < points ? 1 : -1
}

/** Real response about the middle tap, `Re(H e^(jω floor(N/2)))`. */
function zeroPhase(taps: ArrayLike<number>, points: number): Float64Array {
  const { re, im } = transformPadded(taps, points)
  const middle = taps.length >> 1
  return re.map((part, k) => {
    const [cosine, sine] = rootOfUnity((k * middle) % points, points)
    return part * cosine - (im[k] as number) * sine
  })
}

function liftedRoot(response: Float64Array): Float64Array {
  const least = response.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
  const most = response.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
  const passRipple = most - 1
  const stopRipple = -least
  const scale = 4 / (Math.sqrt(1 + passRipple + stopRipple) + Math.sqrt(1 - passRipple + stopRipple)) ** 2
  return response.map((value) => Math.sqrt((value + stopRipple) * scale) + HILBERT_FLOOR)
}
