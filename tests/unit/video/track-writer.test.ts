import { describe, expect, it } from 'vitest'
import { createTrackWriter } from '../../../renderer/video/worker/track-writer'

/** Frames by number, and the set of those that nobody has closed. */
function frameFactory() {
  const open = new Set<object>()
  const frame = (timestamp: number): VideoFrame => {
    const made = { timestamp, close: () => open.delete(made), clone: () => frame(timestamp) }
    open.add(made)
    return made as unknown as VideoFrame
  }
  return { frame, open }
}

/** As a track's stream: it closes what it takes, holds one at a time, and takes none once it has ended. */
function trackStream() {
  const written: number[] = []
  const track = { ended: false, busy: Promise.resolve() }
  const stream = new WritableStream<VideoFrame>({
    async write(frame) {
      if (track.ended) throw new Error('Stream closed')
      await track.busy
      written.push(frame.timestamp)
      frame.close()
    },
    close() {
      track.ended = true
    },
  })
  return { stream, written, track }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the writer of the output track', () => {
  it('wants nothing and counts nothing while nobody has given a stream', () => {
    const writer = createTrackWriter()
    expect([writer.isOpen(), writer.takes()]).toEqual([false, false])
    expect(writer.totals()).toEqual({ frames: 0, drops: { busy: 0, ended: 0 } })
  })

  it('writes each frame and leaves none open but the one it may have to repeat', async () => {
    const { frame, open } = frameFactory()
    const { stream, written } = trackStream()
    const writer = createTrackWriter()
    writer.give(stream)
    for (const number of [1, 2, 3]) {
      expect(writer.takes()).toBe(true)
      writer.write(frame(number))
      await settled()
    }
    expect(written).toEqual([1, 2, 3])
    expect(writer.totals().frames).toBe(3)
    expect(open.size).toBe(1)
    await writer.close()
    expect(open.size).toBe(0)
  })

  it('takes no frame while the one before is still being taken, and counts it', async () => {
    const { frame } = frameFactory()
    const { stream, written, track } = trackStream()
    let free = (): void => undefined
    track.busy = new Promise((resolve) => (free = resolve))
    const writer = createTrackWriter()
    writer.give(stream)
    writer.write(frame(1))
    await settled()
    expect(writer.takes()).toBe(false)
    free()
    await settled()
    expect(writer.takes()).toBe(true)
    expect(written).toEqual([1])
    expect(writer.totals().drops).toEqual({ busy: 1, ended: 0 })
  })

  it('writes the last frame again on request, unless it is to be forgotten', async () => {
    const { frame, open } = frameFactory()
    const { stream, written } = trackStream()
    const writer = createTrackWriter()
    writer.give(stream)
    writer.repeat()
    writer.write(frame(7))
    await settled()
    writer.repeat()
    await settled()
    expect(written).toEqual([7, 7])
    writer.forget()
    writer.repeat()
    await settled()
    expect(written).toEqual([7, 7])
    expect(writer.totals().frames).toBe(1)
    expect(open.size).toBe(0)
  })

  it('lets go of a track that was stopped, closes the frame it refused, and begins anew with another', async () => {
    const { frame, open } = frameFactory()
    const [first, second] = [trackStream(), trackStream()]
    const writer = createTrackWriter()
    writer.give(first.stream)
    first.track.ended = true
    writer.write(frame(1))
    await settled()
    expect(writer.isOpen()).toBe(false)
    expect(open.size).toBe(0)
    expect(writer.totals()).toEqual({ frames: 0, drops: { busy: 0, ended: 1 } })
    writer.give(second.stream)
    writer.write(frame(2))
    await settled()
    expect(second.written).toEqual([2])
  })

  it('closes the stream before when it is given another', async () => {
    const [first, second] = [trackStream(), trackStream()]
    const writer = createTrackWriter()
    writer.give(first.stream)
    writer.give(second.stream)
    await settled()
    expect([first.track.ended, second.track.ended]).toEqual([true, false])
  })
})
