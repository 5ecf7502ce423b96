import { useStore } from 'zustand'
import { useServices } from '../services'

/** Cards and hints are shown once; what was seen is remembered with the settings. */
export function useSeen(name: string): { seen: boolean; see: () => void } {
  const { settings } = useServices()
  const seen = useStore(settings.store, (state) => state.hintsSeen.includes(name))
  return {
    seen,
    see() {
      const { hintsSeen } = settings.store.getState()
      if (!hintsSeen.includes(name)) settings.change({ hintsSeen: [...hintsSeen, name] })
    },
  }
}
