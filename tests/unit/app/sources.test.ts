import { describe, expect, it } from 'vitest'
import { latest } from '../../../renderer/app/sources/latest'
import { planPicture, planSound, samePicture, type SourceInputs } from '../../../renderer/app/sources/plan'
import type { SourceState } from '../../../renderer/capture/contract'
import { defaultSettings } from '../../../shared/settings/settings'

/** As much of a stream as the plan looks at. */
function stream(sounds: number, pictures: number): MediaStream {
  const tracks = (count: number) => Array.from({ length: count }, (_, index) => ({ index }))
  const made = { audio: tracks(sounds), video: tracks(pictures) }
  return { getAudioTracks: () => made.audio, getVideoTracks: () => made.video } as unknown as MediaStream
}

function open(of: MediaStream): SourceState {
  return { kind: 'open', session: 1, stream: of, label: 'any', settings: {} }
}

const idle: SourceInputs = {
  choice: { sound: 'microphone', picture: 'camera' },
  sources: { microphone: { kind: 'off' }, camera: { kind: 'off' }, screen: { kind: 'off' } },
  settings: { testSound: 'sweep', camera: defaultSettings.camera },
  files: { sound: null, picture: null },
}

describe('which source feeds which session', () => {
  it('takes the test sources while nothing is open', () => {
    expect(planSound(idle)).toEqual({ kind: 'test', sound: 'sweep' })
    expect(planPicture(idle)).toEqual({ kind: 'test', width: 640, height: 480, frameRate: 30 })
  })

  it('takes microphone and camera as soon as they are open', () => {
    const microphone = stream(1, 0)
    const camera = stream(0, 1)
    const sources = { ...idle.sources, microphone: open(microphone), camera: open(camera) }
    expect(planSound({ ...idle, sources })).toEqual({ kind: 'stream', stream: microphone })
    expect(planPicture({ ...idle, sources })).toEqual({ kind: 'track', track: camera.getVideoTracks()[0] })
  })

  it.each(['opening', 'failed', 'off'] as const)('goes on with the test sources while the device is %s', (kind) => {
    const state = (kind === 'failed' ? { kind, reason: 'no-device' } : { kind }) as SourceState
    const sources = { ...idle.sources, microphone: state, camera: state }
    expect(planSound({ ...idle, sources }).kind).toBe('test')
    expect(planPicture({ ...idle, sources }).kind).toBe('test')
  })

  it('keeps an open device out when the test sources were chosen', () => {
    const sources = { ...idle.sources, microphone: open(stream(1, 0)), camera: open(stream(0, 1)) }
    const choice = { sound: 'test', picture: 'test' } as const
    expect(planSound({ ...idle, sources, choice }).kind).toBe('test')
    expect(planPicture({ ...idle, sources, choice }).kind).toBe('test')
  })

  it("takes a screen's picture, and its sound only where it has one", () => {
    const choice = { sound: 'screen', picture: 'screen' } as const
    const silent = { ...idle.sources, screen: open(stream(0, 1)) }
    const sounding = { ...idle.sources, screen: open(stream(1, 1)) }
    expect(planPicture({ ...idle, choice, sources: silent }).kind).toBe('track')
    expect(planSound({ ...idle, choice, sources: silent }).kind).toBe('test')
    expect(planSound({ ...idle, choice, sources: sounding }).kind).toBe('stream')
  })

  it('lets files that were opened stand in for the test sources', () => {
    const bytes = new Uint8Array(1)
    const picture = { kind: 'image', name: 'a.png', bytes } as const
    const files = { sound: { name: 'a.wav', bytes }, picture }
    expect(planSound({ ...idle, files })).toEqual({ kind: 'file', name: 'a.wav', bytes })
    expect(planPicture({ ...idle, files })).toEqual({ kind: 'image', name: 'a.png', bytes, frameRate: 30 })
    const video = { kind: 'video', name: 'a.webm', bytes } as const
    expect(planPicture({ ...idle, files: { ...files, picture: video } })).toEqual(video)
  })

  it('gives the session a new picture only when it differs', () => {
    const chart = planPicture(idle)
    expect(samePicture(chart, planPicture(idle))).toBe(true)
    const wide = { ...idle.settings, camera: { width: 1280, height: 720, frameRate: 30 } }
    expect(samePicture(chart, planPicture({ ...idle, settings: wide }))).toBe(false)
  })
})

describe('changes that come faster than they are carried out', () => {
  it('are done one after the other, and of those that wait only the last', async () => {
    const done: number[] = []
    const gates: (() => void)[] = []
    const change = latest<number>(async (value) => {
      await new Promise<void>((resolve) => gates.push(resolve))
      done.push(value)
    })
    change(1)
    change(2)
    change(3)
    gates.shift()?.()
    await expect.poll(() => gates.length).toBe(1)
    gates.shift()?.()
    await expect.poll(() => done).toEqual([1, 3])
  })
})
