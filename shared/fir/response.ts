/** Frequency response of taps, straight from its definition. */
import type { Hertz } from '../units'

export interface ComplexResponse {
  real: Float64Array
  imaginary: Float64Array
}

/** `H(f) = Σ h[k] · e^(−j2πfk/rate)` at each given frequency; zero taps cost nothing. */
export function frequencyResponse(
  taps: ArrayLike<number>,
  frequencies: ArrayLike<Hertz>,
  rate: Hertz,
): ComplexResponse {
  const real = new Float64Array(frequencies.length)
  const imaginary = new Float64Array(frequencies.length)
  const delays = Int32Array.from({ length: taps.length }, (_, k) => k).filter((k) => taps[k] !== 0)
  for (let index = 0; index < frequencies.length; index++) {
    const step = (2 * Math.PI * (frequencies[index] ?? 0)) / rate
    for (const k of delays) {
      const tap = taps[k] ?? 0
      real[index] = (real[index] ?? 0) + tap * Math.cos(step * k)
      imaginary[index] = (imaginary[index] ?? 0) - tap * Math.sin(step * k)
    }
  }
  return { real, imaginary }
}

/** Gain in decibels at each given frequency; −Infinity where nothing passes. */
export function gainResponse(taps: ArrayLike<number>, frequencies: ArrayLike<Hertz>, rate: Hertz): Float64Array {
  const { real, imaginary } = frequencyResponse(taps, frequencies, rate)
  return real.map((part, index) => 20 * Math.log10(Math.hypot(part, imaginary[index] ?? 0)))
}
