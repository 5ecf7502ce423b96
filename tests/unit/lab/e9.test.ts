import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circularConvolve } from '../../../shared/convolution/direct/circular-convolve'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { e9 } from '../../../shared/lab/e9/experiment'
import { e9Numbers } from '../../../shared/lab/e9/model'
import { type Pair, seedCase } from './support/seed'
import { expectClose, factIn, RUNS, stateOf, valuesIn, wholeSeries } from './support/shown'

const end = { type: 'seek', at: 1000 } as const
const atEnd = (change: Record<string, unknown>) => e9.scene(e9.reduce(stateOf(e9, change), end), null)

describe('E9 Line or Ring', () => {
  it.each(['S57-circular', 'S57-circular-2'])('shows the rings of %s', (id) => {
    const { inputs, expected } = seedCase<Pair, Record<string, number[]>>(id)
    for (const [size, wanted] of Object.entries(expected)) {
      if (size === 'linear') expectClose(valuesIn(atEnd({ ...inputs }), 'line'), wanted)
      else expectClose(valuesIn(atEnd({ ...inputs, size: Number(size) }), 'ring'), wanted)
    }
  })

  it('equals the line exactly when the ring has Nx + Nh − 1 places or more', () => {
    const positive = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 64 }), (x, h, size) => {
        const { isLinear, enough } = e9Numbers({ x, h, size, operation: 'convolution' })
        expect(enough).toBe(x.length + h.length - 1)
        // Positive values cannot cancel each other, so that whatever comes round is seen.
        expect(isLinear).toBe(size >= enough)
      }),
      RUNS,
    )
  })

  it('shows what the library computes, on the line and on the ring', () => {
    fc.assert(
      fc.property(wholeSeries(24), wholeSeries(24), fc.integer({ min: 1, max: 64 }), (x, h, size) => {
        const scene = atEnd({ x, h, size })
        expectClose(valuesIn(scene, 'line'), convolve1d(x, h, 'full'))
        expectClose(valuesIn(scene, 'folded'), circularConvolve(x, h, size))
        expect(factIn(scene, 'enough')).toBe(x.length + h.length - 1)
      }),
      RUNS,
    )
  })

  it('colours the places on which a second value lands', () => {
    // Five values on three places: 27 and 18 come round to places 0 and 1.
    expect(e9Numbers({ x: [1, 2, 3], h: [4, 5, 6], size: 3, operation: 'convolution' }).wrapped).toEqual([0, 1])
  })
})
