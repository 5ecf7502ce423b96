import { describe, expect, it } from 'vitest'
import { createOutputTrack } from '../../../renderer/video/output/output-track'

function fakeGenerator() {
  const track = { readyState: 'live', stop: () => void (track.readyState = 'ended') }
  return { track: track as unknown as MediaStreamTrack, writable: new WritableStream<VideoFrame>() }
}

describe('the output track of the window', () => {
  it('is made at the first call and stays the same until it is stopped', () => {
    const fed: WritableStream[] = []
    const output = createOutputTrack((frames) => fed.push(frames), fakeGenerator)
    expect(fed).toEqual([])
    const track = () => {
      const made = output.track()
      if (!made.ok) throw new Error(made.reason)
      return made.value
    }
    const first = track()
    expect(track()).toBe(first)
    expect(fed).toHaveLength(1)
    first.stop()
    expect(track()).not.toBe(first)
    expect(fed).toHaveLength(2)
  })

  it('ends when the session says so', () => {
    const output = createOutputTrack(() => undefined, fakeGenerator)
    const made = output.track()
    output.end()
    expect(made).toMatchObject({ ok: true, value: { readyState: 'ended' } })
  })

  it('says so where the browser makes no track of frames', () => {
    const output = createOutputTrack(
      () => undefined,
      () => undefined,
    )
    expect(output.track()).toEqual({ ok: false, reason: 'no-track-generator' })
  })
})
