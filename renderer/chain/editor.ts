/** The one place that changes the chain: pure edits, undo history, selection, and a commit to main for every finished edit. */
import { createStore } from 'zustand/vanilla'
import type { Chain, Medium } from '../../shared/chain/chain'
import {
  addStage,
  duplicateStage,
  moveStage,
  neighbourOf,
  newStage,
  removeStage,
  replaceStages,
  setStageBypass,
  setStageMix,
  setStageParameter,
} from '../../shared/chain/edit'
import { DEFAULT_PRESET, defaultChain, presetById, presetStages } from '../../shared/chain/presets'
import type { Host } from '../platform/contract'
import type { ChainEditor, ChainState, Selection } from './contract'
import { amend, begin, cancel, change, end, historyOf, redo, undo, type History } from './history'
import { sameChain, stateOf, type Snapshot } from './snapshot'

/** Unique for the life of every chain that is ever saved. */
function freshId(): string {
  return crypto.randomUUID()
}

function firstSnapshot(initial: Chain | null): Snapshot {
  const chain = initial ?? defaultChain(freshId)
  const first = chain.audio.stages[0]
  return {
    chain,
    selection: first ? { medium: 'audio', id: first.id } : null,
    applied: { audio: DEFAULT_PRESET.audio, video: DEFAULT_PRESET.video },
  }
}

/** @param initial the chain as main journalled it, or null on a first start: Telephone and Edges. */
export function createChainEditor(host: Pick<Host, 'request'>, initial: Chain | null): ChainEditor {
  let history: History<Snapshot> = historyOf(firstSnapshot(initial))
  let bypass = false
  let committed = history.present.chain
  const store = createStore<ChainState>(() => stateOf(history, bypass))

  function put(next: History<Snapshot>): void {
    history = next
    store.setState(stateOf(history, bypass), true)
    const { chain } = history.present
    if (history.gesture || chain === committed) return
    committed = chain
    host.request('chain:commit', chain).catch(reportLost)
  }

  /** The edit still sounds; what is lost is its return after a crash. */
  function reportLost(error: unknown): void {
    const text = `The chain was not kept: ${String(error)}`
    host.request('app:log', { level: 'error', text }).catch(() => undefined)
  }

  /** Ends a gesture before jumps in the history, so that what was dragged is a step of its own. */
  function settled(): History<Snapshot> {
    return end(history, sameChain)
  }

  function edit(chain: Chain, also: Partial<Snapshot> = {}): void {
    const { present } = history
    if (chain === present.chain) return
    put(change(history, { ...present, selection: store.getState().selection, ...also, chain }))
  }

  function currentChain(): Chain {
    return history.present.chain
  }

  function selectionOf(medium: Medium, id: string | null | undefined): Selection | null {
    return id ? { medium, id } : null
  }

  return {
    store,
    begin: () => put(begin(history, sameChain)),
    end: () => put(settled()),
    cancel: () => put(cancel(history)),
    setParameter: (medium, id, name, value) => edit(setStageParameter(currentChain(), medium, id, name, value)),
    setMix: (medium, id, mix) => edit(setStageMix(currentChain(), medium, id, mix)),
    setBypass: (medium, id, on) => edit(setStageBypass(currentChain(), medium, id, on)),
    add(medium, kind) {
      const { selection } = store.getState()
      const { stages } = currentChain()[medium]
      const after = selection?.medium === medium ? stages.findIndex((stage) => stage.id === selection.id) : -1
      const stage = newStage(medium, kind, freshId())
      const index = after < 0 ? stages.length : after + 1
      edit(addStage(currentChain(), medium, stage, index), { selection: { medium, id: stage.id } })
    },
    remove(medium, id) {
      const { selection } = store.getState()
      const passes = selection?.medium === medium && selection.id === id
      const chain = removeStage(currentChain(), medium, id)
      edit(chain, passes ? { selection: selectionOf(medium, neighbourOf(currentChain(), medium, id)) } : {})
    },
    duplicate(medium, id) {
      const copy = freshId()
      edit(duplicateStage(currentChain(), medium, id, copy), { selection: { medium, id: copy } })
    },
    move: (medium, id, index) => edit(moveStage(currentChain(), medium, id, index)),
    applyPreset(medium, preset) {
      const stages = presetStages(medium, presetById(medium, preset), freshId)
      edit(replaceStages(currentChain(), medium, stages), {
        selection: selectionOf(medium, stages[0]?.id),
        applied: { ...history.present.applied, [medium]: preset },
      })
    },
    setChainBypass(on) {
      bypass = on
      store.setState({ bypass })
    },
    select: (selection) => put(amend(history, { ...history.present, selection })),
    undo: () => put(undo(settled())),
    redo: () => put(redo(settled())),
  }
}
