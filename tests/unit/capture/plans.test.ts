import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayMediaConstraints, userMediaConstraints } from '../../../renderer/capture/constraints'
import { initialCapture, nextCapture } from '../../../renderer/capture/state'
import { type CaptureGrant, type Device, MEDIA_ERRORS } from '../../../shared/capture/capture'
import { chooseDevice } from '../../../shared/capture/choice'
import { type HotPlugInput, planHotPlug } from '../../../shared/capture/hot-plug'
import { mediaErrorName, refusalOf } from '../../../shared/capture/refusal'
import {
  GRANT_LIFETIME,
  ended,
  grant,
  noSessions,
  openSessions,
  opened,
  usePermission,
} from '../../../shared/capture/sessions'
import { messagesOf } from '../../../shared/messages/catalogue'

const usb: Device = { kind: 'microphone', id: 'u1', label: 'USB Mic' }
const builtIn: Device = { kind: 'microphone', id: 'b1', label: 'Built-in' }
const systemDefault: Device = { kind: 'microphone', id: 'default', label: 'Default - Built-in' }
const camera: Device = { kind: 'camera', id: 'c1', label: 'HD cam' }

describe('choice of a device', () => {
  const devices = [systemDefault, builtIn, usb, camera]

  it('takes the remembered id, else the same name, else the default', () => {
    expect(chooseDevice(devices, 'microphone', { id: 'u1', label: 'renamed' })).toBe(usb)
    expect(chooseDevice(devices, 'microphone', { id: 'old', label: 'USB Mic' })).toBe(usb)
    expect(chooseDevice(devices, 'microphone', { id: 'old', label: 'gone' })).toBeNull()
    expect(chooseDevice(devices, 'microphone', null)).toBeNull()
  })

  it('never takes a device of another kind, a pseudo device, or one by its missing name', () => {
    expect(chooseDevice(devices, 'camera', { id: 'u1', label: 'USB Mic' })).toBeNull()
    expect(chooseDevice(devices, 'microphone', { id: 'default', label: 'Default - Built-in' })).toBeNull()
    expect(chooseDevice([{ ...usb, label: '' }], 'microphone', { id: 'old', label: '' })).toBeNull()
  })
})

describe('hot-plug', () => {
  const base: HotPlugInput = {
    kind: 'microphone',
    devices: [systemDefault, builtIn, usb],
    inUse: usb,
    missing: null,
    chosen: usb,
  }
  const missing = { id: 'u1', label: 'USB Mic', chosen: true }

  it('keeps what is there, also under a new id', () => {
    expect(planHotPlug(base)).toEqual({ kind: 'keep' })
    expect(planHotPlug({ ...base, devices: [{ ...usb, id: 'u2' }], chosen: null })).toEqual({ kind: 'keep' })
    expect(planHotPlug({ ...base, inUse: null, devices: [] })).toEqual({ kind: 'keep' })
  })

  it('falls back to another device, or to the test source', () => {
    const gone = { ...base, devices: [systemDefault, builtIn, camera], chosen: null }
    expect(planHotPlug(gone)).toEqual({ kind: 'lost', missing: { ...usb, chosen: false }, instead: builtIn })
    expect(planHotPlug({ ...gone, devices: [camera] })).toMatchObject({ kind: 'lost', instead: null })
  })

  it('returns when the missing device is back', () => {
    expect(planHotPlug({ ...base, inUse: builtIn, missing })).toEqual({ kind: 'returned' })
    expect(planHotPlug({ ...base, inUse: null, missing, chosen: null })).toEqual({ kind: 'returned' })
  })

  it('remembers the first one when its replacement goes as well', () => {
    const both = { ...base, devices: [], inUse: builtIn, missing, chosen: null }
    expect(planHotPlug(both)).toEqual({ kind: 'lost', missing, instead: null })
  })

  it('goes over to the chosen device that was not there at the start', () => {
    expect(planHotPlug({ ...base, inUse: builtIn })).toEqual({ kind: 'returned' })
  })

  it('leaves a stream of the default alone while there is any device', () => {
    const onDefault = { ...base, inUse: { id: 'default', label: 'Default' }, chosen: null }
    expect(planHotPlug(onDefault)).toEqual({ kind: 'keep' })
    expect(planHotPlug({ ...onDefault, devices: [systemDefault] })).toMatchObject({ kind: 'lost', instead: null })
  })
})

