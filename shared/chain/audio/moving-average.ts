import type { TapsEntry } from './entry'

/** The mean of the last samples: every tap is one over their number. */
export const movingAverage: TapsEntry = {
  kind: 'moving-average',
  parameters: [
    {
      type: 'number',
      name: 'length',
      unit: 'taps',
      min: 1,
      max: 1023,
      default: 31,
      step: 2,
      scale: 'linear',
      integer: true,
      odd: true,
    },
  ],
  taps: (params) => new Float64Array(Number(params.length)).fill(1 / Number(params.length)),
  groupDelay: (params) => (Number(params.length) - 1) / 2,
}
