/** What the three frequency-selective stages share: their parameters, and taps from band edges by the Kaiser window. */
import { firwin } from '../../fir/firwin'
import { kaiserBeta, kaiserLength } from '../../fir/kaiser'
import { kaiser } from '../../fir/kaiser-window'
import type { Hertz, Samples } from '../../units'
import type { NumberParameter, Parameters } from '../parameters'

/** Bounds latency and cost; at 48 kHz it is 10.6 ms of delay. A design that needs more gets a wider transition. */
export const MAX_BAND_TAPS: Samples = 1023
/** Highest band edge as a share of the Nyquist frequency. */
const HIGHEST_EDGE = 0.98

/** A frequency the ear would name: 20 Hz to 20 kHz, equal ratios on the slider. */
export function frequencyParameter(name: string, value: Hertz): NumberParameter {
  return { type: 'number', name, unit: 'hertz', min: 20, max: 20_000, default: value, step: 0.01, scale: 'log' }
}

export const attenuationParameter: NumberParameter = {
  type: 'number',
  name: 'attenuation',
  unit: 'loss',
  min: 40,
  max: 100,
  default: 70,
  step: 1,
  scale: 'linear',
}

/** Width of the slope between passed and stopped, centred on the cut-off, where the gain is one half (−6 dB). */
export function transitionParameter(value: Hertz): NumberParameter {
  return {
    type: 'number',
    name: 'transition',
    unit: 'hertz',
    min: 50,
    max: 5000,
    default: value,
    step: 0.01,
    scale: 'log',
  }
}

/** Number of taps of a band stage: odd, so that its delay is a whole number of samples. */
export function bandLength(params: Parameters, rate: Hertz): Samples {
  const needed = kaiserLength(Number(params.attenuation), Number(params.transition), rate)
  return Math.min(MAX_BAND_TAPS, needed + ((needed + 1) % 2))
}

export function bandDelay(params: Parameters, rate: Hertz): Samples {
  return (bandLength(params, rate) - 1) / 2
}

/** A cut-off moved below the Nyquist frequency of a low rate. */
export function belowNyquist(frequency: Hertz, rate: Hertz): Hertz {
  return Math.min(frequency, (HIGHEST_EDGE * rate) / 2)
}

export function bandTaps(from: Hertz, to: Hertz, params: Parameters, rate: Hertz): Float64Array {
  const window = kaiser(bandLength(params, rate), kaiserBeta(Number(params.attenuation)))
  return firwin({ from, to, rate, window })
}
