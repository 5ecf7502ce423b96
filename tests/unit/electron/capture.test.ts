import { describe, expect, it } from 'vitest'
import { createDeviceRegistry } from '../../../electron/main/capture/devices'
import { createSystemPermission } from '../../../electron/main/capture/permission'
import { watchPower } from '../../../electron/main/capture/power'
import { createCaptureSessions } from '../../../electron/main/capture/sessions'
import { canCaptureSystemAudio } from '../../../electron/main/capture/system-audio'
import type { Emit } from '../../../electron/main/ipc/events'
import type { Device } from '../../../shared/capture/capture'
import { defaultSettings } from '../../../shared/settings/settings'

interface Sent {
  key: string
  payload: unknown
}

function setUp({ status = 'granted' }: { status?: string } = {}) {
  const sent: Sent[] = []
  const emit: Emit = (key, payload) => void sent.push({ key, payload })
  const preferences = { getMediaAccessStatus: () => status as 'granted', askForMediaAccess: async () => true }
  const clock = { now: 0 }
  const sessions = createCaptureSessions({
    permission: createSystemPermission(preferences),
    devices: { idFor: (kind) => (kind === 'camera' ? 'c1' : undefined) },
    screens: { find: (id) => (id === 'screen:1:0' ? { id, name: 'Entire screen' } : undefined) },
    settings: { current: () => defaultSettings },
    emit,
    now: () => clock.now,
  })
  const shown = () => sent.filter(({ key }) => key === 'capture:open-sessions').at(-1)?.payload
  return { sessions, sent, emit, shown, clock }
}

async function granted(sessions: ReturnType<typeof setUp>['sessions'], kind: 'microphone' | 'camera') {
  const answer = await sessions.open({ kind })
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value
}

describe('capture sessions in main', () => {
  it('grant one call with the device, processing and format of the settings', async () => {
    const { sessions, shown } = setUp()
    const grant = await granted(sessions, 'camera')
    expect(grant).toMatchObject({ kind: 'camera', deviceId: 'c1', format: defaultSettings.camera })
    expect(sessions.usePermission(['camera'])).toBe(true)
    expect(sessions.usePermission(['camera'])).toBe(false)
    expect(sessions.result(grant.session, { kind: 'open', deviceId: 'c1', label: 'HD cam' })).toBeNull()
    expect(shown()).toEqual([{ session: grant.session, kind: 'camera', label: 'HD cam' }])
    sessions.close(grant.session)
    expect(shown()).toEqual([])
  })

  it('allow nothing without a session', () => {
    const { sessions } = setUp()
    expect(sessions.usePermission(['microphone'])).toBe(false)
    expect(sessions.awaitsScreen()).toBe(false)
    expect(sessions.useScreen()).toBeUndefined()
  })

  it('end with the failure of their call, and say why', async () => {
    const { sessions, shown } = setUp()
    const { session } = await granted(sessions, 'microphone')
    expect(sessions.result(session, { kind: 'failed', error: 'NotFoundError' })).toBe('no-device')
    expect(shown()).toEqual([])
  })

  it('are not opened against the system', async () => {
    const { sessions, shown } = setUp({ status: 'denied' })
    expect(await sessions.open({ kind: 'camera' })).toEqual({ ok: false, reason: 'denied-by-system' })
    expect(shown()).toBeUndefined()
  })

  it('replace the older one of their kind', async () => {
    const { sessions, sent, shown } = setUp()
    const first = await granted(sessions, 'microphone')
    const second = await granted(sessions, 'microphone')
    expect(sent).toContainEqual({ key: 'capture:end', payload: { session: first.session, kind: 'replaced' } })
    expect(shown()).toMatchObject([{ session: second.session }])
  })

  it('give out the chosen screen once, and only one that main has listed', async () => {
    const { sessions } = setUp()
    expect(await sessions.open({ kind: 'screen', sourceId: 'screen:9:0', systemAudio: true })).toEqual({
      ok: false,
      reason: 'no-device',
    })
    await sessions.open({ kind: 'screen', sourceId: 'screen:1:0', systemAudio: true })
    expect(sessions.awaitsScreen()).toBe(true)
    expect(sessions.useScreen()).toEqual({ id: 'screen:1:0', name: 'Entire screen', systemAudio: true })
    expect(sessions.useScreen()).toBeUndefined()
    expect(sessions.awaitsScreen()).toBe(false)
  })

  it('are void when the grant is not used soon', async () => {
    const { sessions, clock } = setUp()
    await granted(sessions, 'microphone')
    clock.now = 15_001
    expect(sessions.usePermission(['microphone'])).toBe(false)
  })

  it('end with the renderer', async () => {
    const { sessions, shown } = setUp()
    await granted(sessions, 'microphone')
    sessions.forget()
    expect(shown()).toEqual([])
    expect(sessions.usePermission(['microphone'])).toBe(false)
  })
})

