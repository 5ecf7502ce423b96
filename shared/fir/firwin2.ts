/** FIR design by frequency sampling: any gain that can be drawn as a polygon. */
import { irfft } from '../convolution/fft/transform'
import type { Hertz } from '../units'
import { makeWindow, type WindowShape } from './window'

export interface SampledDesign {
  /** Number of taps. */
  length: number
  /** Corners, from 0 to rate/2; a frequency given twice is a jump. */
  frequencies: readonly Hertz[]
  gains: readonly number[]
  /** Points 0 .. rate/2 at which the polygon is read; `1 + 2^ceil(log2(length))` unless given. */
  points?: number
  /** None (null) is the boxcar. */
  window: WindowShape | null
  antisymmetric?: boolean
  rate: Hertz
}

/**
 * Taps whose response follows a polygon of gains: read at `points` frequencies, delayed by (N − 1)/2 samples (and turned
 * by +90° if antisymmetric), transformed back, cut to N taps and windowed.
 * Source: L. Rabiner, B. Gold, "Theory and Application of Digital Signal Processing", section 3.17.
 * @throws RangeError when corners do not rise from 0 to rate/2, lists differ in length, there are too few points, or the
 * symmetry forces gain 0 where another is asked for.
 */
export function firwin2(design: SampledDesign): Float64Array {
  const { length, window, antisymmetric = false, rate } = design
  const points = design.points ?? 1 + 2 ** Math.ceil(Math.log2(length))
  expectDesign(design, points)
  const gainAt = polygon(design)
  const step = rate / 2 / (points - 1)
  const re = new Float64Array(points)
  const im = new Float64Array(points)
  for (let k = 0; k < points; k++) {
    const gain = gainAt(k === points - 1 ? rate / 2 : k * step)
    const phase = (-Math.PI * (length - 1) * k) / (points - 1) / 2
    re[k] = gain * (antisymmetric ? -Math.sin(phase) : Math.cos(phase))
    im[k] = gain * (antisymmetric ? Math.cos(phase) : Math.sin(phase))
  }
  const weights = makeWindow(window ?? { name: 'boxcar' }, length)
  const taps = irfft(re, im, 2 * (points - 1)).subarray(0, length)
  const middle = antisymmetric && length % 2 === 1 ? (length - 1) / 2 : -1
  return weights.map((weight, n) => (n === middle ? 0 : weight * (taps[n] as number)))
}

function expectDesign(
  { length, frequencies, gains, antisymmetric = false, rate }: SampledDesign,
  points: number,
): void {
  if (!Number.isInteger(length) || length < 1 || !Number.isInteger(points) || points <= length) {
    throw new RangeError(`firwin2: ${length} taps need a whole number of points above that, got ${points}`)
  }
  if (frequencies.length !== gains.length || frequencies.length < 2) {
    throw new RangeError(
      `firwin2: [${frequencies.length}] frequencies and [${gains.length}] gains; equal lengths >= 2 are needed`,
    )
  }
  const rises = frequencies.every(
    (f, k) => k === 0 || (f >= (frequencies[k - 1] as number) && f !== frequencies[k - 2]),
  )
  if (!rises || frequencies[0] !== 0 || frequencies.at(-1) !== rate / 2) {
    throw new RangeError(
      `firwin2: frequencies [${frequencies.join(', ')}] must rise from 0 to ${rate / 2}, none more than twice`,
    )
  }
  if (antisymmetric && gains[0] !== 0) {
    throw new RangeError(`firwin2: antisymmetric taps have gain 0 at frequency 0, not ${gains[0]}`)
  }
  if (antisymmetric === (length % 2 === 1) && gains.at(-1) !== 0) {
    throw new RangeError(`firwin2: ${length} such taps have gain 0 at the Nyquist frequency, not ${gains.at(-1)}`)
  }
}

/** Linear interpolation between the corners; a jump is two roundings wide, so that a point on it reads the mean. */
function polygon({ frequencies, gains, rate }: SampledDesign): (frequency: Hertz) => number {
  const nudge = (Number.EPSILON * rate) / 2
  const corners = frequencies.map((f, k) => {
    const jumpsUp = f === frequencies[k + 1] ? -nudge : 0
    return f + (f === frequencies[k - 1] ? nudge : jumpsUp)
  })
  return (frequency) => {
    const above = corners.findIndex((corner) => corner > frequency)
    const after = above < 1 ? corners.length - 1 : above
    const [from, to] = [corners[after - 1] as number, corners[after] as number]
    const [low, high] = [gains[after - 1] as number, gains[after] as number]
    return low + ((high - low) / (to - from)) * (frequency - from)
  }
}
