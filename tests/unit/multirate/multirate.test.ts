import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { PAD_TYPES } from '../../../shared/multirate/pad-types'
import { resamplePoly } from '../../../shared/multirate/resample-poly'
import { upfirdn } from '../../../shared/multirate/upfirdn'
import { distance, signal } from '../fft/signals'

const rate = fc.integer({ min: 1, max: 7 })

describe('upfirdn', () => {
  it('is stuffing, filtering and thinning out, one after the other', () => {
    fc.assert(
      fc.property(signal(1, 30), signal(1, 20), rate, rate, (x, h, up, down) => {
        const stuffed = new Float64Array((x.length - 1) * up + 1)
        x.forEach((value, n) => {
          stuffed[n * up] = value
        })
        const thinned = convolve1d(stuffed, h).filter((_, n) => n % down === 0)
        expect(distance(upfirdn(h, x, up, down), thinned)).toBeLessThan(1e-8)
      }),
    )
  })

  it('gives nothing for nothing and refuses rates that are not whole', () => {
    expect(upfirdn([], [1], 1, 1)).toHaveLength(0)
    expect(() => upfirdn([1], [1], 1.5, 1)).toThrow('up 1.5 and down 1')
  })
})

describe('resampling', () => {
  const kaiser = { window: { name: 'kaiser', beta: 5 } } as const

  it('makes ceil(N up/down) samples, and a copy when the ratio is 1', () => {
    fc.assert(
      fc.property(signal(1, 30), rate, rate, fc.constantFrom(...PAD_TYPES), (x, up, down, padType) => {
        const y = resamplePoly(x, { up, down, filter: kaiser, padType })
        expect(y).toHaveLength(Math.ceil((x.length * up) / down))
        if (up === down) expect(y).toEqual(x)
      }),
    )
  })

  it('keeps a level to its very ends where the pad type knows the level', () => {
    const level = new Float64Array(40).fill(3)
    for (const padType of ['mean', 'median', 'minimum', 'maximum'] as const) {
      expect(
        distance(resamplePoly(level, { up: 3, down: 2, filter: kaiser, padType }), new Float64Array(60).fill(3)),
      ).toBe(0)
    }
    // Held ends pass through the filter, whose phases have gain 1 only to its stop-band ripple.
    const held = resamplePoly(level, { up: 3, down: 2, filter: kaiser, padType: 'edge' })
    expect(distance(held, new Float64Array(60).fill(3))).toBeLessThan(0.02)
  })

  it('keeps a slow sine where it is: nothing is delayed', () => {
    const slow = Float64Array.from({ length: 200 }, (_, n) => Math.sin(0.05 * n))
    const y = resamplePoly(slow, { up: 2, down: 1, filter: kaiser })
    // Away from the ends; the filter passes such a slow sine to within its ripple, Kaiser beta 5: 53 dB or 0.2 %.
    for (let m = 100; m < 300; m++) expect(Math.abs((y[m] ?? 0) - Math.sin(0.025 * m))).toBeLessThan(0.003)
  })

  it('refuses unknown pad types', () => {
    // @ts-expect-error a word that the types forbid as well
    expect(() => resamplePoly([1, 2], { up: 2, down: 1, filter: kaiser, padType: 'odd' })).toThrow(
      'expected one of: constant, edge',
    )
  })
})
