/**
 * Edits of the chain: chain in, chain out. An edit that changes nothing returns the very chain it was given,
 * so that "did anything happen" is a comparison of references.
 */
import { CHAIN_FORMAT, MAX_STAGES, type Chain, type Medium, type Stage } from './chain'
import { fitParameter, sameParameter } from './edit-parameter'
import { defaultParameters, type ParameterValue } from './parameters'
import { parametersOf } from './stage-parameters'

export const emptyChain: Chain = { format: CHAIN_FORMAT, audio: { stages: [] }, video: { stages: [] } }

export function findStage(chain: Chain, medium: Medium, id: string): Stage | undefined {
  return chain[medium].stages.find((stage) => stage.id === id)
}

export function isFull(chain: Chain, medium: Medium): boolean {
  return chain[medium].stages.length >= MAX_STAGES
}

/** A stage of a kind with everything at its default. @throws RangeError for a kind that the catalogue lacks. */
export function newStage(medium: Medium, kind: string, id: string): Stage {
  const specs = parametersOf(medium, kind)
  if (!specs) throw new RangeError(`No ${medium} stage of kind "${kind}"`)
  return { id, kind, params: defaultParameters(specs), bypass: false, mix: 1 }
}

/** Replaces all stages of one medium; what does not fit into MAX_STAGES is left out. */
export function replaceStages(chain: Chain, medium: Medium, stages: readonly Stage[]): Chain {
  return { ...chain, [medium]: { stages: stages.slice(0, MAX_STAGES) } }
}

/** Inserts so that the stage stands at `index`. A full chain stays as it is, and so does one that has the id already. */
export function addStage(chain: Chain, medium: Medium, stage: Stage, index: number): Chain {
  if (isFull(chain, medium) || findStage(chain, medium, stage.id)) return chain
  const stages = [...chain[medium].stages]
  stages.splice(index, 0, stage)
  return replaceStages(chain, medium, stages)
}

export function removeStage(chain: Chain, medium: Medium, id: string): Chain {
  if (!findStage(chain, medium, id)) return chain
  return replaceStages(
    chain,
    medium,
    chain[medium].stages.filter((stage) => stage.id !== id),
  )
}

/** The copy stands behind the original. */
export function duplicateStage(chain: Chain, medium: Medium, id: string, copyId: string): Chain {
  const index = chain[medium].stages.findIndex((stage) => stage.id === id)
  const original = chain[medium].stages[index]
  return original ? addStage(chain, medium, { ...original, id: copyId }, index + 1) : chain
}

/** Moves a stage so that it stands at `index`, held within the list. */
export function moveStage(chain: Chain, medium: Medium, id: string, index: number): Chain {
  const { stages } = chain[medium]
  const from = stages.findIndex((stage) => stage.id === id)
  const to = Math.min(stages.length - 1, Math.max(0, index))
  const moved = stages[from]
  if (!moved || from === to) return chain
  const rest = stages.filter((stage) => stage.id !== id)
  rest.splice(to, 0, moved)
  return replaceStages(chain, medium, rest)
}

function changeStage(chain: Chain, medium: Medium, id: string, change: (stage: Stage) => Stage): Chain {
  const before = findStage(chain, medium, id)
  if (!before) return chain
  const after = change(before)
  if (after === before) return chain
  return replaceStages(
    chain,
    medium,
    chain[medium].stages.map((stage) => (stage === before ? after : stage)),
  )
}

/** Sets one parameter, brought into its range; a name that the kind does not have changes nothing. */
export function setStageParameter(
  chain: Chain,
  medium: Medium,
  id: string,
  name: string,
  value: ParameterValue,
): Chain {
  return changeStage(chain, medium, id, (stage) => {
    const spec = parametersOf(medium, stage.kind)?.find((candidate) => candidate.name === name)
    if (!spec) return stage
    const fitted = fitParameter(spec, value)
    return sameParameter(stage.params[name], fitted) ? stage : { ...stage, params: { ...stage.params, [name]: fitted } }
  })
}

/** `mix` 0 = input only … 1 = filtered only; held within that range, NaN changes nothing. */
export function setStageMix(chain: Chain, medium: Medium, id: string, mix: number): Chain {
  const held = Math.min(1, Math.max(0, mix))
  return changeStage(chain, medium, id, (stage) =>
    stage.mix === held || Number.isNaN(held) ? stage : { ...stage, mix: held },
  )
}

export function setStageBypass(chain: Chain, medium: Medium, id: string, bypass: boolean): Chain {
  return changeStage(chain, medium, id, (stage) => (stage.bypass === bypass ? stage : { ...stage, bypass }))
}

/** The stage that takes the selection when `id` goes: the next one, else the one before, else none. */
export function neighbourOf(chain: Chain, medium: Medium, id: string): string | null {
  const { stages } = chain[medium]
  const index = stages.findIndex((stage) => stage.id === id)
  return (stages[index + 1] ?? stages[index - 1])?.id ?? null
}
