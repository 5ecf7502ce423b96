/** Linear-phase FIR design by the window method. */
import type { Hertz } from '../units'

export interface BandDesign {
  /** Pass band; `from` = 0 makes a low-pass, `to` = rate/2 a high-pass. */
  from: Hertz
  to: Hertz
  rate: Hertz
  /** Symmetric window; its length is the number of taps. */
  window: Float64Array
}

/**
 * Samples of the ideal band's impulse response times the window, scaled to gain 1 at the middle of what is passed:
 * at 0 for a low-pass, at Nyquist for a high-pass, at the centre of a band.
 * @throws RangeError when the band is empty or leaves 0..rate/2, or a high-pass has an even number of taps.
 */
export function firwin({ from, to, rate, window }: BandDesign): Float64Array {
  const nyquist = rate / 2
  if (!(from >= 0 && from < to && to <= nyquist))
    throw new RangeError(`firwin: pass band ${from}..${to} Hz is not within 0..${nyquist} Hz`)
  if (to === nyquist && window.length % 2 === 0)
    throw new RangeError('firwin: an even number of taps has gain 0 at the Nyquist frequency; a high-pass needs odd')
  const centre = (window.length - 1) / 2
  const taps = window.map((weight, n) => weight * idealBand(n - centre, from / nyquist, to / nyquist))
  const gain = amplitudeAt(taps, scaleFrequency(from, to, nyquist) / rate)
  return taps.map((tap) => tap / gain)
}

/** Impulse response of the ideal band, edges as fractions of Nyquist. */
function idealBand(t: number, from: number, to: number): number {
  return to * sinc(to * t) - from * sinc(from * t)
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}

function scaleFrequency(from: Hertz, to: Hertz, nyquist: Hertz): Hertz {
  if (from === 0) return 0
  return to === nyquist ? nyquist : (from + to) / 2
}

/** Real amplitude of a symmetric filter at a frequency in cycles per sample. */
function amplitudeAt(taps: Float64Array, cycles: number): number {
  const centre = (taps.length - 1) / 2
  return taps.reduce((sum, tap, n) => sum + tap * Math.cos(2 * Math.PI * cycles * (n - centre)), 0)
}
