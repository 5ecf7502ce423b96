import { useStore } from 'zustand'
import type { Medium } from '../../shared/chain/chain'
import { useServices } from '../app/services'

export interface Layout {
  /** Share of the width that Sound takes while both are shown. */
  share: number
  shown: Medium | 'both'
  setShare(share: number): void
  setShown(shown: Medium | 'both'): void
}

const EVEN = 0.5
const SHARE_ALONE = { audio: 1, video: 0, both: EVEN } as const

/** How the two halves share the window; remembered. */
export function useLayout(): Layout {
  const { settings } = useServices()
  const share = useStore(settings.store, (state) => state.layout.soundShare)
  const setShare = (soundShare: number) =>
    settings.change({ layout: { ...settings.store.getState().layout, soundShare } })
  return {
    share,
    shown: share <= 0 ? 'video' : share >= 1 ? 'audio' : 'both',
    setShare,
    setShown: (shown) => setShare(SHARE_ALONE[shown]),
  }
}
