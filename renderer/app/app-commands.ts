/** Who answers the commands that hold for every screen. */
import { useRef } from 'react'
import { useLocale } from 'use-intl'
import { useStore } from 'zustand'
import { useHandler } from '../commands/use-handler'
import { nextRegion } from './layout/regions'
import { useServices } from './services'
import { useMonitor } from './session-state'
import { useShell } from './shell'
import { useIsDark } from './theme/use-theme'

export function useAppCommands(): void {
  useScreenCommands()
  useSoundCommands()
  useChainCommands()
  useViewCommands()
}

function useScreenCommands(): void {
  const { ui, openFiles } = useShell()
  useHandler('file.open', () => void openFiles.choose())
  useHandler('screen.live', () => ui.show('live'))
  useHandler('screen.lab', () => ui.show('lab'))
  useHandler('screen.settings', () => ui.show('settings'))
  useHandler('palette', () => ui.open('palette'))
  useHandler('verify', () => ui.open('verify'))
  useHandler('sound.engine', () => ui.open('engine'))
  useHandler('picture.engine', () => ui.open('picture-engine'))
  useHandler('help.keys', () => ui.open('keys'))
  useHandler('help.self-test', () => ui.show('settings', 'self-test'))
}

function useSoundCommands(): void {
  const { audio } = useServices()
  const { sources } = useShell()
  const monitor = useMonitor()
  useHandler('microphone.toggle', () => void sources.toggleMicrophone())
  useHandler('camera.toggle', () => void sources.toggleCamera())
  useHandler('monitor.toggle', () => audio.setMonitor(monitor.kind === 'muted'))
}

function useChainCommands(): void {
  const { chain } = useServices()
  const canUndo = useStore(chain.store, (state) => state.canUndo)
  const canRedo = useStore(chain.store, (state) => state.canRedo)
  useHandler('edit.undo', canUndo ? () => chain.undo() : null)
  useHandler('edit.redo', canRedo ? () => chain.redo() : null)
  const pressed = useRef(false)
  // Held: the other way round while the key is down. Tapped: what the press began stays. A menu item only runs.
  useHandler('chain.bypass', (phase) => {
    const tapped = phase === 'run' && pressed.current
    pressed.current = phase === 'press'
    if (!tapped) chain.setChainBypass(!chain.store.getState().bypass)
  })
}

function useViewCommands(): void {
  const { host, settings } = useServices()
  const language = useLocale()
  const isDark = useIsDark()
  useHandler('view.full-screen', () => void host.request('window:full-screen', { on: 'toggle' }))
  useHandler('view.theme', () => settings.change({ theme: isDark ? 'light' : 'dark' }))
  useHandler('view.language', () => settings.change({ language: language === 'en' ? 'zh' : 'en' }))
  useHandler('region.next', () => nextRegion(1))
  useHandler('region.previous', () => nextRegion(-1))
}
