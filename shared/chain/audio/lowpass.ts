import type { TapsEntry } from './entry'
import {
  attenuationParameter,
  bandDelay,
  bandTaps,
  belowNyquist,
  frequencyParameter,
  transitionParameter,
} from './band-design'

/** Passes what lies below the cut-off. */
export const lowpass: TapsEntry = {
  kind: 'lowpass',
  parameters: [frequencyParameter('cutoff', 1000), transitionParameter(500), attenuationParameter],
  taps: (params, rate) => bandTaps(0, belowNyquist(Number(params.cutoff), rate), params, rate),
  groupDelay: bandDelay,
}
