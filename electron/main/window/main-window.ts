/** Keeps our one window alive: makes it, remembers its place, brings it back when its process dies. */
import { type BrowserWindow, type RenderProcessGoneDetails, type WebContents } from 'electron'
import type { Log } from '../app/log'
import { parseBoundedJson } from '../../../shared/settings/bounded-json'
import { readText } from '../files/read-text'
import { createSavedValue } from '../files/saved-value'
import { type DeathStep, noDeaths, nextStep } from './death-policy'
import { type SavedWindow, savedWindowSchema } from './placement'
import { createWindow, focusWindow, savedWindow } from './window'

export interface MainWindow {
  /** @param onDeath resolves when the state is ready for the page's next process; none follows after `give-up`. */
  open(onDeath: (step: DeathStep, reason: string) => Promise<void>): Promise<void>
  contents(): WebContents | undefined
  setFullScreen(on: boolean | 'toggle'): void
  focus(): void
  /** PNG of what the window shows. */
  screenshot(): Promise<Uint8Array | undefined>
  /** Writes the window's place. */
  flush(): Promise<void>
}

export interface MainWindowOptions {
  preload: string
  startPage: string
  placeFile: string
  log: Log
}

const MAX_BYTES = 4096
const SAVE_DELAY = 500

export function createMainWindow({ preload, startPage, placeFile, log }: MainWindowOptions): MainWindow {
  const place = createSavedValue({
    path: placeFile,
    delay: SAVE_DELAY,
    onFailure: (reason) => log.warn(`The window's place was not saved: ${reason}`),
  })
  let window: BrowserWindow | undefined
  let deaths = noDeaths
  let prepareNext: (step: DeathStep, reason: string) => Promise<void> = async () => undefined

  function make(saved: SavedWindow | undefined): BrowserWindow {
    const made = createWindow({ preload, title: 'Convolab', saved })
    const remember = () => place.save(JSON.stringify(savedWindow(made)))
    made.on('resize', remember)
    made.on('move', remember)
    made.on('page-title-updated', (event) => event.preventDefault())
    made.once('show', () => log.info('The window is shown'))
    made.on('unresponsive', () => log.warn('The window does not respond'))
    made.on('responsive', () => log.info('The window responds again'))
    made.webContents.on('render-process-gone', (_event, details) => void onGone(made, details))
    load(made)
    return made
  }

  function load(target: BrowserWindow) {
    target.loadURL(startPage).catch((error: unknown) => log.error(`The page did not load: ${String(error)}`))
  }

  async function onGone(dead: BrowserWindow, { reason, exitCode }: RenderProcessGoneDetails) {
    const next = nextStep(deaths, reason, Date.now())
    deaths = next.deaths
    log.error(`The window's process ended: ${reason} (${exitCode}); next: ${next.step}`)
    if (next.step === 'ignore') return
    await prepareNext(next.step, reason)
    if (next.step === 'give-up' || dead.isDestroyed()) return
    if (next.step !== 'recreate') return load(dead)
    window = make(savedWindow(dead))
    dead.destroy()
  }

  return {
    async open(onDeath) {
      prepareNext = onDeath
      window = make(await readPlace(placeFile))
    },
    contents: () => (window && !window.isDestroyed() ? window.webContents : undefined),
    setFullScreen: (on) => window?.setFullScreen(on === 'toggle' ? !window.isFullScreen() : on),
    focus() {
      if (window && !window.isDestroyed()) focusWindow(window)
    },
    async screenshot() {
      if (!window || window.isDestroyed()) return undefined
      return (await window.webContents.capturePage()).toPNG()
    },
    flush: () => place.flush(),
  }
}

async function readPlace(path: string): Promise<SavedWindow | undefined> {
  const text = await readText(path, MAX_BYTES)
  const parsed = text.ok ? parseBoundedJson(text.value, MAX_BYTES) : text
  const saved = parsed.ok ? savedWindowSchema.safeParse(parsed.value) : undefined
  return saved?.data
}
