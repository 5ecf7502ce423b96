import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createCaptureController } from '../../../renderer/capture/controller'
import type { CaptureKind } from '../../../shared/capture/capture'
import { type Settings, type SettingsChange, defaultSettings } from '../../../shared/settings/settings'
import { createFakeHost } from './support/fake-host'
import { type FakeDevice, createFakeMedia } from './support/fake-media'

const builtIn: FakeDevice = { kind: 'audioinput', deviceId: 'b1', label: 'Built-in', groupId: 'group of b1' }
const usb: FakeDevice = { kind: 'audioinput', deviceId: 'u1', label: 'USB Mic', groupId: 'group of u1' }
const cam: FakeDevice = { kind: 'videoinput', deviceId: 'c1', label: 'HD cam', groupId: 'group of c1' }
const speaker: FakeDevice = { kind: 'audiooutput', deviceId: 's1', label: 'Headphones', groupId: 'group of s1' }

function setUp(devices: FakeDevice[] = [builtIn, usb, cam, speaker]) {
  const settings = createStore<Settings>(() => defaultSettings)
  const change = (each: SettingsChange) => {
    settings.setState(each)
    return settings.getState()
  }
  const main = createFakeHost(change, settings.getState)
  const media = createFakeMedia(main.sessions.usePermission, devices)
  const clock = { now: 0 }
  const controller = createCaptureController(
    main.host,
    { store: settings },
    { media: media.media, now: () => clock.now },
  )
  const source = (kind: CaptureKind) => controller.store.getState().sources[kind]
  const shows = (kind: CaptureKind, expected: object) =>
    vi.waitFor(() => expect(source(kind)).toMatchObject(expected), { interval: 1 })
  return { settings, change, main, media, clock, controller, source, shows, state: controller.store.getState }
}

/** The device list has changed and the change has been dealt with. */
async function plug({ media }: ReturnType<typeof setUp>, devices: FakeDevice[]) {
  media.devices = devices
  media.changed()
}

afterEach(() => {
  vi.useRealTimers()
})

describe('capture in the window', () => {
  it('lists devices at the start and opens nothing by itself', async () => {
    const { state, media } = setUp()
    await vi.waitFor(() => expect(state().devices).toHaveLength(4))
    expect(state().devices[0]).toEqual({ kind: 'microphone', id: 'b1', label: 'Built-in' })
    expect(media.tracks).toEqual([])
  })

  it('opens through main, with processing named, and closes again', async () => {
    const { controller, source, state, media } = setUp()
    await controller.open('microphone')
    expect(source('microphone')).toMatchObject({ kind: 'open', label: 'Built-in' })
    expect(media.tracks[0]?.asked).toEqual(defaultSettings.processing)
    expect(state().sessions).toMatchObject([{ kind: 'microphone', label: 'Built-in' }])
    await controller.close('microphone')
    expect(source('microphone')).toEqual({ kind: 'off' })
    expect(state().sessions).toEqual([])
    expect(media.live()).toEqual([])
  })

  it('opens twice without keeping two streams', async () => {
    const { controller, media, state } = setUp()
    await Promise.all([controller.open('camera'), controller.open('camera')])
    expect(media.live()).toHaveLength(1)
    expect(state().sessions).toHaveLength(1)
  })

  it('ends closed when it is closed while it opens', async () => {
    const { controller, media, source } = setUp()
    await Promise.all([controller.open('camera'), controller.close('camera')])
    expect(source('camera')).toEqual({ kind: 'off' })
    expect(media.live()).toEqual([])
  })

  it.each([
    ['NotAllowedError', 'denied-by-system'],
    ['NotFoundError', 'no-device'],
    ['NotReadableError', 'busy-elsewhere'],
    ['OverconstrainedError', 'cannot-satisfy'],
    ['AbortError', 'aborted'],
    ['SecurityError', 'unsupported'],
    ['TypeError', 'unsupported'],
  ] as const)('says %s as %s, with no session left, and opens at the next try', async (error, reason) => {
    const { controller, media, source, state } = setUp()
    for (const kind of ['microphone', 'camera'] as const) {
      media.failWith = error
      await controller.open(kind)
      expect(source(kind)).toEqual({ kind: 'failed', reason })
      expect(state().sessions).toEqual([])
      await controller.open(kind)
      expect(source(kind)).toMatchObject({ kind: 'open' })
      await controller.close(kind)
    }
  })

  it('says so when there is no hardware', async () => {
    const { controller, source } = setUp([])
    await controller.open('microphone')
    expect(source('microphone')).toEqual({ kind: 'failed', reason: 'no-device' })
  })

  it('says so when the page cannot capture at all', async () => {
    const { main } = setUp()
    const settings = createStore<Settings>(() => defaultSettings)
    const controller = createCaptureController(main.host, { store: settings }, { media: undefined })
    await controller.open('camera')
    expect(controller.store.getState().sources.camera).toEqual({ kind: 'failed', reason: 'unsupported' })
  })

  it('shows what the system denies without asking the browser', async () => {
    const { controller, main, media, source } = setUp()
    main.systemAnswer.allows = false
    await controller.open('camera')
    expect(source('camera')).toEqual({ kind: 'failed', reason: 'denied-by-system' })
    expect(media.tracks).toEqual([])
  })
})

