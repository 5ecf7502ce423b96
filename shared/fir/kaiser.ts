/** Kaiser's empirical formulas: how long and how tapered a window must be (J. F. Kaiser, "Nonrecursive digital filter design", 1974). */
import type { Decibels, Hertz, Samples } from '../units'

/** Shape of the Kaiser window for a stop-band attenuation. */
export function kaiserBeta(attenuation: Decibels): number {
  if (attenuation > 50) return 0.1102 * (attenuation - 8.7)
  if (attenuation > 21) return 0.5842 * (attenuation - 21) ** 0.4 + 0.07886 * (attenuation - 21)
  return 0
}

/** Attenuation that a window of this length gives for a transition `width` as a fraction of the Nyquist frequency. */
export function kaiserAttenuation(length: Samples, width: number): Decibels {
  return 2.285 * (length - 1) * Math.PI * width + 7.95
}

/** Least number of taps for an attenuation and a transition width; its inverse is `kaiserAttenuation`. */
export function kaiserLength(attenuation: Decibels, transition: Hertz, rate: Hertz): Samples {
  const radians = (2 * Math.PI * transition) / rate
  return Math.ceil((attenuation - 7.95) / (2.285 * radians) + 1)
}

export interface KaiserOrder {
  length: Samples
  beta: number
}

/**
 * Length and shape of the Kaiser window for a ripple and a transition `width` as a fraction of the Nyquist frequency.
 * @throws RangeError below 8 dB, where the formula does not hold.
 */
export function kaiserOrder(ripple: Decibels, width: number): KaiserOrder {
  const attenuation = Math.abs(ripple)
  if (attenuation < 8) {
    throw new RangeError(`Kaiser's formula needs an attenuation of at least 8 dB, got ${attenuation}`)
  }
  return { length: kaiserLength(attenuation, width, 2), beta: kaiserBeta(attenuation) }
}
