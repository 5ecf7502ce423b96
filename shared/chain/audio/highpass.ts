import type { TapsEntry } from './entry'
import {
  attenuationParameter,
  bandDelay,
  bandTaps,
  belowNyquist,
  frequencyParameter,
  transitionParameter,
} from './band-design'

/** Passes what lies above the cut-off. */
export const highpass: TapsEntry = {
  kind: 'highpass',
  parameters: [frequencyParameter('cutoff', 1000), transitionParameter(500), attenuationParameter],
  taps: (params, rate) => bandTaps(belowNyquist(Number(params.cutoff), rate), rate / 2, params, rate),
  groupDelay: bandDelay,
}
