/** Editing the chain: one value, one undo history, one selection. */
import type { StoreApi } from 'zustand/vanilla'
import type { Chain, Medium, Stage } from '../../shared/chain/chain'
import type { ParameterValue } from '../../shared/chain/parameters'

export interface Selection {
  medium: Medium
  id: string
}

export interface ChainState {
  chain: Chain
  /** Whole chain bypassed (key B): not part of the chain, not undone. */
  bypass: boolean
  selection: Selection | null
  /** Preset that the stages still equal, or null once edited. */
  preset: Readonly<Record<Medium, string | null>>
  canUndo: boolean
  canRedo: boolean
}

export interface ChainEditor {
  store: StoreApi<ChainState>
  /** During a gesture (drag, held key) many calls join into one undo step; `end` closes it, `cancel` restores. */
  begin(): void
  end(): void
  cancel(): void
  setParameter(medium: Medium, id: string, name: string, value: ParameterValue): void
  setMix(medium: Medium, id: string, mix: number): void
  setBypass(medium: Medium, id: string, bypass: boolean): void
  /** Adds after the selection, or at the end; the new stage becomes the selection. */
  add(medium: Medium, kind: string): void
  remove(medium: Medium, id: string): void
  duplicate(medium: Medium, id: string): void
  /** Moves a stage so that it stands at `index`. */
  move(medium: Medium, id: string, index: number): void
  applyPreset(medium: Medium, preset: string): void
  setChainBypass(bypass: boolean): void
  select(selection: Selection | null): void
  undo(): void
  redo(): void
}

/** Stages of one preset; ids are given when it is applied. */
export interface Preset {
  id: string
  stages: readonly Omit<Stage, 'id'>[]
}
