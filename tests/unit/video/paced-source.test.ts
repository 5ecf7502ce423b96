import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Pace, pacedSource } from '../../../renderer/video/sources/paced-source'

/** A clock that stands still until it is moved, and jumps to what it is asked to wait for. */
function manualPace(): Pace & { now(): number; time: number } {
  const pace = {
    time: 1000,
    now: () => pace.time,
    after(delay: number, call: () => void) {
      pace.time += delay
      queueMicrotask(call)
      return () => undefined
    },
  }
  return pace
}

/** What Node has no class for: keeps what the source gives to it. */
class PlainFrame {
  readonly timestamp: number
  constructor(
    readonly data: Uint8Array,
    { timestamp }: { timestamp: number },
  ) {
    this.timestamp = timestamp
  }
}

beforeEach(() => {
  vi.stubGlobal('VideoFrame', PlainFrame)
  return () => vi.unstubAllGlobals()
})

function paintNumber(frame: number) {
  return { width: 1, height: 1, data: Uint8Array.of(frame, 0, 0, 255) }
}

describe('pacedSource', () => {
  it('gives frames at its rate, stamped with the time at which they were due', async () => {
    const source = pacedSource(25, paintNumber, manualPace())
    const stamps = []
    for (let n = 0; n < 4; n++) stamps.push((await source.read())?.timestamp)
    // From 1000 ms on, 40 ms apart, in µs
    expect(stamps).toEqual([1_000_000, 1_040_000, 1_080_000, 1_120_000])
  })

  it('skips what a late reader missed', async () => {
    const pace = manualPace()
    const painted: number[] = []
    const source = pacedSource(25, (n) => (painted.push(n), paintNumber(n)), pace)
    await source.read()
    pace.time += 130
    await source.read()
    await source.read()
    // 130 ms after frame 0 frame 3 (due at 120 ms) is due
    expect(painted).toEqual([0, 3, 4])
  })

  it('ends a pending read when cancelled', async () => {
    const still: Pace = { now: () => 0, after: () => () => undefined }
    const source = pacedSource(25, paintNumber, still)
    await source.read()
    const pending = source.read()
    await source.cancel()
    expect(await pending).toBeUndefined()
    expect(await source.read()).toBeUndefined()
  })
})
