import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  convolveCurves,
  leftSum,
  overlapArea,
  overlapLength,
  superposeEvents,
} from '../../../../shared/convolution/continuous/convolve'
import { constant, fade, power, rect, timeConstant, triangle } from '../../../../shared/convolution/continuous/curves'
import { integrate } from '../../../../shared/convolution/continuous/integrate'

const times = fc.double({ min: -3, max: 3, noNaN: true })

describe('convolution of curves', () => {
  it('of two boxes is the triangle max(0, 1 - |t|)', () => {
    fc.assert(
      fc.property(times, (t) => {
        expect(convolveCurves(rect(1, 1), rect(1, 1), t)).toBeCloseTo(Math.max(0, 1 - Math.abs(t)), 12)
      }),
    )
  })

  it('does not depend on which curve is turned', () => {
    fc.assert(
      fc.property(times, (t) => {
        const [f, g] = [triangle(1, 2), rect(0.7, 3)]
        expect(convolveCurves(f, g, t)).toBeCloseTo(convolveCurves(g, f, t), 12)
      }),
    )
  })

  it('of two fades is the fade that rose first: (e^(-t/a) - e^(-t/b)) ab / (a - b)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), (t) => {
        const expected = ((Math.exp(-t / 2) - Math.exp(-t)) * 2) / (2 - 1)
        expect(convolveCurves(fade(2), fade(1), t)).toBeCloseTo(expected, 12)
      }),
    )
  })

  it('is not the area under both curves', () => {
    // Boxes of height 2 and 3 over each other on half their width: 2 · 3 · 0.5 against 2 · 0.5.
    const [f, g] = [rect(1, 2), rect(1, 3)]
    expect(convolveCurves(f, g, 0.5)).toBeCloseTo(3, 12)
    expect(overlapArea(f, g, 0.5)).toBeCloseTo(1, 12)
    expect(overlapLength(f, g, 0.5)).toBe(0.5)
    expect(overlapLength(f, g, 2)).toBe(0)
  })

  it('refuses curves that overlap without end', () => {
    const always = constant(1, Number.NEGATIVE_INFINITY)
    expect(() => convolveCurves(always, always, 0)).toThrow('is not finite')
  })

  it('is what left sums tend to, with an error in proportion to the step', () => {
    const [f, g] = [() => 100, power(1.05).value]
    const exact = convolveCurves(constant(100, 0), power(1.05), 5)
    const errors = [100, 200].map((count) => leftSum(f, g, 5, count) - exact)
    expect((errors[0] as number) / (errors[1] as number)).toBeCloseTo(2, 2)
  })
})

describe('events', () => {
  it('answer only after they happen, and add up', () => {
    const h = fade(timeConstant(10, 0.5)).value
    expect(superposeEvents([0, 10, 30], h, 20)).toBeCloseTo(0.25 + 0.5, 14)
  })
})

describe('integration', () => {
  it('is exact for polynomials up to degree 9 in each piece, and knows jumps', () => {
    expect(integrate((t) => t ** 9, 0, 1)).toBeCloseTo(0.1, 14)
    expect(integrate((t) => (t < 1 ? 1 : 5), 0, 2, [1])).toBe(6)
    expect(integrate(() => 1, 2, 1)).toBe(0)
  })
})