describe('choosing', () => {
  it('moves a running source to the chosen device and back to the default', async () => {
    const { controller, source, state, media } = setUp()
    await vi.waitFor(() => expect(state().devices).toHaveLength(4))
    await controller.open('microphone')
    const device = state().devices.find(({ id }) => id === 'u1') ?? null
    await controller.choose('microphone', device)
    expect(source('microphone')).toMatchObject({ kind: 'open', label: 'USB Mic' })
    expect(state().chosen.microphone).toEqual(device)
    await controller.choose('microphone', null)
    expect(source('microphone')).toMatchObject({ kind: 'open', label: 'Built-in' })
    expect(media.live()).toHaveLength(1)
  })

  it('uses the default when the chosen device cannot be opened any more', async () => {
    const { controller, source, state, media } = setUp()
    await vi.waitFor(() => expect(state().devices).toHaveLength(4))
    await controller.choose('microphone', { kind: 'microphone', id: 'u1', label: 'USB Mic' })
    media.devices = [builtIn]
    await controller.open('microphone')
    expect(source('microphone')).toMatchObject({ kind: 'open', label: 'Built-in' })
    expect(state().sessions).toHaveLength(1)
  })
})

describe('devices that come and go', () => {
  async function running() {
    const parts = setUp()
    await vi.waitFor(() => expect(parts.state().devices).toHaveLength(4))
    await parts.controller.choose('microphone', { kind: 'microphone', id: 'u1', label: 'USB Mic' })
    await parts.controller.open('microphone')
    return parts
  }

  it('goes on with the next device and returns by itself', async () => {
    const parts = await running()
    await plug(parts, [builtIn, cam])
    await parts.shows('microphone', { kind: 'open', label: 'Built-in' })
    await vi.waitFor(() =>
      expect(parts.state().lost).toEqual([{ kind: 'microphone', label: 'USB Mic', instead: 'Built-in' }]),
    )
    await plug(parts, [builtIn, usb, cam])
    await parts.shows('microphone', { kind: 'open', label: 'USB Mic' })
    expect(parts.state().lost).toEqual([])
    expect(parts.media.live()).toHaveLength(1)
  })

  it('goes on with the test source when there is no other, and returns also after the message was read', async () => {
    const parts = await running()
    await plug(parts, [cam])
    await vi.waitFor(() =>
      expect(parts.state().lost).toEqual([{ kind: 'microphone', label: 'USB Mic', instead: null }]),
    )
    expect(parts.source('microphone')).toEqual({ kind: 'off' })
    expect(parts.state().sessions).toEqual([])
    parts.controller.dismissLost('microphone')
    expect(parts.state().lost).toEqual([])
    await plug(parts, [{ ...usb, deviceId: 'u2', groupId: 'group of u2' }, cam])
    await parts.shows('microphone', { kind: 'open', label: 'USB Mic' })
  })

  it('does not return what the user has closed', async () => {
    const parts = await running()
    await plug(parts, [builtIn])
    await parts.shows('microphone', { kind: 'open', label: 'Built-in' })
    await parts.controller.close('microphone')
    await plug(parts, [builtIn, usb])
    await vi.waitFor(() => expect(parts.state().devices).toHaveLength(2))
    expect(parts.source('microphone')).toEqual({ kind: 'off' })
  })

  it('takes an end of the track as the unplugging that it is', async () => {
    const parts = await running()
    parts.media.devices = [builtIn]
    parts.media.live()[0]?.end()
    await parts.shows('microphone', { kind: 'open', label: 'Built-in' })
    await vi.waitFor(() => expect(parts.state().lost).toHaveLength(1))
  })

  it('opens again a track that ended although its device is there', async () => {
    const parts = await running()
    parts.media.live()[0]?.end()
    await vi.waitFor(() => expect(parts.media.tracks).toHaveLength(2))
    await parts.shows('microphone', { kind: 'open', label: 'USB Mic' })
    expect(parts.state().lost).toEqual([])
  })

  it('opens a stalled device again, but leaves it alone when it stalls on', async () => {
    const parts = await running()
    parts.clock.now = 100_000
    parts.controller.reportStalled('microphone')
    await vi.waitFor(() => expect(parts.media.tracks).toHaveLength(2))
    await parts.shows('microphone', { kind: 'open', label: 'USB Mic' })
    parts.clock.now = 105_000
    parts.controller.reportStalled('microphone')
    parts.clock.now = 200_000
    parts.controller.reportStalled('microphone')
    await vi.waitFor(() => expect(parts.media.tracks).toHaveLength(3))
    await parts.shows('microphone', { kind: 'open' })
    expect(parts.media.live()).toHaveLength(1)
  })

  it('notices within 2 s a device that went without any event, and its return', async () => {
    vi.useFakeTimers()
    const { controller, media, source, state } = setUp()
    await vi.advanceTimersByTimeAsync(0)
    await controller.choose('microphone', { kind: 'microphone', id: 'u1', label: 'USB Mic' })
    await controller.open('microphone')
    media.devices = [builtIn, cam]
    await vi.advanceTimersByTimeAsync(1000)
    expect(source('microphone')).toMatchObject({ kind: 'open', label: 'Built-in' })
    expect(state().lost).toEqual([{ kind: 'microphone', label: 'USB Mic', instead: 'Built-in' }])
    media.devices = [builtIn, usb, cam]
    await vi.advanceTimersByTimeAsync(1000)
    expect(source('microphone')).toMatchObject({ kind: 'open', label: 'USB Mic' })
    expect(state().lost).toEqual([])
    await controller.dispose()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('looks seldom while no device is used, and bothers main only with a list that has changed', async () => {
    vi.useFakeTimers()
    const { controller, media, main, state } = setUp()
    const told = () => main.requests.filter(({ key }) => key === 'capture:devices').length
    await vi.advanceTimersByTimeAsync(10_000)
    expect(told()).toBe(1)
    media.devices = [builtIn]
    await vi.advanceTimersByTimeAsync(1000)
    expect(told()).toBe(1)
    await vi.advanceTimersByTimeAsync(4000)
    expect(told()).toBe(2)
    expect(state().devices).toHaveLength(1)
    await controller.dispose()
  })

  it('names the only microphone when the browser calls it the default', async () => {
    const standard: FakeDevice = { ...builtIn, deviceId: 'default', label: 'Default', groupId: 'group of default' }
    const { controller, source } = setUp([standard, builtIn, cam])
    await controller.open('microphone')
    expect(source('microphone')).toMatchObject({ kind: 'open', label: 'Built-in' })
    await controller.dispose()
  })

  it('says when the chosen output is gone and when it is back', async () => {
    const parts = setUp()
    await vi.waitFor(() => expect(parts.state().devices).toHaveLength(4))
    await parts.controller.choose('output', { kind: 'output', id: 's1', label: 'Headphones' })
    await plug(parts, [builtIn])
    await vi.waitFor(() => expect(parts.state().lost).toEqual([{ kind: 'output', label: 'Headphones', instead: null }]))
    expect(parts.state().chosen.output).toBeNull()
    await plug(parts, [builtIn, speaker])
    await vi.waitFor(() => expect(parts.state().chosen.output).toMatchObject({ id: 's1' }))
    expect(parts.state().lost).toEqual([])
  })
})

describe('settings while a source runs', () => {
  it('opens the microphone again for other voice processing', async () => {
    const { controller, change, media } = setUp()
    await controller.open('microphone')
    change({ processing: { echoCancellation: true, noiseSuppression: false, autoGainControl: false } })
    await vi.waitFor(() => expect(media.tracks).toHaveLength(2))
    expect(media.tracks[1]?.asked).toMatchObject({ echoCancellation: true })
    await vi.waitFor(() => expect(media.live()).toHaveLength(1))
  })

  it('applies another format to the running camera, or opens it again where that is refused', async () => {
    const { controller, change, media } = setUp()
    await controller.open('camera')
    change({ camera: { width: 1280, height: 720, frameRate: 30 } })
    const wanted = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } }
    await vi.waitFor(() => expect(media.tracks[0]?.applied).toEqual([wanted]))
    const [first] = media.tracks
    if (first) first.refuseConstraints = true
    change({ camera: { width: 320, height: 240, frameRate: 30 } })
    await vi.waitFor(() => expect(media.tracks).toHaveLength(2))
    expect(media.tracks[1]?.asked).toMatchObject({ width: { ideal: 320 } })
  })

  it('opens nothing for a change while nothing runs', async () => {
    const { change, controller, media } = setUp()
    change({ camera: { width: 1280, height: 720, frameRate: 30 } })
    await controller.close('camera')
    expect(media.tracks).toEqual([])
  })
})