describe('reasons for a refusal', () => {
  it.each([
    ['NotAllowedError', 'denied-by-system'],
    ['NotFoundError', 'no-device'],
    ['NotReadableError', 'busy-elsewhere'],
    ['OverconstrainedError', 'cannot-satisfy'],
    ['AbortError', 'aborted'],
    ['SecurityError', 'unsupported'],
    ['TypeError', 'unsupported'],
  ] as const)('%s becomes %s', (error, reason) => {
    expect(refusalOf(error, false)).toBe(reason)
  })

  it('reads a privacy switch out of NotReadableError', () => {
    expect(refusalOf('NotReadableError', true)).toBe('denied-by-system')
  })

  it('knows errors by name, whatever is thrown', () => {
    expect(mediaErrorName(new DOMException('no', 'NotFoundError'))).toBe('NotFoundError')
    expect(mediaErrorName({ name: 'OverconstrainedError' })).toBe('OverconstrainedError')
    fc.assert(fc.property(fc.anything(), (thrown) => MEDIA_ERRORS.includes(mediaErrorName(thrown))))
  })

  it('has words for each of them in both languages', () => {
    for (const language of ['en', 'zh'] as const)
      for (const kind of ['microphone', 'camera', 'screen'] as const)
        for (const error of MEDIA_ERRORS)
          expect(messagesOf(language).capture[kind][refusalOf(error, false)]).toMatch(/[.。]$/)
  })
})

describe('sessions', () => {
  const at = (kind: 'microphone' | 'camera') => grant(noSessions, kind, 1000)

  it('allow one capture call of their kind, soon', () => {
    const { sessions } = at('microphone')
    const used = usePermission(sessions, ['microphone'], 1000)
    expect(used).toBeDefined()
    expect(used && usePermission(used, ['microphone'], 1000)).toBeUndefined()
    expect(usePermission(sessions, ['camera'], 1000)).toBeUndefined()
    expect(usePermission(sessions, ['microphone', 'camera'], 1000)).toBeUndefined()
    expect(usePermission(sessions, [], 1000)).toBeUndefined()
    expect(usePermission(sessions, ['microphone'], 1000 + GRANT_LIFETIME)).toBeDefined()
    expect(usePermission(sessions, ['microphone'], 1001 + GRANT_LIFETIME)).toBeUndefined()
  })

  it('cannot be used once they are open or ended', () => {
    const { sessions, session } = at('camera')
    expect(usePermission(opened(sessions, session, 'cam'), ['camera'], 1000)).toBeUndefined()
    expect(usePermission(ended(sessions, session), ['camera'], 1000)).toBeUndefined()
  })

  it('are shown from their grant to their end, with their name once it is known', () => {
    const { sessions, session } = at('camera')
    expect(openSessions(sessions)).toEqual([{ session, kind: 'camera', label: '' }])
    expect(openSessions(opened(sessions, session, 'cam'))).toEqual([{ session, kind: 'camera', label: 'cam' }])
    expect(openSessions(ended(sessions, session))).toEqual([])
  })

  it('never share a number', () => {
    const first = at('camera')
    expect(grant(ended(first.sessions, first.session), 'camera', 0).session).not.toBe(first.session)
  })
})

describe('constraints', () => {
  const base: CaptureGrant = {
    session: 1,
    kind: 'microphone',
    deviceId: undefined,
    processing: { echoCancellation: false, noiseSuppression: true, autoGainControl: false },
    format: { width: 640, height: 480, frameRate: 30 },
    systemAudio: false,
  }

  it('always name voice processing', () => {
    expect(userMediaConstraints(base)).toEqual({
      audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: false },
    })
  })

  it('ask for exactly the chosen device and wish for a format', () => {
    expect(userMediaConstraints({ ...base, kind: 'camera', deviceId: 'c1' })).toEqual({
      video: { deviceId: { exact: 'c1' }, width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
    })
  })

  it('take the sound of the system as it is, or not at all', () => {
    const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
    expect(displayMediaConstraints({ ...base, kind: 'screen', systemAudio: true }).audio).toEqual(plain)
    expect(displayMediaConstraints({ ...base, kind: 'screen' }).audio).toBe(false)
  })
})

describe('what the screens see', () => {
  it('holds one message for each kind of lost device', () => {
    const lost = (label: string, kind: 'microphone' | 'camera' = 'microphone') =>
      ({ kind: 'lost', device: { kind, label, instead: null } }) as const
    const state = [lost('a'), lost('c', 'camera'), lost('b')].reduce(nextCapture, initialCapture)
    expect(state.lost.map(({ label }) => label)).toEqual(['c', 'b'])
    expect(nextCapture(state, { kind: 'settled', of: 'microphone' }).lost.map(({ label }) => label)).toEqual(['c'])
  })

  it('does not change for a message that is not there', () => {
    expect(nextCapture(initialCapture, { kind: 'settled', of: 'camera' }).lost).toBe(initialCapture.lost)
  })
})
