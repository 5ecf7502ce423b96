/** Filters between linear and minimum phase: the same magnitude, less delay, less pre-echo. */
import { ifft, irfft } from '../convolution/fft/transform'
import { fft } from '../convolution/fft/transform'
import { foldingWeight, raisedFloor, transformPadded } from './minimum-phase'

export interface MixedPhaseOptions {
  /** 0 keeps linear phase, 1 is minimum phase; between, the phase is the weighted mean of both. */
  part: number
  /** Points of the transform, >= the length; some ten times the length keeps the error small. */
  points: number
}

/**
 * N taps with the magnitude of the given symmetric ones and the phase `(1 − part) · linear + part · minimum`, both counted
 * continuously, with a turn of +π at each zero on the unit circle. Exact at part 0; in between the ideal answer never
 * quite ends, so that cutting it to N taps costs some accuracy. Source: the homomorphic method, see `minimum-phase`.
 * @throws RangeError unless the taps are symmetric, 0 <= part <= 1 and points is even and >= the number of taps.
 */
export function mixedPhase(taps: ArrayLike<number>, { part, points }: MixedPhaseOptions): Float64Array {
  expectMixable(taps, part, points)
  const spectrum = transformPadded(taps, points)
  const bins = points / 2 + 1
  const magnitude = spectrum.re.map((value, k) => Math.hypot(value, spectrum.im[k] as number))
  const minimum = minimumPhaseOf(magnitude)
  const linear = linearPhaseOf(taps, spectrum)
  const excess = linear.map((phase, k) => phase - (minimum[k] as number))
  const slope = taps.length % 2 === 1 ? roundingSlope(((1 - part) * (excess[bins - 1] as number)) / Math.PI) : 0
  const phase = excess.map(
    (value, k) => (minimum[k] as number) + (1 - part) * value + (slope * Math.PI * k) / (bins - 1),
  )
  const sign = (spectrum.re[0] as number) < 0 ? -1 : 1
  const re = phase.map((angle, k) => sign * (magnitude[k] as number) * Math.cos(angle))
  const im = phase.map((angle, k) => sign * (magnitude[k] as number) * Math.sin(angle))
  return irfft(re, im, points).slice(0, taps.length)
}

/** What brings a number of half turns to a whole one, so that the response at Nyquist stays real: less than half a sample. */
function roundingSlope(halfTurns: number): number {
  return Math.round(halfTurns) - halfTurns
}

/** Continuous phase of the minimum-phase filter, bins 0 .. points/2. */
function minimumPhaseOf(magnitude: Float64Array): Float64Array {
  const points = magnitude.length
  const silence = new Float64Array(points)
  const cepstrum = ifft(raisedFloor(magnitude).map(Math.log), silence).re.map((c, n) => c * foldingWeight(n, points))
  return fft(cepstrum, silence).im.slice(0, points / 2 + 1)
}

/** Continuous phase of the given filter: a delay of (N − 1)/2 samples and +π at each change of sign of the amplitude. */
function linearPhaseOf(taps: ArrayLike<number>, { re, im }: { re: Float64Array; im: Float64Array }): Float64Array {
  const points = re.length
  let turns = 0
  let before = 0
  return Float64Array.from({ length: points / 2 + 1 }, (_, k) => {
    const delay = (Math.PI * k * (taps.length - 1)) / points
    const amplitude = (re[k] as number) * Math.cos(delay) - (im[k] as number) * Math.sin(delay)
    turns += amplitude * before < 0 ? 1 : 0
    before = amplitude === 0 ? before : amplitude
    return turns * Math.PI - delay
  })
}

function expectMixable(taps: ArrayLike<number>, part: number, points: number): void {
  if (!(part >= 0 && part <= 1)) {
    throw new RangeError(`The part of minimum phase must lie in 0..1, got ${part}`)
  }
  if (points % 2 !== 0) {
    throw new RangeError(`Mixed phase needs an even number of points, got ${points}`)
  }
  const largest = Array.from(taps).reduce((most, tap) => Math.max(most, Math.abs(tap)), 0)
  const mirrored = Array.from(taps).every(
    (tap, n) => Math.abs(tap - (taps[taps.length - 1 - n] as number)) <= 1e-9 * largest,
  )
  if (!mirrored) {
    throw new RangeError(`Mixed phase needs symmetric taps; these [${taps.length}] are not`)
  }
}
