import { describe, expect, it } from 'vitest'
import { createGapCounter } from '../../../renderer/video/engine/gap-counter'
import { createLossLimit } from '../../../renderer/video/engine/loss-limit'
import { pixelHash } from '../../../renderer/video/engine/pixel-hash'
import { createRateMeter } from '../../../renderer/video/engine/rate-meter'
import { createWayChooser } from '../../../renderer/video/engine/way-chooser'
import { createCounters } from '../../../renderer/video/worker/counters'
import { isStalled } from '../../../renderer/video/worker/watchdog'

/** One frame at 30 a second, in µs. */
const PERIOD = 33_333

describe('dropped frames', () => {
  it('are the periods missing between capture times', () => {
    const gaps = createGapCounter()
    const missing = [0, 1, 2, 5, 6, 8].map((n) => gaps.arrived(n * PERIOD))
    // Between 2 and 5 lie 3 and 4, between 6 and 8 lies 7.
    expect(missing).toEqual([0, 0, 0, 2, 0, 1])
  })

  it('are not invented by jitter or by a source slower than its nominal rate', () => {
    const gaps = createGapCounter()
    const jitter = [0, 4000, -3000, 2000, 5000, -5000, 0, 1000]
    expect(jitter.map((offset, n) => gaps.arrived(2 * n * PERIOD + offset))).toEqual(new Array(8).fill(0))
  })

  it('are not counted over a pause, a clock set back or another source', () => {
    const gaps = createGapCounter()
    for (let n = 0; n < 5; n++) gaps.arrived(n * PERIOD)
    expect(gaps.arrived(10_000_000)).toBe(0)
    expect(gaps.arrived(5 * PERIOD)).toBe(0)
    gaps.reset()
    expect(gaps.arrived(1_000_000)).toBe(0)
  })

  it('make up the difference between in and out', () => {
    const counters = createCounters()
    const grid = new Uint8Array(8)
    for (const n of [0, 1, 2, 4]) {
      counters.arrived(n * PERIOD)
      if (n === 1) counters.skipped('size')
      else counters.shown(grid.fill(n))
    }
    // Arrived 0 1 2 4, missing 3: in 5; shown 0 2 4; dropped 1 (skipped) and 3.
    expect(counters.totals()).toEqual({
      framesIn: 5,
      framesOut: 3,
      dropped: 2,
      distinct: 3,
      drops: { missed: 1, size: 1, engine: 0, format: 0 },
    })
  })

  it('do not count as distinct when the picture stands still', () => {
    const counters = createCounters()
    for (let n = 0; n < 4; n++) counters.shown(new Uint8Array(8).fill(n >> 1))
    // 0 0 1 1: two pictures
    expect(counters.totals().distinct).toBe(2)
  })
})

describe('the hash of a sample', () => {
  it('tells pictures apart that differ in one bit or in order', () => {
    const hash = (...bytes: number[]): number => pixelHash(Uint8Array.from(bytes))
    expect(hash(1, 2, 3, 255)).toBe(hash(1, 2, 3, 255))
    expect(new Set([hash(1, 2, 3, 255), hash(1, 2, 2, 255), hash(2, 1, 3, 255)]).size).toBe(3)
  })
})

describe('frames a second', () => {
  it('are counted over the last second of capture time', () => {
    const meter = createRateMeter()
    for (let n = 0; n < 40; n++) meter.add(n * 100_000)
    for (let n = 0; n < 40; n++) meter.add(4_000_000 + n * PERIOD)
    expect(meter.rate()).toBeCloseTo(30, 1)
  })

  it('begin anew when the clock jumps back', () => {
    const meter = createRateMeter()
    meter.add(9e12)
    expect(meter.rate()).toBe(0)
    meter.add(0)
    meter.add(50_000)
    // One period of 50 ms
    expect(meter.rate()).toBeCloseTo(20, 9)
  })
})

describe('the way in', () => {
  it('is the one with the least time of three tries each', () => {
    const chooser = createWayChooser(['copy', 'texture'])
    const times = { copy: [90, 2, 3], texture: [40, 41, 39] }
    for (let i = 0; i < 6; i++) {
      const way = chooser.next() as keyof typeof times
      chooser.took(way, times[way].shift() ?? Number.NaN)
    }
    expect(times).toEqual({ copy: [], texture: [] })
    expect(chooser.next()).toBe('copy')
  })

  it('is never one that does not work', () => {
    const chooser = createWayChooser(['copy', 'texture'])
    chooser.failed('copy')
    for (let i = 0; i < 5; i++) {
      expect(chooser.next()).toBe('texture')
      chooser.took('texture', 40)
    }
  })
})

describe('recovery', () => {
  it('is given up at the third loss within a minute', () => {
    const limit = createLossLimit()
    expect([0, 26_000, 59_999].map((now) => limit.lost(now))).toEqual([400, 400, undefined])
  })

  it('comes soon when losses are rare', () => {
    const limit = createLossLimit()
    expect([0, 40_000, 80_000, 120_000].map((now) => limit.lost(now))).toEqual([400, 400, 400, 400])
  })

  it('waits for 25 s when two losses come within 25 s', () => {
    const limit = createLossLimit()
    expect([0, 24_999].map((now) => limit.lost(now))).toEqual([400, 25_000])
  })

  it('calls a source stalled after a second of silence, three before its first frame', () => {
    expect(isStalled({ kind: 'running' }, 1001)).toBe(true)
    expect(isStalled({ kind: 'running' }, 999)).toBe(false)
    expect(isStalled({ kind: 'starting' }, 1500)).toBe(false)
    expect(isStalled({ kind: 'starting' }, 3001)).toBe(true)
    expect(isStalled({ kind: 'recovering' }, 5000)).toBe(false)
  })
})
