import { useState } from 'react'
import { useStore } from 'zustand'
import type { Medium, Stage } from '../../../shared/chain/chain'
import { useServices } from '../../app/services'

/**
 * The stage that a half shows in its inspector: the selection while it is in this half, else the one that was selected
 * here last, else the first.
 */
export function useShownStage(medium: Medium): Stage | null {
  const { chain } = useServices()
  const stages = useStore(chain.store, (state) => state.chain[medium].stages)
  const selected = useStore(chain.store, (state) => (state.selection?.medium === medium ? state.selection.id : null))
  const [last, setLast] = useState<string | null>(null)
  if (selected !== null && selected !== last) setLast(selected)
  const wanted = selected ?? last
  return stages.find((stage) => stage.id === wanted) ?? stages[0] ?? null
}
