/** The definition of the sound chain: stage after stage, each by the sum in the book, in double precision. */
import { filterCausal } from '../../convolution/direct/filter-causal'
import type { Hertz } from '../../units'
import type { Stage } from '../chain'
import { stageResponse } from './compose'

/** @returns as many samples as go in; silence is assumed before the first. */
export function filterStages(signal: Float64Array, stages: readonly Stage[], rate: Hertz): Float64Array {
  return stages.reduce((sound, stage) => filterCausal(sound, stageResponse(stage, rate).taps), signal)
}
