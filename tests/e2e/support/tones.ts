/** Level of single frequencies in a recording. */
import { amplitudeToDecibels, type Decibels, type Hertz, type Seconds } from '../../../shared/units'

/** Thirty periods of the lowest tone: long enough for its level, short enough to lie between two gaps. */
const PIECE: Seconds = 0.1

/**
 * Median level of the recording's pieces: a gap that a busy machine leaves turns the phase of all that follows, which
 * would take a tone measured over the whole down by decibels.
 */
export function usualLevelAt(samples: Float32Array, rate: Hertz, frequency: Hertz): Decibels {
  const length = Math.round(PIECE * rate)
  const levels: Decibels[] = []
  for (let from = 0; from + length <= samples.length; from += length) {
    levels.push(levelAt(samples.subarray(from, from + length), rate, frequency))
  }
  return levels.sort((a, b) => a - b)[levels.length >> 1] ?? Number.NEGATIVE_INFINITY
}

/**
 * Level of a sine of this frequency in dBFS (a full-scale sine reads 0), by correlation with sine and cosine under a
 * Hann window, whose side lobes fall fast enough to see −90 dB beside a −14 dB tone.
 */
function levelAt(samples: Float32Array, rate: Hertz, frequency: Hertz): Decibels {
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
