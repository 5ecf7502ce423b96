/** The Dolph-Chebyshev window: the narrowest main lobe for equal side lobes. */
import { rootOfUnity } from '../convolution/fft/roots'
import { fft } from '../convolution/fft/transform'
import type { Decibels } from '../units'

/**
 * The symmetric window, peak 1, whose spectrum is the Chebyshev polynomial `T(M − 1, b cos(πk/M))`, with b such that all
 * side lobes lie `attenuation` dB below the main lobe. length >= 1.
 * Source: C. Dolph, Proc. IRE 34 (1946) 335–348; P. Lynch, Monthly Weather Review 125 (1997) 655–660.
 */
export function chebyshevWindow(length: number, attenuation: Decibels): Float64Array {
  if (length === 1) {
    return Float64Array.of(1)
  }
  const order = length - 1
  const stretch = Math.cosh(Math.acosh(10 ** (Math.abs(attenuation) / 20)) / order)
  const re = new Float64Array(length)
  const im = new Float64Array(length)
  for (let k = 0; k < length; k++) {
    const [cosine, sine] = rootOfUnity(k, 2 * length)
    const value = chebyshev(order, stretch * cosine)
    re[k] = length % 2 === 1 ? value : value * cosine
    im[k] = length % 2 === 1 ? 0 : value * sine
  }
  return centred(fft(re, im).re)
}

/** The first half of the transform holds the window from its middle outwards; even lengths have two middle values. */
function centred(spectrum: Float64Array): Float64Array {
  const { length } = spectrum
  const middle = (length - 1) / 2
  const window = Float64Array.from(spectrum, (_, n) => spectrum[Math.ceil(Math.abs(n - middle))] as number)
  const peak = window.reduce((most, value) => Math.max(most, value), 0)
  return window.map((value) => value / peak)
}

/** Chebyshev polynomial of the first kind, also outside −1..1. */
function chebyshev(order: number, x: number): number {
  if (Math.abs(x) <= 1) {
    return Math.cos(order * Math.acos(x))
  }
  const size = Math.cosh(order * Math.acosh(Math.abs(x)))
  return x < 0 && order % 2 === 1 ? -size : size
}
