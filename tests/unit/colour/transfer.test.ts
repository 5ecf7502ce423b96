import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearFromSrgb, srgbFromLinear } from '../../../shared/colour/transfer'

describe('the transfer function of sRGB', () => {
  it('keeps black and white, and follows its two pieces', () => {
    expect([linearFromSrgb(0), linearFromSrgb(1)]).toEqual([0, 1])
    // 0.02 / 12.92
    expect(linearFromSrgb(0.02)).toBeCloseTo(0.00154799, 8)
    // ((0.5 + 0.055) / 1.055)^2.4 = 0.52606635^2.4
    expect(linearFromSrgb(0.5)).toBeCloseTo(0.21404114, 8)
    // Level 188 holds about half the light of white.
    expect(linearFromSrgb(188 / 255)).toBeCloseTo(0.5, 2)
  })

  it('is undone by its inverse, also beyond white and below black', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (value) => {
        expect(srgbFromLinear(linearFromSrgb(value))).toBeCloseTo(value, 9)
        expect(linearFromSrgb(-value)).toBeCloseTo(-linearFromSrgb(value), 12)
      }),
    )
  })
})
