/** A host whose capture half is main's own code, so that both sides are tested against each other. */
import { createDeviceRegistry } from '../../../../electron/main/capture/devices'
import { watchPower } from '../../../../electron/main/capture/power'
import { createCaptureSessions } from '../../../../electron/main/capture/sessions'
import { captureHandlers } from '../../../../electron/main/ipc/handlers/capture'
import type { Host } from '../../../../renderer/platform/contract'
import type { Events, RequestKey } from '../../../../shared/ipc/contract'
import type { Settings, SettingsChange } from '../../../../shared/settings/settings'

type Listener = (payload: never) => void

export function createFakeHost(change: (change: SettingsChange) => Settings, current: () => Settings) {
  const listeners = new Map<string, Set<Listener>>()
  const requests: { key: RequestKey; payload: unknown }[] = []
  const systemAnswer = { allows: true }

  function emit<Key extends keyof Events>(key: Key, payload: Events[Key]) {
    for (const listener of listeners.get(key) ?? []) listener(payload as never)
  }

  const settings = { current, change }
  const devices = createDeviceRegistry(settings)
  const screens = {
    list: async () => [],
    find: (id: string) => (id === 'screen:1:0' ? { id, name: 'Entire screen' } : undefined),
  }
  const permission = { ask: async () => systemAnswer.allows, denies: () => !systemAnswer.allows }
  const sessions = createCaptureSessions({ permission, devices, screens, settings, emit, now: () => 0 })
  const handlers = captureHandlers({ sessions, devices, screens })
  const power = new Map<string, () => void>()
  watchPower({ on: (event: string, listener: () => void) => power.set(event, listener) } as never, sessions, emit)

  const host = {
    async request(key: RequestKey, payload: unknown) {
      requests.push({ key, payload })
      const handler = (handlers as Record<string, ((payload: unknown) => unknown) | undefined>)[key]
      if (!handler) throw new Error(`The fake host does not answer ${key}`)
      return handler(payload)
    },
    on(key: string, listener: Listener) {
      const set = listeners.get(key) ?? new Set()
      listeners.set(key, set.add(listener))
      return () => set.delete(listener)
    },
  } as unknown as Host
  return { host, sessions, requests, systemAnswer, happen: (event: string) => power.get(event)?.() }
}
