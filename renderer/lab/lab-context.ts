import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Experiment } from '../../shared/lab/contract/experiment'
import type { Scene } from '../../shared/lab/contract/scene'
import type { LabState } from '../../shared/lab/contract/state'
import { experimentOf } from '../../shared/lab/experiments'
import type { LabStore } from './store'

export const LabContext = createContext<LabStore | null>(null)

/** @throws Error outside the lab. */
export function useLab(): LabStore {
  const lab = useContext(LabContext)
  if (!lab) throw new Error('useLab is used outside LabContext')
  return lab
}

export interface OpenExperiment {
  experiment: Experiment
  state: LabState
}

/** The open experiment with its clock: renders with every frame while it plays. @throws Error while none is open. */
export function useOpen(): OpenExperiment {
  return useStateIn('states')
}

/** The open experiment for what does not show its clock, which does not move here. @throws Error while none is open. */
export function useResting(): OpenExperiment {
  return useStateIn('resting')
}

function useStateIn(part: 'states' | 'resting'): OpenExperiment {
  const lab = useLab()
  const open = useStore(lab, (view) => view.open)
  if (!open) throw new Error('No experiment is open')
  const state = useStore(lab, (view) => view[part][open])
  return { experiment: experimentOf(open), state }
}

/** What the open experiment shows now, or a part of it: renders when that is another. @throws Error while none is open. */
export function useScene<Part>(select: (scene: Scene) => Part): Part {
  const lab = useLab()
  return useStore(lab, () => select(lab.scene()))
}
