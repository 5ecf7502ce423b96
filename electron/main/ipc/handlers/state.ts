/** Settings, chain, files, full screen. */
import type { OpenedFiles } from '../../files/opened-files'
import type { ChainJournal } from '../../settings/chain-journal'
import type { SettingsStore } from '../../settings/settings-store'
import type { MainWindow } from '../../window/main-window'
import type { Handlers } from '../gate'

export interface StateHandlersOptions {
  settings: SettingsStore
  journal: ChainJournal
  files: OpenedFiles
  window: MainWindow
}

type Keys = 'settings:change' | 'chain:commit' | 'file:read' | 'window:full-screen'

export function stateHandlers({ settings, journal, files, window }: StateHandlersOptions): Pick<Handlers, Keys> {
  return {
    'settings:change': (change) => settings.change(change),
    'chain:commit': (chain) => {
      journal.commit(chain)
      return null
    },
    'file:read': ({ token }) => files.read(token),
    'window:full-screen': ({ on }) => {
      window.setFullScreen(on)
      return null
    },
  }
}
