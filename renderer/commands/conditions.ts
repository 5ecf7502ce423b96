/** Where commands work: Live or the lab is shown, a stage is selected. */
import type { ChainEditor } from '../chain/contract'
import type { UiStore } from '../app/ui-store'
import type { Conditions } from './bus'

export function createConditions(ui: UiStore, chain: Pick<ChainEditor, 'store'>): Conditions {
  const isLive = () => ui.getState().screen === 'live'
  return {
    holds(when) {
      if (when === 'always') return true
      if (when === 'lab') return ui.getState().screen === 'lab'
      return isLive() && (when === 'live' || chain.store.getState().selection !== null)
    },
    watch(listener) {
      const ends = [ui.subscribe(listener), chain.store.subscribe(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