describe('sleep and lock', () => {
  it('stops the stream when main ends the session, and takes up again what ran', async () => {
    const { controller, main, media, source, shows } = setUp()
    await controller.open('microphone')
    await controller.open('camera')
    await controller.close('camera')
    main.happen('lock-screen')
    expect(media.live()).toEqual([])
    expect(source('microphone')).toEqual({ kind: 'off' })
    main.happen('suspend')
    main.happen('resume')
    expect(source('microphone')).toEqual({ kind: 'off' })
    main.happen('unlock-screen')
    await shows('microphone', { kind: 'open' })
    expect(source('camera')).toEqual({ kind: 'off' })
  })

  it('takes up nothing that the user has closed meanwhile', async () => {
    const { controller, main, media } = setUp()
    await controller.open('microphone')
    main.happen('suspend')
    await controller.close('microphone')
    main.happen('resume')
    await controller.close('camera')
    expect(media.live()).toEqual([])
  })
})

describe('a controller that is given up', () => {
  it('ends its streams and sessions and hears nothing any more', async () => {
    const { controller, media, main, state } = setUp()
    await vi.waitFor(() => expect(state().devices).toHaveLength(4))
    await controller.open('microphone')
    await controller.dispose()
    expect(media.live()).toEqual([])
    const before = main.requests.length
    media.changed()
    main.happen('suspend')
    expect(main.requests).toHaveLength(before)
  })
})
