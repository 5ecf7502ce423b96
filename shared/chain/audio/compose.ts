/** The chain as one kernel: every stage is an FIR, so their composition is the convolution of their taps. */
import type { Hertz, Samples } from '../../units'
import type { Stage } from '../chain'
import { clampParameters } from '../clamp'
import { audioCatalogue } from './catalogue'
import { convolveSparse } from './sparse'

export interface ComposedStages {
  /** Impulse response of the whole chain, length >= 1. */
  taps: Float64Array
  /** Delay of the wanted signal: the sum over the stages. */
  groupDelay: Samples
}

/** Impulse response and delay of one stage, mix and bypass folded in. */
export interface StageResponse {
  taps: Float64Array
  groupDelay: Samples
}

/**
 * One kernel for stages in order; no stages give the unit impulse.
 * @throws RangeError for a kind that is not in the catalogue.
 */
export function composeStages(stages: readonly Stage[], rate: Hertz): ComposedStages {
  return stages
    .map((stage) => stageResponse(stage, rate))
    .reduce(
      (chain, stage) => ({
        taps: convolveSparse(chain.taps, stage.taps),
        groupDelay: chain.groupDelay + stage.groupDelay,
      }),
      { taps: Float64Array.of(1), groupDelay: 0 },
    )
}

/**
 * `(1 − mix) · δ[n − d] + mix · h[n]`, where d is the stage's group delay: the dry part is delayed as much as the
 * filtered part, else the two would comb.
 */
export function stageResponse(stage: Stage, rate: Hertz): StageResponse {
  if (stage.bypass) return { taps: Float64Array.of(1), groupDelay: 0 }
  const entry = audioCatalogue.get(stage.kind)
  if (!entry) throw new RangeError(`No sound stage "${stage.kind}"; known: ${[...audioCatalogue.keys()].join(', ')}`)
  const params = clampParameters(entry.parameters, stage.params)
  const groupDelay = entry.groupDelay(params, rate)
  const taps = entry.taps(params, rate).map((tap) => tap * stage.mix)
  taps[groupDelay] = (taps[groupDelay] ?? 0) + (1 - stage.mix)
  return { taps, groupDelay }
}
