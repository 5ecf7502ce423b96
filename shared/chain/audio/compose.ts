/** The chain as one kernel: every stage is an FIR, so their composition is the convolution of their taps. */
import type { Hertz, Samples } from '../../units'
import type { Stage } from '../chain'
import { clampParameters } from '../clamp'
import { audioCatalogue } from './catalogue'
import type { Sounds } from './kernel-file'
import { addPaths, bothSides, composeKernels, kernelLength, mapPaths, type StereoKernel } from './stereo-kernel'

/** Impulse response and delay of a stage or of the whole chain, mix and bypass folded in. */
export interface FilterResponse {
  kernel: StereoKernel
  /** Delay of the wanted signal. */
  groupDelay: Samples
}

const NO_SOUNDS: Sounds = new Map()
const IDENTITY: FilterResponse = { kernel: bothSides(Float64Array.of(1)), groupDelay: 0 }

/**
 * One kernel for stages in order; no stages give the unit impulse.
 * @param sounds of kernel files, by hash
 * @throws RangeError for a kind that is not in the catalogue.
 */
export function composeStages(stages: readonly Stage[], rate: Hertz, sounds = NO_SOUNDS): FilterResponse {
  return composeResponses(stages.map((stage) => stageResponse(stage, rate, sounds)))
}

/** One after the other; delays add. */
export function composeResponses(responses: readonly FilterResponse[]): FilterResponse {
  return responses.reduce(
    (chain, stage) => ({
      kernel: composeKernels(chain.kernel, stage.kernel),
      groupDelay: chain.groupDelay + stage.groupDelay,
    }),
    IDENTITY,
  )
}

/**
 * `(1 − mix) · δ[n − d] + mix · h[n]`, where d is the stage's group delay: the dry part is delayed as much as the
 * filtered part, else the two would comb.
 */
export function stageResponse(stage: Stage, rate: Hertz, sounds = NO_SOUNDS): FilterResponse {
  if (stage.bypass) return IDENTITY
  const entry = audioCatalogue.get(stage.kind)
  if (!entry) throw new RangeError(`No sound stage "${stage.kind}"; known: ${[...audioCatalogue.keys()].join(', ')}`)
  const params = clampParameters(entry.parameters, stage.params)
  if ('kernel' in entry) {
    const kernel = entry.kernel(params, rate, sounds)
    return kernel ? { kernel: mixIn(kernel, stage.mix, 0), groupDelay: 0 } : IDENTITY
  }
  const groupDelay = entry.groupDelay(params, rate)
  return { kernel: mixIn(bothSides(entry.taps(params, rate)), stage.mix, groupDelay), groupDelay }
}

function mixIn(kernel: StereoKernel, mix: number, delay: Samples): StereoKernel {
  if (mix === 1) return kernel
  const wet = mapPaths(kernel, (taps) => taps.map((tap) => tap * mix))
  const dry = new Float64Array(delay + 1)
  dry[delay] = 1 - mix
  const [[left, fromRight], [fromLeft, right]] = wet
  if (left === right && left && !fromRight && !fromLeft) return bothSides(addPaths(left, dry) as Float64Array)
  return [
    [addPaths(left, dry), fromRight],
    [fromLeft, addPaths(right, dry)],
  ]
}

/** Samples of input that an output of the chain depends on. */
export function memoryOf(stages: readonly Stage[], rate: Hertz, sounds = NO_SOUNDS): Samples {
  return kernelLength(composeStages(stages, rate, sounds).kernel)
}
