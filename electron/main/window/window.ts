/** Our one window. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '../../../shared/settings/settings'
import { type Box, MIN_SIZE, type SavedWindow, placeWindow } from './placement'

/** Window colours of the two themes: what is seen before the first frame of the page. */
const BACKGROUND = { dark: '#12151A', light: '#FFFFFF' } as const
/** The window comes up by then even if the page has not painted yet. */
const SHOW_AT_LATEST = 1000

export interface WindowOptions {
  preload: string
  title: string
  saved: SavedWindow | undefined
}

/** The system's theme unless the user chose one; high contrast follows the system. */
export function applyTheme(theme: Settings['theme']) {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme
}

export function createWindow({ preload, title, saved }: WindowOptions): BrowserWindow {
  const placement = placeWindow(saved, workAreas())
  const window = new BrowserWindow({
    ...placement.position,
    width: placement.width,
    height: placement.height,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      // Compiled code is kept from the first load on: a page that comes back after a fault comes sooner.
      v8CacheOptions: 'bypassHeatCheck',
    },
  })
  if (placement.maximized) window.maximize()
  showSoon(window)
  return window
}

/** Where the window is now, for the next start; full screen is not remembered. */
export function savedWindow(window: BrowserWindow): SavedWindow {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

export function focusWindow(window: BrowserWindow) {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function showSoon(window: BrowserWindow) {
  const show = () => {
    clearTimeout(timer)
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }
  const timer = setTimeout(show, SHOW_AT_LATEST)
  window.once('ready-to-show', show)
}

function workAreas(): Box[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}
