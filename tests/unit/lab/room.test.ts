import { describe, expect, it } from 'vitest'
import {
  computedClap,
  computedRoom,
  heardIn,
  measuringSweep,
  RECORD_SECONDS,
  type Room,
  roomFromClap,
  roomFromSweep,
} from '../../../shared/lab/e6/room'
import { decayTime, roomInSteps, roomPlot, strongestEchoes } from '../../../shared/lab/e6/room-figures'

const RATE = 48_000

function roomOf(values: Readonly<Record<number, number>>, length = RATE): Room {
  const taps = new Float32Array(length)
  for (const [n, value] of Object.entries(values)) taps[Number(n)] = value
  return { rate: RATE, taps }
}

/** Energy of the difference in decibels of the energy that there should be. */
function errorOf(got: Float32Array, wanted: Float32Array): number {
  const difference = got.map((value, n) => value - (wanted[n] ?? 0))
  return 20 * Math.log10(Math.hypot(...difference) / Math.hypot(...wanted))
}

const THREE_TAPS = roomOf({ 0: 1, 960: 0.5, 2400: -0.25 })

describe('the recorded room', () => {
  it('recovers three taps from the sweep that is played, within −40 dB, behind any way to the microphone', () => {
    const room = roomFromSweep(heardIn(THREE_TAPS, measuringSweep(RATE)), RATE)
    expect(errorOf(room?.taps ?? new Float32Array(1), THREE_TAPS.taps)).toBeLessThan(-40)
  })

  it('does so at 44.1 kHz, upside down, at 16 bits and in noise of −60 dBFS', () => {
    const rate = 44_100
    const wanted = { rate, taps: new Float32Array(rate) }
    wanted.taps[0] = 1
    wanted.taps[500] = 0.5
    const heard = heardIn(wanted, measuringSweep(rate)).map(
      (value, n) => Math.round(-32_767 * (value + 0.001 * Math.sin(n * n))) / 32_767,
    )
    const room = roomFromSweep(heard, rate)
    expect(
      errorOf(
        (room?.taps ?? new Float32Array(1)).map((value) => -value),
        wanted.taps,
      ),
    ).toBeLessThan(-40)
  })

  it('is none when nothing was heard, or no clap', () => {
    const silence = new Float32Array(RECORD_SECONDS * RATE)
    expect(roomFromSweep(silence, RATE)).toBeNull()
    expect(roomFromClap(silence, RATE)).toBeNull()
  })

  it('begins at the loudest of three claps and ends before the next', () => {
    const heard = new Float32Array(RECORD_SECONDS * RATE)
    heard[0.5 * RATE] = 0.3
    heard[1.2 * RATE] = 0.6
    heard[1.2 * RATE + 480] = 0.3
    heard[2 * RATE] = 0.4
    const room = roomFromClap(heard, RATE)
    expect(room?.taps.length).toBe(0.8 * RATE)
    expect([room?.taps[0], room?.taps[480]]).toEqual([1, 0.5])
  })

  it('takes the computed room the same way: its walls come back', () => {
    const room = roomFromSweep(heardIn(computedRoom(RATE), measuringSweep(RATE)), RATE)
    const echoes = strongestEchoes(room ?? roomOf({}), 4)
    // 11, 19 and 31 ms after the direct sound, as the computed room is made.
    expect(echoes.map(({ seconds }) => Math.round(1000 * seconds))).toEqual([0, 11, 19, 31])
    expect(roomFromClap(heardIn(computedRoom(RATE), computedClap(RATE)), RATE)).not.toBeNull()
  })

  it('is drawn with its lowest and highest values, as far as it can be seen', () => {
    const { to, curves } = roomPlot(THREE_TAPS)
    expect(to).toBeCloseTo(2401 / RATE, 6)
    const values = curves[0]?.points.map(([, value]) => value) ?? []
    expect([Math.min(...values), Math.max(...values)]).toEqual([-0.25, 1])
  })

  it('goes into steps: of each the value that stands out', () => {
    // 2401 samples in 5 steps that begin at 0, 480, 960, 1440 and 1920.
    expect(roomInSteps(THREE_TAPS, 5)).toEqual([1, 0, 0.5, 0, -0.25])
  })

  it('reads the reverberation time of a tail that falls by 60 dB in half a second', () => {
    const taps = Float32Array.from({ length: RATE }, (_, n) => 10 ** ((-3 * n) / (0.5 * RATE)))
    expect(decayTime({ rate: RATE, taps })).toBeCloseTo(0.5, 2)
  })
})
