import { createContext, useContext, useMemo } from 'react'
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
  scene: Scene
}

/** The open experiment, and what it shows now. @throws Error while none is open. */
export function useOpen(): OpenExperiment {
  const lab = useLab()
  const open = useStore(lab, (view) => view.open)
  if (!open) throw new Error('No experiment is open')
  const state = useStore(lab, (view) => view.states[open])
  const hover = useStore(lab, (view) => view.hover)
  const experiment = experimentOf(open)
  const scene = useMemo(() => experiment.scene(state, hover), [experiment, state, hover])
  return { experiment, state, scene }
}
