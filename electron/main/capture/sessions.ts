/** Capture sessions: nothing is captured without one, and what is open is told to the window at every change. */
import type {
  CaptureEnd,
  CaptureGrant,
  CaptureKind,
  CaptureRefusal,
  CaptureRequest,
  CaptureResult,
} from '../../../shared/capture/capture'
import { refusalOf } from '../../../shared/capture/refusal'
import {
  type Sessions,
  ended,
  grant,
  noSessions,
  ofKind,
  openSessions,
  opened,
  usePermission,
} from '../../../shared/capture/sessions'
import { type Outcome, failure, success } from '../../../shared/outcome'
import type { Emit } from '../ipc/events'
import type { SettingsStore } from '../settings/settings-store'
import type { DeviceRegistry } from './devices'
import type { SystemPermission } from './permission'
import type { Screens } from './screens'

export interface ScreenChoice {
  id: string
  name: string
  systemAudio: boolean
}

export interface CaptureSessions {
  open(request: CaptureRequest): Promise<Outcome<CaptureGrant, CaptureRefusal>>
  /** @returns the reason to show when the call failed, else null. */
  result(session: number, result: CaptureResult): CaptureRefusal | null
  close(session: number): void
  /** Whether the browser may go on with a capture call of these kinds; each grant allows one. */
  usePermission(kinds: readonly CaptureKind[]): boolean
  /** Whether a screen session waits for its one capture call. */
  awaitsScreen(): boolean
  /** The screen of the pending session, once. */
  useScreen(): ScreenChoice | undefined
  endAll(reason: CaptureEnd): void
  /** While paused (sleep, lock) nothing can be opened. */
  pause(paused: boolean): void
  /** The renderer is gone, and its streams with it. */
  forget(): void
}

export interface CaptureDependencies {
  permission: SystemPermission
  devices: Pick<DeviceRegistry, 'idFor'>
  screens: Pick<Screens, 'find'>
  settings: Pick<SettingsStore, 'current'>
  emit: Emit
  now(): number
}

export function createCaptureSessions(given: CaptureDependencies): CaptureSessions {
  const { permission, devices, screens, settings, emit, now } = given
  let sessions: Sessions = noSessions
  let paused = false
  const screenChoices = new Map<number, ScreenChoice>()

  function change(next: Sessions) {
    if (next === sessions) return
    sessions = next
    for (const session of screenChoices.keys())
      if (!sessions.list.some((each) => each.session === session)) screenChoices.delete(session)
    emit('capture:open-sessions', openSessions(sessions))
  }

  function end(session: number, reason: CaptureEnd) {
    emit('capture:end', { session, kind: reason })
    change(ended(sessions, session))
  }

  function start(request: CaptureRequest): CaptureGrant {
    const { processing, camera: format } = settings.current()
    const older = ofKind(sessions, request.kind)
    if (older) end(older.session, 'replaced')
    const granted = grant(sessions, request.kind, now())
    change(granted.sessions)
    const deviceId = request.kind === 'screen' ? undefined : devices.idFor(request.kind)
    const systemAudio = request.kind === 'screen' && request.systemAudio
    return { session: granted.session, kind: request.kind, deviceId, processing, format, systemAudio }
  }

  return {
    async open(request) {
      const screen = request.kind === 'screen' ? screens.find(request.sourceId) : undefined
      if (request.kind === 'screen' && !screen) return failure('no-device')
      if (!(await permission.ask(request.kind))) return failure('denied-by-system')
      if (paused) return failure('aborted')
      const granted = start(request)
      if (screen)
        screenChoices.set(granted.session, { id: screen.id, name: screen.name, systemAudio: granted.systemAudio })
      return success(granted)
    },
    result(session, result) {
      const known = sessions.list.find((each) => each.session === session)
      if (result.kind === 'open') {
        if (known) change(opened(sessions, session, result.label))
        return null
      }
      if (known) change(ended(sessions, session))
      return refusalOf(result.error, known !== undefined && permission.denies(known.kind))
    },
    close: (session) => change(ended(sessions, session)),
    usePermission(kinds) {
      const next = usePermission(sessions, kinds, now())
      if (next) sessions = next
      return next !== undefined
    },
    awaitsScreen: () => usePermission(sessions, ['screen'], now()) !== undefined,
    useScreen() {
      const pending = ofKind(sessions, 'screen')
      const next = usePermission(sessions, ['screen'], now())
      if (!next || !pending) return undefined
      sessions = next
      return screenChoices.get(pending.session)
    },
    endAll(reason) {
      for (const each of sessions.list) end(each.session, reason)
    },
    pause(on) {
      paused = on
    },
    forget: () => change({ ...sessions, list: [] }),
  }
}
