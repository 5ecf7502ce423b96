/** What one step of undo holds: the chain, what was selected in it, and which presets were last taken. Pure. */
import type { Chain, Medium } from '../../shared/chain/chain'
import { findStage } from '../../shared/chain/edit'
import { presetOf } from '../../shared/chain/presets'
import type { ChainState, Selection } from './contract'
import type { History } from './history'

export interface Snapshot {
  chain: Chain
  selection: Selection | null
  /** Preset last applied: tells presets with equal stages apart. */
  applied: Readonly<Record<Medium, string | null>>
}

/** A selection changed alone is no step: only the chain counts. */
export function sameChain(a: Snapshot, b: Snapshot): boolean {
  return a.chain === b.chain
}

/** The selection where its stage still exists, else the stage at the same end of the list, else nothing. */
export function validSelection(chain: Chain, selection: Selection | null): Selection | null {
  if (!selection || findStage(chain, selection.medium, selection.id)) return selection
  const last = chain[selection.medium].stages.at(-1)
  return last ? { medium: selection.medium, id: last.id } : null
}

export function stateOf(history: History<Snapshot>, bypass: boolean): ChainState {
  const { chain, selection, applied } = history.present
  return {
    chain,
    bypass,
    selection: validSelection(chain, selection),
    preset: {
      audio: presetOf('audio', chain.audio.stages, applied.audio),
      video: presetOf('video', chain.video.stages, applied.video),
    },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
