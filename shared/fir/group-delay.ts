/** Group delay: by how many samples the envelope at a frequency comes late. */
import type { Hertz, Samples } from '../units'

/**
 * `−d phase / d ω = Re( Σ k h[k] z^(−k) / Σ h[k] z^(−k) )`, z = e^(j2πf/rate), in samples. Not finite where the response
 * is 0: the phase has no slope there.
 */
export function groupDelay(taps: ArrayLike<number>, frequencies: ArrayLike<Hertz>, rate: Hertz): Float64Array {
  return Float64Array.from(frequencies, (frequency) => delayAt(taps, (2 * Math.PI * frequency) / rate))
}

function delayAt(taps: ArrayLike<number>, step: number): Samples {
  let re = 0
  let im = 0
  let rampRe = 0
  let rampIm = 0
  for (let k = 0; k < taps.length; k++) {
    const tapRe = (taps[k] as number) * Math.cos(step * k)
    const tapIm = -(taps[k] as number) * Math.sin(step * k)
    re += tapRe
    im += tapIm
    rampRe += k * tapRe
    rampIm += k * tapIm
  }
  return (rampRe * re + rampIm * im) / (re * re + im * im)
}
