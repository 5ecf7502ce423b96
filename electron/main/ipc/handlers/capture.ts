/** Capture: sessions, devices, screens. */
import type { DeviceRegistry } from '../../capture/devices'
import type { Screens } from '../../capture/screens'
import type { CaptureSessions } from '../../capture/sessions'
import type { Handlers } from '../gate'

export interface CaptureHandlersOptions {
  sessions: CaptureSessions
  devices: DeviceRegistry
  screens: Screens
}

type Keys = Extract<keyof Handlers, `capture:${string}`>

export function captureHandlers({ sessions, devices, screens }: CaptureHandlersOptions): Pick<Handlers, Keys> {
  return {
    'capture:open': (request) => sessions.open(request),
    'capture:result': ({ session, result }) => sessions.result(session, result),
    'capture:close': ({ session }) => {
      sessions.close(session)
      return null
    },
    'capture:devices': (payload) => devices.update(payload.devices),
    'capture:choose': ({ kind, device }) => {
      devices.choose(kind, device)
      return null
    },
    'capture:screens': () => screens.list(),
  }
}
