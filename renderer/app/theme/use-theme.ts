/** Puts theme, type size and motion on <html>, where the tokens read them; the rest of the page only uses tokens. */
import { useEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Settings } from '../../../shared/settings/settings'
import { useServices } from '../services'
import { onThemeChange } from './role-colours'

const DARK = '(prefers-color-scheme: dark)'

/** Browsers take 16 px as the root's size; rem follows it. */
const ROOT_SIZE = 16

export function applyAppearance(root: HTMLElement, settings: Pick<Settings, 'theme' | 'typeSize' | 'motion'>): void {
  const { theme, typeSize, motion } = settings
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  root.dataset.motion = motion
  root.style.fontSize = `${(ROOT_SIZE * typeSize) / 100}px`
}

/** Keeps <html> in step with the settings. */
export function useAppearance(): void {
  const { settings } = useServices()
  const current = useStore(settings.store)
  useEffect(() => applyAppearance(document.documentElement, current), [current])
}

/** Whether dark colours are on the screen, by setting or by system. */
export function useIsDark(): boolean {
  const { settings } = useServices()
  const theme = useStore(settings.store, (state) => state.theme)
  const system = useSyncExternalStore(onThemeChange, () => matchMedia(DARK).matches)
  return theme === 'dark' || (theme !== 'light' && system)
}
