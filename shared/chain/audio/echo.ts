import { decibelsToAmplitude, secondsToSamples } from '../../units'
import type { TapsEntry } from './entry'

/** The sound itself, then repeats at equal distances, each softer than the one before. */
export const echo: TapsEntry = {
  kind: 'echo',
  parameters: [
    { type: 'number', name: 'delay', unit: 'milliseconds', min: 1, max: 1000, default: 250, step: 0.01, scale: 'log' },
    { type: 'number', name: 'decay', unit: 'loss', min: 1, max: 40, default: 6, step: 0.5, scale: 'linear' },
    {
      type: 'number',
      name: 'repeats',
      unit: 'none',
      min: 1,
      max: 8,
      default: 3,
      step: 1,
      scale: 'linear',
      integer: true,
    },
  ],
  taps: (params, rate) => {
    const distance = Math.max(1, secondsToSamples(Number(params.delay) / 1000, rate))
    const repeats = Number(params.repeats)
    const taps = new Float64Array(repeats * distance + 1)
    for (let repeat = 0; repeat <= repeats; repeat++)
      taps[repeat * distance] = decibelsToAmplitude(-repeat * Number(params.decay))
    return taps
  },
  groupDelay: () => 0,
}
