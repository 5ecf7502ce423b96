/** Resampling by a ratio of whole numbers through one anti-aliasing filter. */
import { firwinBands } from '../fir/firwin-bands'
import type { WindowShape } from '../fir/window'
import { extendSignal, type PadType } from './pad-types'
import { expectRates, polyphase } from './upfirdn'

export interface ResampleOptions {
  up: number
  down: number
  /** Window of the anti-aliasing filter, or the taps of another filter (for the rate up times the signal's). */
  filter: { window: WindowShape } | { taps: ArrayLike<number> }
  /** What is assumed outside the signal; `constant` (silence) unless given. */
  padType?: PadType
}

/** Taps on either side of the middle one, for each step of the greater factor. */
const REACH = 10

/**
 * `ceil(N up / down)` values, both factors over their greatest common divisor (1/1 copies the signal). The filter
 * `h = up · firwin(20 max(up, down) + 1, 1/max(up, down))` is centred, so that nothing is delayed:
 * `y[m] = Σ_i h[m down + c − i up] x[i]`, c = (K − 1) >> 1.
 * Source: R. Crochiere, L. Rabiner, "Multirate Digital Signal Processing", chapter 2; the filter is that of SciPy.
 * @throws RangeError unless up and down are whole numbers >= 1 and the pad type is known.
 */
export function resamplePoly(signal: ArrayLike<number>, options: ResampleOptions): Float64Array {
  expectRates(options.up, options.down)
  const divisor = greatestCommonDivisor(options.up, options.down)
  const up = options.up / divisor
  const down = options.down / divisor
  if ((up === 1 && down === 1) || signal.length === 0) {
    return Float64Array.from(signal)
  }
  const taps = antiAliasingTaps(options.filter, up, down).map((tap) => tap * up)
  const { outside, background } = extendSignal(signal, options.padType ?? 'constant')
  const inside = (index: number): number =>
    index >= 0 && index < signal.length ? (signal[index] as number) - background : outside(index)
  const length = Math.ceil((signal.length * up) / down)
  return polyphase({ taps, up, down, delay: (taps.length - 1) >> 1, length }, inside).map((value) => value + background)
}

function antiAliasingTaps(filter: ResampleOptions['filter'], up: number, down: number): Float64Array {
  if ('taps' in filter) {
    return Float64Array.from(filter.taps)
  }
  const greater = Math.max(up, down)
  return firwinBands({
    length: 2 * REACH * greater + 1,
    cutoffs: [1 / greater],
    type: 'lowpass',
    window: filter.window,
    rate: 2,
  })
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
