/** Every unit has one name. The aliases cost nothing at run time and make signatures read as they are meant. */

export type Hertz = number
export type Seconds = number
export type Milliseconds = number
export type Microseconds = number
export type Samples = number
export type Decibels = number
export type Pixels = number

/** Level of an amplitude relative to full scale; −∞ for silence. */
export function amplitudeToDecibels(amplitude: number): Decibels {
  return 20 * Math.log10(Math.abs(amplitude))
}

/** Amplitude ratio of a gain in decibels. */
export function decibelsToAmplitude(level: Decibels): number {
  return 10 ** (level / 20)
}

/** Whole samples nearest to a time. */
export function secondsToSamples(time: Seconds, rate: Hertz): Samples {
  return Math.round(time * rate)
}

export function samplesToMilliseconds(samples: Samples, rate: Hertz): Milliseconds {
  return (samples * 1000) / rate
}
