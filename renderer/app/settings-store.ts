/** The renderer's copy of the settings: a change holds at once, main writes it and has the last word. */
import { createStore } from 'zustand/vanilla'
import type { Settings } from '../../shared/settings/settings'
import type { Host } from '../platform/contract'
import type { SettingsStore } from './services'

export function createSettingsStore(host: Host, initial: Settings): SettingsStore {
  const store = createStore<Settings>(() => initial)
  // Answers of earlier changes must not undo later ones: only the answer to the last change counts.
  let changes = 0
  host.on('settings:changed', (settings) => {
    if (changes === 0) store.setState(settings, true)
  })
  return {
    store,
    change(change) {
      store.setState(change)
      changes += 1
      const settle = (settings: Settings | null) => {
        changes -= 1
        if (changes === 0 && settings) store.setState(settings, true)
      }
      host.request('settings:change', change).then(settle, () => settle(null))
    },
  }
}
