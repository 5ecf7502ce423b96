/**
 * Stands in for Electron's main where the built renderer runs in a plain browser: one small object with the verbs of
 * the bridge. It grants every capture and remembers settings for as long as the page lives; nothing else.
 */
import type { Page } from '@playwright/test'
import type { Bridge, StartInfo } from '../../../shared/ipc/contract'
import { defaultSettings, type Settings } from '../../../shared/settings/settings'

export function startInfo(settings: Partial<Settings> = {}): StartInfo {
  return {
    mode: { kind: 'live' },
    settings: { ...defaultSettings, language: 'en', theme: 'dark', ...settings },
    chain: null,
    versions: { app: '0.0.0', electron: 'none', chromium: 'the browser of the test', node: 'none' },
    platform: 'linux',
    locale: 'en',
    audioFile: null,
    imageFile: null,
    videoFile: null,
    notices: [],
    labLink: null,
    systemAudio: false,
    testHooks: true,
    recovered: false,
  }
}

/** Must come before the page is opened. */
export async function addBridge(page: Page, info: StartInfo): Promise<void> {
  await page.addInitScript(installBridge, info)
}

/** Runs inside the page, so it may use nothing from outside itself. */
function installBridge(info: StartInfo) {
  type Listener = (payload: unknown) => void
  const listeners = new Map<string, Set<Listener>>()
  const sessions: { session: number; kind: string; label: string }[] = []
  let settings = info.settings

  function emit(key: string, payload: unknown) {
    for (const listener of listeners.get(key) ?? []) listener(payload)
  }

  function open(kind: string) {
    const session = sessions.length + 1
    sessions.push({ session, kind, label: '' })
    emit('capture:open-sessions', [...sessions])
    return {
      ok: true,
      value: {
        session,
        kind,
        deviceId: undefined,
        processing: settings.processing,
        format: settings.camera,
        labLink: null,
        systemAudio: false,
      },
    }
  }

  const answers: Record<string, (payload: never) => unknown> = {
    'app:start': () => ({ ...info, settings }),
    'settings:change': (change: Partial<Settings>) => {
      settings = { ...settings, ...change }
      emit('settings:changed', settings)
      return settings
    },
    'capture:open': ({ kind }: { kind: string }) => open(kind),
    'capture:close': ({ session }: { session: number }) => {
      sessions.splice(0, sessions.length, ...sessions.filter((each) => each.session !== session))
      emit('capture:open-sessions', [...sessions])
      return null
    },
    'capture:devices': () => ({ microphone: null, camera: null, output: null }),
    'capture:screens': () => [],
    'app:open-link': () => false,
  }

  const bridge: Bridge = {
    request: (key, payload) => Promise.resolve((answers[key]?.(payload as never) ?? null) as never),
    on: (key, listener) => {
      const set = listeners.get(key) ?? new Set()
      listeners.set(key, set.add(listener as Listener))
      return () => set.delete(listener as Listener)
    },
  }
  Object.defineProperty(window, 'convolab', { value: bridge })
}
