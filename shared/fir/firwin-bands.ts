/** The window method as a user states it: cutoffs, what happens at 0, a window or a transition width. */
import type { Hertz } from '../units'
import { kaiserAttenuation, kaiserBeta } from './kaiser'
import { makeWindow, type WindowShape } from './window'
import { type PassBand, windowedBands } from './windowed-bands'

const PASSES_AT_ZERO = { lowpass: true, bandstop: true, highpass: false, bandpass: false }

export interface BandsDesign {
  /** Number of taps. */
  length: number
  /** Rising, strictly between 0 and rate/2; pass and stop bands alternate at each. */
  cutoffs: readonly Hertz[]
  /** `lowpass` and `bandstop` begin with a pass band at 0, the others with a stop band. */
  type: keyof typeof PASSES_AT_ZERO
  window: WindowShape
  /** Transition width; takes a Kaiser window of fitting attenuation instead of `window`. */
  width?: Hertz
  rate: Hertz
  /** Scale to gain 1 at the middle of the first pass band (at 0 or Nyquist if it reaches there). On unless false. */
  scale?: boolean
}

/**
 * Taps of a symmetric filter with alternating bands, by the window method. Source: A. Oppenheim, R. Schafer,
 * "Discrete-Time Signal Processing", section 7.5; the formula stands at `windowedBands`.
 * @throws RangeError for an unknown type, cutoffs that do not rise within 0..rate/2, a length that is no whole number
 * >= 1, or an even length where a pass band reaches Nyquist.
 */
export function firwinBands(design: BandsDesign): Float64Array {
  const { length, scale = true } = design
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(`firwin: the number of taps must be a whole number >= 1, got ${length}`)
  }
  const bands = passBands(design)
  if (length % 2 === 0 && bands.at(-1)?.[1] === 1) {
    throw new RangeError(
      `firwin: ${length} taps have gain 0 at the Nyquist frequency; a pass band there needs an odd number`,
    )
  }
  return windowedBands(bands, makeWindow(windowOf(design), length), scale)
}

function passBands({ cutoffs, type, rate }: BandsDesign): PassBand[] {
  if (!Object.hasOwn(PASSES_AT_ZERO, type)) {
    throw new RangeError(`firwin: unknown type "${type}", expected one of: ${Object.keys(PASSES_AT_ZERO).join(', ')}`)
  }
  const edges = cutoffs.map((cutoff) => cutoff / (rate / 2))
  const within = edges.every((edge, index) => edge > (edges[index - 1] ?? 0) && edge < 1)
  if (!within || edges.length === 0) {
    throw new RangeError(`firwin: cutoffs [${cutoffs.join(', ')}] must rise strictly between 0 and ${rate / 2}`)
  }
  const all = PASSES_AT_ZERO[type] ? [0, ...edges] : edges
  const closed = all.length % 2 === 0 ? all : [...all, 1]
  return closed.flatMap((edge, index): PassBand[] => (index % 2 === 1 ? [[closed[index - 1] as number, edge]] : []))
}

function windowOf({ window, width, length, rate }: BandsDesign): WindowShape {
  if (width === undefined) {
    return window
  }
  return { name: 'kaiser', beta: kaiserBeta(kaiserAttenuation(length, width / (rate / 2))) }
}
