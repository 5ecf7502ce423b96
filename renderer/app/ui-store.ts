/** What the window shows: screen, page, overlay. Not remembered, not undone. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Screen = 'live' | 'lab' | 'settings'
export type SettingsPage = 'devices' | 'appearance' | 'shortcuts' | 'privacy' | 'self-test' | 'about'
export type Overlay =
  | 'palette'
  | 'keys'
  | 'verify'
  | 'engine'
  | 'picture-engine'
  | 'screens-for-sound'
  | 'screens-for-picture'

export interface UiState {
  screen: Screen
  page: SettingsPage
  overlay: Overlay | null
}

export interface UiStore extends StoreApi<UiState> {
  show(screen: Screen, page?: SettingsPage): void
  open(overlay: Overlay): void
  close(): void
}

export function createUiStore(): UiStore {
  const store = createStore<UiState>(() => ({ screen: 'live', page: 'devices', overlay: null }))
  return {
    ...store,
    show: (screen, page) => store.setState((state) => ({ screen, page: page ?? state.page, overlay: null })),
    open: (overlay) => store.setState({ overlay }),
    close: () => store.setState({ overlay: null }),
  }
}
