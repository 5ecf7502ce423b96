import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { e6 } from '../../../shared/lab/e6/experiment'
import { hall, PLACES, placeTaps, shaped } from '../../../shared/lab/e6/places'
import type { Room } from '../../../shared/lab/e6/room'
import { bandPowers, heardSpectra } from '../../../shared/lab/e6/spectra'
import { goThrough } from '../../../shared/lab/voice'
import { experimentOf, readState } from '../../../shared/lab/experiments'
import { RUNS, stateOf, wholeSeries } from './support/shown'

const RATE = 8000
/** Direct sound, and echoes after 20 and 50 ms. */
const ROOM: Room = { rate: RATE, taps: new Float32Array(800) }
ROOM.taps[0] = 1
ROOM.taps[160] = 0.5
ROOM.taps[400] = -0.25

describe('the recorded room as it is shaped', () => {
  it('is the recording itself until something is asked of it', () => {
    expect(shaped(ROOM, { trim: 1, gain: 1 })).toBe(ROOM)
  })

  it('ends where it is trimmed, without a step', () => {
    const { taps } = shaped(ROOM, { trim: 0.03, gain: 1 })
    expect(taps.length).toBe(240)
    expect([taps[0], taps[160]]).toEqual([1, 0.5])
    const tail = shaped({ rate: RATE, taps: new Float32Array(800).fill(1) }, { trim: 0.03, gain: 1 }).taps
    // 5 ms of fade are 40 samples: the last one is a fortieth.
    expect([tail[199], tail.at(-1)]).toEqual([1, Math.fround(1 / 40)])
  })

  it('has echoes as loud as asked beside a direct sound that stays', () => {
    const { taps } = shaped(ROOM, { trim: 1, gain: 2 })
    expect([taps[0], taps[160], taps[400]]).toEqual([1, 1, -0.5])
    expect(shaped(ROOM, { trim: 1, gain: 0 }).taps.filter((value) => value !== 0)).toEqual(Float32Array.of(1))
  })

  it('is kept whole by links from before trim and gain', () => {
    const { trim, gain, ...before } = { ...experimentOf('e6').fresh(1).data } as Record<string, unknown>
    expect([trim, gain]).toEqual([1, 1])
    expect(readState({ ...e6.fresh(1), data: before })).toEqual(e6.fresh(1))
  })
})

describe('places for own voice', () => {
  it('have finite taps that are not all zeros, of the recorded room or of the hall', () => {
    for (const place of PLACES) {
      if (place === 'drawn') continue
      for (const recorded of [ROOM, null]) {
        const taps = placeTaps(place, RATE, recorded)
        expect(taps.every(Number.isFinite) && taps.some((tap) => tap !== 0)).toBe(true)
      }
    }
    expect(placeTaps('backwards', RATE, ROOM)).toEqual(Float64Array.from(ROOM.taps).reverse())
  })

  it('let a telephone pass speech and nothing low or high', () => {
    const taps = placeTaps('phone', 48_000, null)
    const gain = (frequency: number) => {
      const w = (2 * Math.PI * frequency) / 48_000
      return Math.hypot(
        taps.reduce((sum, tap, n) => sum + tap * Math.cos(w * n), 0),
        taps.reduce((sum, tap, n) => sum + tap * Math.sin(w * n), 0),
      )
    }
    expect([gain(1000), gain(2500)].every((value) => Math.abs(value - 1) < 0.001)).toBe(true)
    // Both slopes are 300 Hz wide around the edges of 300 and 3400 Hz, and 70 dB deep.
    expect(Math.max(gain(50), gain(3700), gain(10_000))).toBeLessThan(10 ** (-65 / 20))
  })

  it('let a hall fade by 60 dB in 1.8 s', () => {
    const { taps } = hall(RATE)
    expect(taps.length).toBe(1.8 * RATE)
    const loudest = (part: Float32Array) => part.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const ratio = loudest(taps.subarray(-200)) / loudest(taps.subarray(0.05 * RATE, 0.05 * RATE + 200))
    expect(20 * Math.log10(ratio)).toBeLessThan(-50)
  })

  it('keep the length of a room in seconds when the rate becomes another', () => {
    const taps = placeTaps('recorded', 2 * RATE, ROOM)
    const strongest = taps.reduce((best, value, n) => (Math.abs(value) > Math.abs(taps[best] ?? 0) ? n : best), 0)
    const echo = taps.reduce((best, value, n) => (n > 200 && value > (taps[best] ?? 0) ? n : best), 201)
    expect(echo - strongest).toBe(320)
  })

  it('give what convolution of the whole sound gives', () => {
    const taps = placeTaps('recorded', RATE, shaped(ROOM, { trim: 0.025, gain: 0.5 }))
    fc.assert(
      fc.property(wholeSeries(32), (sound) => {
        const wanted = convolve1d(sound, taps, 'full')
        const got = goThrough('through', Float32Array.from(sound), taps)
        expect(got.length).toBe(wanted.length)
        expect(Math.max(...got.map((value, n) => Math.abs(value - (wanted[n] as number))))).toBeLessThan(1e-9)
      }),
      RUNS,
    )
  })
})

describe('spectra of dry and wet', () => {
  it('multiply: wet is dry times what the room lets through, after any number of impulses', () => {
    fc.assert(
      fc.property(wholeSeries(12), wholeSeries(12), fc.nat(12), (x, h, at) => {
        const scene = e6.scene(e6.reduce(stateOf(e6, { x, h }), { type: 'seek', at }), null)
        const plot = scene.figures.find(({ id }) => id === 'spectra')
        if (plot?.kind !== 'plot') throw new Error('No spectra')
        const [dry = [], room = [], wet = []] = plot.curves.map(({ points }) => points.map(([, value]) => value))
        expect(Math.max(...wet.map((value, n) => Math.abs(value - (dry[n] ?? 0) * (room[n] ?? 0))))).toBeLessThan(1e-7)
      }),
      RUNS,
    )
  })

  it('find a tone in its band, and half of it 6 dB lower', () => {
    const rate = 48_000
    const tone = Float32Array.from({ length: rate }, (_, n) => 0.5 * Math.sin((2 * Math.PI * 1000 * n) / rate))
    const powers = bandPowers(tone, rate)
    // Bands of 8000/120 Hz: 1000 Hz is the edge of the 15th and the 16th.
    expect([14, 15]).toContain(powers.indexOf(Math.max(...powers)))
    const { curves } = heardSpectra({ rate, dry: tone, wet: tone.map((value) => value / 2) })
    const top = (curve: number) => Math.max(...(curves[curve]?.points.map(([, value]) => value) ?? []))
    expect([top(0), top(1)].map((value) => Math.round(100 * value) / 100)).toEqual([0, -6.02])
  })
})
