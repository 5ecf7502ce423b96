/** White noise → pink noise as loud as the ear (BS.1770) takes it to be: the filter behind `normalise: 'loudness'`. */
import type { Hertz } from '../units'
import type { Biquad } from './biquad'

/**
 * Both filters of ITU-R BS.1770 at any rate: its tables are for 48 kHz, these are the analogue filters behind them
 * (values as published by the EBU's reference implementations), bilinear with the corner kept in place.
 */
export function kWeighting(rate: Hertz): [Biquad, Biquad] {
  return [shelf(rate), highPass(rate)]
}

/** About +4 dB from 2 kHz on: the head. */
function shelf(rate: Hertz): Biquad {
  const k = Math.tan(cornerAngle(1681.974450955533, rate))
  const high = 10 ** (3.999843853973347 / 20)
  const middle = high ** 0.4996667741545416
  const q = 0.7071752369554196
  const a0 = 1 + k / q + k * k
  return {
    b0: (high + (middle * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (middle * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  }
}

/** Below 38 Hz nothing counts. The numerator is 1, −2, 1 as in the standard. */
function highPass(rate: Hertz): Biquad {
  const k = Math.tan(cornerAngle(38.13547087602444, rate))
  const q = 0.5003270373238773
  const a0 = 1 + k / q + k * k
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 }
}

/** Half the angle of a corner; at low rates the highest that the bilinear transform still has. */
function cornerAngle(corner: Hertz, rate: Hertz): number {
  return Math.min((Math.PI * corner) / rate, 0.49 * Math.PI)
}

const LOWEST_POLE: Hertz = 10
/** A pole an octave, and between two of them a zero: the slope is 3 dB an octave within 0.5 dB from 40 Hz to 8 kHz. */
const POLE_RATIO = 2

/** 1/f from 20 Hz almost to the Nyquist frequency: pairs of first-order poles and zeros, two a section. */
export function pinking(rate: Hertz): Biquad[] {
  const pairs: [pole: number, zero: number][] = []
  for (let corner = LOWEST_POLE; corner * Math.SQRT2 < rate / 2; corner *= POLE_RATIO)
    pairs.push([decay(corner, rate), decay(corner * Math.sqrt(POLE_RATIO), rate)])
  return pairs.flatMap(([pole, zero], index) => {
    if (index % 2 === 1) return []
    const [otherPole, otherZero] = pairs[index + 1] ?? [0, 0]
    return [{ b0: 1, b1: -zero - otherZero, b2: zero * otherZero, a1: -pole - otherPole, a2: pole * otherPole }]
  })
}

function decay(corner: Hertz, rate: Hertz): number {
  return Math.exp((-2 * Math.PI * corner) / rate)
}
