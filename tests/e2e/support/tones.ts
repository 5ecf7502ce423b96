/** Level of single frequencies in a recording. */
import { amplitudeToDecibels, type Decibels, type Hertz } from '../../../shared/units'

/**
 * Level of a sine of this frequency in dBFS (a full-scale sine reads 0), by correlation with sine and cosine under a
 * Hann window, whose side lobes fall fast enough to see −90 dB beside a −14 dB tone.
 */
export function levelAt(samples: Float32Array, rate: Hertz, frequency: Hertz): Decibels {
  let cosine = 0
  let sine = 0
  let weight = 0
  for (let n = 0; n < samples.length; n++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / samples.length)
    const phase = (2 * Math.PI * frequency * n) / rate
    cosine += (samples[n] ?? 0) * window * Math.cos(phase)
    sine += (samples[n] ?? 0) * window * Math.sin(phase)
    weight += window
  }
  return amplitudeToDecibels((2 * Math.hypot(cosine, sine)) / weight)
}
