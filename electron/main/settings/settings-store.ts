/** Settings in main: the one copy that counts. Loads, validates, changes, writes, tells. */
import type { Notice } from '../../../shared/ipc/contract'
import { readSettings, writeSettings } from '../../../shared/settings/read'
import { type Settings, type SettingsChange, defaultSettings } from '../../../shared/settings/settings'
import { keepAside } from '../files/kept-aside'
import { readText } from '../files/read-text'
import { createSavedValue } from '../files/saved-value'

export interface SettingsStore {
  current(): Settings
  /** @returns the settings after the change; listeners are told only when something differs. */
  change(change: SettingsChange): Settings
  on(listener: (settings: Settings) => void): void
  flush(): Promise<void>
}

const MAX_BYTES = 2 ** 20
const SAVE_DELAY = 300

/** Never rejects: whatever the file holds, the program starts. */
export async function openSettings(path: string, notify: (notice: Notice) => void): Promise<SettingsStore> {
  let settings = await load(path, notify)
  const listeners: ((settings: Settings) => void)[] = []
  const saved = createSavedValue({
    path,
    delay: SAVE_DELAY,
    onFailure: (reason) => notify({ kind: 'settings-not-saved', reason }),
  })
  return {
    current: () => settings,
    change(change) {
      const next = { ...settings, ...withoutUndefined(change) }
      if (JSON.stringify(next) === JSON.stringify(settings)) return settings
      settings = next
      saved.save(writeSettings(settings))
      for (const listener of listeners) listener(settings)
      return settings
    },
    on: (listener) => void listeners.push(listener),
    flush: () => saved.flush(),
  }
}

async function load(path: string, notify: (notice: Notice) => void): Promise<Settings> {
  const text = await readText(path, MAX_BYTES)
  if (!text.ok && text.reason === 'missing') return defaultSettings
  const read = text.ok ? readSettings(text.value) : text
  if (read.ok) return read.value
  notify({ kind: 'settings-damaged', keptAs: await keepAside(path, 'damaged') })
  return defaultSettings
}

/** An own key that holds undefined would wipe the setting. */
function withoutUndefined(change: SettingsChange): SettingsChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
