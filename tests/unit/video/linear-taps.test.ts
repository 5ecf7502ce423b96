import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LinearTap, pairTaps } from '../../../renderer/video/gl/linear-taps'

const line = (...weights: number[]): LinearTap[] =>
  weights.flatMap((weight, at) => (weight === 0 ? [] : [{ at, weight }]))

describe('taps two by two', () => {
  it('stand between neighbours of the same sign, by the share of each, and weigh as both', () => {
    expect(pairTaps(line(1, 3, -2, -2, 5))).toEqual({
      taps: [
        { at: 0.75, weight: 4 },
        { at: 2.5, weight: -4 },
        { at: 4, weight: 5 },
      ],
      missed: 0,
    })
  })

  it('leave alone what has no neighbour, or one of the other sign', () => {
    expect(pairTaps(line(1, -1, 0, 2)).taps).toEqual(line(1, -1, 0, 2))
    expect(pairTaps([])).toEqual({ taps: [], missed: 0 })
  })

  it('stand where eight bits say, and tell what that takes from one and gives to the other', () => {
    // A third is 85.33 parts of 256: 85 of them are 1/768 less, of a weight of 3.
    const { taps, missed } = pairTaps(line(2, 1))
    expect(taps).toEqual([{ at: 85 / 256, weight: 3 }])
    expect(missed).toBeCloseTo(3 / 768, 12)
  })

  it('are the taps that they stand for, but for what is missed, at most 2^-9 of the weights', () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true }).filter((value) => Math.abs(value) > 1e-3)
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 31 }), (weights) => {
        const { taps, missed } = pairTaps(line(...weights))
        const given = weights.map(() => 0)
        for (const { at, weight: both } of taps) {
          const [first, share] = [Math.floor(at), at % 1]
          given[first] = (given[first] as number) + both * (1 - share)
          if (share > 0) given[first + 1] = (given[first + 1] as number) + both * share
        }
        const off = weights.reduce((sum, wanted, at) => sum + Math.abs(wanted - (given[at] as number)), 0)
        expect(off).toBeCloseTo(2 * missed, 9)
        const sum = weights.reduce((total, each) => total + Math.abs(each), 0)
        expect(missed).toBeLessThanOrEqual(2 ** -9 * sum + 1e-12)
      }),
      { seed: 1 },
    )
  })
})
