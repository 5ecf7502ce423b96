/** The definition of the sound chain: stage after stage, each by the sum in the book, in double precision. */
import { filterCausal } from '../../convolution/direct/filter-causal'
import type { Hertz } from '../../units'
import type { Stage } from '../chain'
import { stageResponse } from './compose'
import type { Sounds } from './kernel-file'
import { addPaths, type Path } from './stereo-kernel'

/** Left and right. */
export type StereoSignal = readonly [Float64Array, Float64Array]

/** @returns as many samples as go in; silence is assumed before the first. */
export function filterStages(
  signal: StereoSignal,
  stages: readonly Stage[],
  rate: Hertz,
  sounds?: Sounds,
): StereoSignal {
  return stages.reduce((sound, stage) => {
    const { kernel } = stageResponse(stage, rate, sounds)
    const output = (side: 0 | 1): Float64Array =>
      addPaths(filterPath(sound[0], kernel[side][0]), filterPath(sound[1], kernel[side][1])) ??
      new Float64Array(sound[0].length)
    return [output(0), output(1)]
  }, signal)
}

function filterPath(signal: Float64Array, path: Path): Path {
  return path && filterCausal(signal, path)
}
