/** Muting, hearing and lowering the monitor. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AudioSession } from '../audio/contract'
import type { Decibels } from '../../shared/units'

export const LOWERED: Decibels = -12

/** Level of the monitor; falls back to 0 with every start. */
export interface MonitorLevel {
  store: StoreApi<{ gain: Decibels }>
  set(gain: Decibels): void
}

export function createMonitorLevel(audio: Pick<AudioSession, 'setMonitorGain'>): MonitorLevel {
  const store = createStore<{ gain: Decibels }>(() => ({ gain: 0 }))
  return {
    store,
    set(gain) {
      store.setState({ gain })
      audio.setMonitorGain(gain)
    },
  }
}