describe('sleep and lock', () => {
  function withPower() {
    const parts = setUp()
    const listeners = new Map<string, () => void>()
    const monitor = { on: (event: string, listener: () => void) => listeners.set(event, listener) }
    watchPower(monitor as never, parts.sessions, parts.emit)
    return { ...parts, happen: (event: string) => listeners.get(event)?.() }
  }

  it.each([
    ['suspend', 'resume', 'suspend', 'resume'],
    ['lock-screen', 'unlock-screen', 'lock', 'unlock'],
  ])('%s ends every session and %s lets them open again', async (stop, goOn, reason, again) => {
    const { sessions, sent, shown, happen } = withPower()
    const { session } = await granted(sessions, 'microphone')
    happen(stop)
    expect(sent).toContainEqual({ key: 'capture:end', payload: { session, kind: reason } })
    expect(sent).toContainEqual({ key: 'power', payload: reason })
    expect(shown()).toEqual([])
    expect(await sessions.open({ kind: 'microphone' })).toEqual({ ok: false, reason: 'aborted' })
    happen(goOn)
    expect(sent).toContainEqual({ key: 'power', payload: again })
    expect(await sessions.open({ kind: 'microphone' })).toMatchObject({ ok: true })
  })

  it('keep sessions closed when the computer wakes up locked', async () => {
    const { sessions, happen } = withPower()
    for (const event of ['lock-screen', 'suspend', 'resume']) happen(event)
    expect(await sessions.open({ kind: 'camera' })).toMatchObject({ ok: false })
    happen('unlock-screen')
    expect(await sessions.open({ kind: 'camera' })).toMatchObject({ ok: true })
  })
})

describe('the device registry', () => {
  const usb: Device = { kind: 'microphone', id: 'u1', label: 'USB Mic' }

  function registry() {
    let current = defaultSettings
    const settings = {
      current: () => current,
      change: (change: object) => (current = { ...current, ...change }),
    }
    return { registry: createDeviceRegistry(settings), devices: () => current.devices }
  }

  it('remembers a choice and gives its id while it is there', () => {
    const { registry: devices, devices: remembered } = registry()
    devices.choose('microphone', { id: 'u1', label: 'USB Mic' })
    expect(devices.idFor('microphone')).toBeUndefined()
    expect(devices.update([usb]).microphone).toEqual(usb)
    expect(devices.idFor('microphone')).toBe('u1')
    devices.update([])
    expect(devices.idFor('microphone')).toBeUndefined()
    expect(remembered().microphone).toEqual({ id: 'u1', label: 'USB Mic' })
  })

  it('takes over the new id of a device that it knows by name', () => {
    const { registry: devices, devices: remembered } = registry()
    devices.choose('microphone', { id: 'old', label: 'USB Mic' })
    devices.update([usb])
    expect(remembered().microphone).toEqual({ id: 'u1', label: 'USB Mic' })
  })
})

describe('the permission of the system', () => {
  it('is asked for where it is open, and never for a screen', async () => {
    const asked: string[] = []
    const permission = createSystemPermission({
      getMediaAccessStatus: () => 'not-determined',
      askForMediaAccess: async (kind) => {
        asked.push(kind)
        return kind === 'camera'
      },
    })
    expect(await permission.ask('camera')).toBe(true)
    expect(await permission.ask('microphone')).toBe(false)
    expect(await permission.ask('screen')).toBe(true)
    expect(asked).toEqual(['camera', 'microphone'])
  })

  it('is not needed where the system has none', async () => {
    expect(await createSystemPermission({}).ask('microphone')).toBe(true)
    expect(createSystemPermission({}).denies('microphone')).toBe(false)
  })
})

describe('the sound of the system', () => {
  it.each([
    ['win32', '10.0', 33, false, true],
    ['darwin', '23.2.0', 45, false, true],
    ['darwin', '23.2.0', 33, false, false],
    ['darwin', '22.6.0', 45, false, false],
    ['linux', '6.1', 33, true, true],
    ['linux', '6.1', 33, false, false],
    ['freebsd', '14', 33, true, false],
  ])('on %s %s, Electron %i, PulseAudio %s: %s', (platform, release, electronMajor, pulseServer, expected) => {
    expect(canCaptureSystemAudio({ platform, release, electronMajor, pulseServer })).toBe(expected)
  })
})
