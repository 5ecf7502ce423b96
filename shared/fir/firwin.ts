/** Linear-phase FIR design by the window method, one pass band. `firwinBands` does the same with any number of them. */
import type { Hertz } from '../units'
import { windowedBands } from './windowed-bands'

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
  return windowedBands([[from / nyquist, to / nyquist]], window, true)
}
