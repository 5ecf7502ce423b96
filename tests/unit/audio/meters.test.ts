import { describe, expect, it } from 'vitest'
import { GainRamp } from '../../../renderer/audio/engine/gain-ramp'
import { LevelMeter } from '../../../renderer/audio/engine/level-meter'
import { LoadMeter } from '../../../renderer/audio/engine/load-meter'
import { SlidingMinimum } from '../../../renderer/audio/engine/sliding-minimum'
import { StallWatch } from '../../../renderer/audio/engine/stall-watch'
import { UnderrunClock } from '../../../renderer/audio/engine/underrun-clock'
import { seededRandom } from '../../../renderer/audio/sources/random'

const RATE = 1000

describe('LevelMeter', () => {
  it('rises at once, falls by 24 dB a second and holds the peak for 2 s', () => {
    const meter = new LevelMeter(RATE)
    meter.process([Float32Array.of(0.5, -0.25)], 2)
    expect(meter.peak).toBeCloseTo(0.5, 6)
    meter.process([new Float32Array(1000)], 1000)
    // 0.5 less 24 dB
    expect(meter.peak).toBeCloseTo(0.5 * 10 ** (-24 / 20), 4)
    expect(meter.held).toBeCloseTo(0.5, 6)
    meter.process([new Float32Array(1500)], 1500)
    expect(meter.held).toBeLessThan(0.01)
  })

  it('remembers clipping until it is cleared', () => {
    const meter = new LevelMeter(RATE)
    meter.process([Float32Array.of(0.999)], 1)
    expect(meter.clipped).toBe(false)
    meter.process([Float32Array.of(0), Float32Array.of(-1)], 1)
    meter.process([Float32Array.of(0)], 1)
    expect(meter.clipped).toBe(true)
  })

  it('is silent again after silence', () => {
    const meter = new LevelMeter(RATE)
    meter.process([Float32Array.of(1)], 1)
    meter.process([new Float32Array(6000)], 6000)
    expect(meter.peak).toBe(0)
  })
})

describe('GainRamp', () => {
  it('goes in a straight line and arrives exactly', () => {
    const ramp = new GainRamp()
    ramp.to(1, 4)
    const samples = new Float32Array(6).fill(1)
    ramp.process([samples], 6)
    expect([...samples]).toEqual([0.25, 0.5, 0.75, 1, 1, 1])
  })
})

describe('SlidingMinimum', () => {
  it('equals the least of the last values', () => {
    const random = seededRandom(1)
    for (const window of [1, 2, 7, 50]) {
      const sliding = new SlidingMinimum(window)
      const values = Array.from({ length: 500 }, () => Math.floor(random() * 10))
      values.forEach((value, n) => {
        const place = Float64Array.of(value)
        sliding.replace(place)
        expect(place[0]).toBe(Math.min(...values.slice(Math.max(0, n - window + 1), n + 1)))
      })
    }
  })
})

describe('StallWatch', () => {
  const blocks = (watch: StallWatch, count: number, connected: boolean, peak: number) =>
    Array.from({ length: count }, () => watch.process(connected, peak === 0, 100)).filter((news) => news !== undefined)

  it('tells once of a source that gives no data for 500 ms, and of its return', () => {
    const watch = new StallWatch(RATE)
    watch.watch(true)
    expect(blocks(watch, 4, false, 0)).toEqual([])
    expect(blocks(watch, 10, false, 0)).toEqual(['stalled'])
    expect(blocks(watch, 3, true, 0.1)).toEqual(['data-again'])
  })

  it('tells of exact digital zero after 2 s', () => {
    const watch = new StallWatch(RATE)
    watch.watch(true)
    expect(blocks(watch, 19, true, 0)).toEqual([])
    expect(blocks(watch, 5, true, 0)).toEqual(['stalled'])
  })

  it('lets a test sound pause, and forgets the stall of the last source', () => {
    const watch = new StallWatch(RATE)
    expect(blocks(watch, 50, true, 0)).toEqual([])
    watch.watch(true)
    blocks(watch, 30, false, 0)
    expect(watch.watch(false)).toBe('data-again')
  })
})

describe('UnderrunClock', () => {
  /** Bursts of four blocks of 3 ms; `lost` is added to the wall clock at second 5. */
  function run(lost: number, driftPerSecond = 0, call = (_rendered: number) => 0): UnderrunClock {
    const clock = new UnderrunClock()
    for (let block = 0; block < 4000; block++) {
      const rendered = block * 3
      const burst = Math.floor(block / 4) * 12
      clock.add(
        Math.floor(burst * (1 + driftPerSecond / 1000) + (rendered > 5000 ? lost : 0)),
        rendered,
        call(rendered),
      )
    }
    return clock
  }
  const count = (lost: number, driftPerSecond = 0) => run(lost, driftPerSecond).underruns

  it('counts time that was lost for good', () => {
    expect(count(0)).toBe(0)
    expect(count(12)).toBe(1)
  })

  it('blames the engine for a loss beside a call of 12 ms, or beside a second full of calls', () => {
    const atLoss = (time: number) => (rendered: number) => (rendered > 4995 && rendered < 5005 ? time : 0)
    expect(run(12, 0, atLoss(12)).ownUnderruns).toBe(1)
    // 2 ms of every 3
    expect(run(12, 0, () => 2).ownUnderruns).toBe(1)
  })

  it('blames the machine or the device where the engine was not busy', () => {
    // One call in six takes 1 ms: a load of 1/18
    expect(run(12, 0, (rendered) => (rendered % 18 === 0 ? 1 : 0))).toMatchObject({ underruns: 1, ownUnderruns: 0 })
    const longBefore = (rendered: number) => (rendered > 1000 && rendered < 1010 ? 12 : 0)
    expect(run(12, 0, longBefore)).toMatchObject({ underruns: 1, ownUnderruns: 0 })
  })

  it('does not count an output that asks for 9 ms ahead from second 5 to 10 and then for fewer', () => {
    const clock = new UnderrunClock()
    for (let block = 0; block < 4000; block++) {
      const rendered = block * 3
      clock.add(Math.floor(rendered - (rendered > 5000 && rendered < 10_000 ? 9 : 0)), rendered, 0)
    }
    expect(clock.underruns).toBe(0)
  })

  it('does not count bursts, drift of clocks, or a machine that slept', () => {
    // 200 ppm = 0.2 ms a second
    expect(count(0, 0.2)).toBe(0)
    expect(count(60_000)).toBe(0)
  })
})

describe('LoadMeter', () => {
  it('is the mean over a thousand calls, and unknown before', () => {
    const meter = new LoadMeter()
    for (let call = 0; call < 999; call++) meter.add(call % 10 === 0 ? 1 : 0, 2)
    expect(meter.load).toBeNaN()
    meter.add(0, 2)
    // 100 ms busy of 2000 ms
    expect(meter.load).toBeCloseTo(0.05, 6)
  })
})
