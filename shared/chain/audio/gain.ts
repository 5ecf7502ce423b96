import { decibelsToAmplitude } from '../../units'
import type { TapsEntry } from './entry'

/** One tap: louder or softer. */
export const gain: TapsEntry = {
  kind: 'gain',
  parameters: [
    { type: 'number', name: 'gain', unit: 'decibels', min: -60, max: 24, default: 0, step: 0.5, scale: 'linear' },
  ],
  taps: (params) => Float64Array.of(decibelsToAmplitude(Number(params.gain))),
  groupDelay: () => 0,
}
