import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { e6 } from '../../../shared/lab/e6/experiment'
import { delaySamples, recoverResponse, sweep } from '../../../shared/lab/e6/model'
import { type Pair, seedCase } from './support/seed'
import { expectClose, factIn, rowsIn, RUNS, shown, stateOf, valuesIn, wholeSeries } from './support/shown'

const all = { type: 'seek', at: 1000 } as const

describe('E6 Clap Your Room', () => {
  it('shows the answers of S12 and their sum', () => {
    const { expected } = seedCase<Pair, { responses: number[][]; sum: number[] }>('S12-impulse-decomposition')
    const scene = shown(e6)
    const rows = rowsIn(scene, 'responses').slice(0, -1)
    rows.forEach((row, k) =>
      expectClose(
        row.map((value) => value ?? 0),
        expected.responses[k] ?? [],
      ),
    )
    expectClose(valuesIn(scene, 'sum'), expected.sum)
  })

  it('shows the echo of S10', () => {
    const { inputs, expected } = seedCase<Pair, number[]>('S10-echo')
    const scene = e6.scene(e6.reduce(stateOf(e6, { x: inputs.x, h: inputs.h }), all), null)
    expectClose(valuesIn(scene, 'sum'), expected)
  })

  it('counts the samples of a quarter of a second', () => {
    const { inputs, expected } = seedCase<{ sampleRate: number; delaySeconds: number }, number>('S10-echo-delay')
    expect(delaySamples(inputs.delaySeconds, inputs.sampleRate)).toBe(expected)
    expect(factIn(shown(e6), 'echoSamples')).toBe(expected)
  })

  it('gives, with all impulses, what the library computes, and with some what it computes of those', () => {
    fc.assert(
      fc.property(wholeSeries(24), wholeSeries(24), fc.nat(24), (x, h, used) => {
        const state = stateOf(e6, { x, h })
        expectClose(valuesIn(e6.scene(e6.reduce(state, all), null), 'sum'), convolve1d(x, h, 'full'))
        const first = x.map((value, n) => (n < used ? value : 0))
        const some = e6.scene(e6.reduce(state, { type: 'seek', at: used }), null)
        expectClose(valuesIn(some, 'sum'), convolve1d(first, h, 'full'))
      }),
      RUNS,
    )
  })

  it('recovers a room of three taps from a sweep within −40 dB', () => {
    const rate = 8000
    const room = new Float64Array(400)
    room[0] = 1
    room[120] = 0.5
    room[333] = -0.25
    const played = sweep(20, 3990, 1, rate)
    const got = recoverResponse(convolve1d(played, room, 'full'), played, room.length)
    const error = Math.hypot(...got.map((value, n) => value - (room[n] as number)))
    expect(20 * Math.log10(error / Math.hypot(...room))).toBeLessThan(-40)
  })
})
