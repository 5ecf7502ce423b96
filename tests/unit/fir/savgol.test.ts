import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { savgolWeights } from '../../../shared/fir/savgol'
import { savgolFilter } from '../../../shared/fir/savgol-filter'
import { distance } from '../fft/signals'

describe('Savitzky-Golay weights', () => {
  it('of five points and a parabola are the ones in every table', () => {
    // Savitzky and Golay 1964, table I: (−3, 12, 17, 12, −3)/35
    expect(
      distance(
        savgolWeights({ length: 5, order: 2 }),
        [-3, 12, 17, 12, -3].map((w) => w / 35),
      ),
    ).toBeLessThan(1e-15)
    // First derivative: (−2, −1, 0, 1, 2)/10
    const slope = savgolWeights({ length: 5, order: 2, derivative: 1 })
    expect(distance(slope, [-0.2, -0.1, 0, 0.1, 0.2])).toBeLessThan(1e-15)
  })

  it('read any polynomial of their degree, and its derivatives, exactly anywhere in the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (order, derivative, extra, along) => {
          const length = order + extra
          const position = along * length
          const weights = savgolWeights({ length, order, derivative, position, spacing: 0.5 })
          // p(t) = ((t − 2)/4)^order with t = k/2; its d-th derivative by the falling factorial
          const value = (t: number, d: number): number => {
            let factor = 1
            for (let j = 0; j < d; j++) factor *= (order - j) / 4
            return factor === 0 ? 0 : factor * ((t - 2) / 4) ** (order - d)
          }
          const read = weights.reduce((sum, weight, k) => sum + weight * value(k / 2, 0), 0)
          const size = weights.reduce((sum, weight, k) => sum + Math.abs(weight * value(k / 2, 0)), 1)
          expect(Math.abs(read - value(position / 2, derivative))).toBeLessThan(1e-11 * size)
        },
      ),
    )
  })

  it('are 0 for a derivative above the degree', () => {
    expect(savgolWeights({ length: 5, order: 2, derivative: 3 })).toEqual(new Float64Array(5))
  })

  it('refuse fits that do not exist', () => {
    expect(() => savgolWeights({ length: 3, order: 3 })).toThrow('more than 3 samples, got 3')
    expect(() => savgolWeights({ length: 5, order: 2, position: 5 })).toThrow('position 5 lies outside')
  })
})

describe('Savitzky-Golay filter', () => {
  const parabola = Float64Array.from({ length: 20 }, (_, n) => 0.1 * n * n - n + 3)

  it('leaves a parabola as it is, up to its ends', () => {
    expect(distance(savgolFilter(parabola, { length: 7, order: 2 }), parabola)).toBeLessThan(1e-12)
    const slope = savgolFilter(parabola, { length: 7, order: 2, derivative: 1 })
    expect(
      distance(
        slope,
        parabola.map((_, n) => 0.2 * n - 1),
      ),
    ).toBeLessThan(1e-12)
  })

  it('continues the signal as the mode says', () => {
    // Mean of three: order 0, length 3
    const options = { length: 3, order: 0 }
    const x = [3, 6, 9]
    const close = (mode: 'mirror' | 'nearest' | 'wrap', wanted: number[]): void =>
      expect(distance(savgolFilter(x, { ...options, mode }), wanted)).toBeLessThan(1e-14)
    close('mirror', [5, 6, 7]) // 6 3 6 9 6
    close('nearest', [4, 6, 8]) // 3 3 6 9 9
    close('wrap', [6, 6, 6]) // 9 3 6 9 3
    expect(distance(savgolFilter(x, { ...options, mode: 'constant', outside: 30 }), [13, 6, 15])).toBeLessThan(1e-14)
  })

  it('refuses windows longer than the signal and unknown modes', () => {
    expect(() => savgolFilter([1, 2], { length: 3, order: 1 })).toThrow('at most 2 samples, got 3')
    // @ts-expect-error a word that the types forbid as well
    expect(() => savgolFilter([1, 2, 3], { length: 3, order: 1, mode: 'odd' })).toThrow(
      'expected one of: interp, mirror',
    )
  })
})
