import type { Hertz } from '../../units'
import type { Parameters } from '../parameters'
import type { TapsEntry } from './entry'
import {
  attenuationParameter,
  bandDelay,
  bandTaps,
  belowNyquist,
  frequencyParameter,
  transitionParameter,
} from './band-design'

/** Edges that were dragged past each other still leave a band this narrow, relative to its upper edge. */
const NARROWEST = 0.001

/** Passes what lies between two cut-offs; which of them is the lower one does not matter. */
export const bandpass: TapsEntry = {
  kind: 'bandpass',
  parameters: [
    frequencyParameter('low', 300),
    frequencyParameter('high', 3400),
    transitionParameter(300),
    attenuationParameter,
  ],
  taps: (params, rate) => bandTaps(...edgesOf(params, rate), params, rate),
  groupDelay: bandDelay,
}

function edgesOf(params: Parameters, rate: Hertz): [from: Hertz, to: Hertz] {
  const edges = [Number(params.low), Number(params.high)]
  const to = belowNyquist(Math.max(...edges), rate)
  return [Math.min(...edges, to * (1 - NARROWEST)), to]
}
