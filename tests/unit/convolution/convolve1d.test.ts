import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import type { ConvolutionSize } from '../../../shared/convolution/direct/crop'
import scipy from '../../fixtures/scipy-fir.json'

const signal = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 24 })
/** Sums of at most 24 products of numbers below 1 differ by rounding only. */
const ROUNDING = 12

describe('convolve1d', () => {
  it('gives the sums worked by hand', () => {
    // 1·4 | 1·5 + 2·4 | 1·6 + 2·5 + 3·4 | 2·6 + 3·5 | 3·6
    expect([...convolve1d([1, 2, 3], [4, 5, 6])]).toEqual([4, 13, 28, 27, 18])
  })

  it('turns the kernel: an impulse gives the kernel as written', () => {
    expect([...convolve1d([0, 1, 0], [1, 2, 3])]).toEqual([0, 1, 2, 3, 0])
  })

  it('keeps the middle for same and the whole sums for valid', () => {
    expect([...convolve1d([1, 2, 3], [4, 5, 6], 'same')]).toEqual([13, 28, 27])
    expect([...convolve1d([1, 2, 3], [4, 5, 6], 'valid')]).toEqual([28])
    // A kernel longer than the signal: same has the signal's length and starts at (4 − 1) >> 1 = 1.
    expect([...convolve1d([1, 2], [1, 1, 1, 1], 'same')]).toEqual([3, 3])
    expect([...convolve1d([1, 2], [1, 1, 1, 1], 'valid')]).toEqual([3, 3, 3])
  })

  it('gives nothing for an empty operand', () => {
    for (const size of ['full', 'same', 'valid'] as const) expect(convolve1d([], [1, 2], size)).toHaveLength(0)
  })

  it.each(scipy.convolve1d)('agrees with SciPy: $id', ({ params, inputs, expected, tol }) => {
    const y = convolve1d(inputs.x.data as number[], inputs.h.data as number[], params.mode as ConvolutionSize)
    expect(y).toHaveLength(expected.y.data.length)
    expected.y.data.forEach((value, n) => {
      expect(Math.abs((y[n] ?? Number.NaN) - Number(value))).toBeLessThanOrEqual(
        tol.abs + tol.rel * Math.abs(Number(value)),
      )
    })
  })

  it('commutes', () => {
    fc.assert(
      fc.property(signal, signal, (x, h) => {
        const [a, b] = [convolve1d(x, h), convolve1d(h, x)]
        a.forEach((value, n) => expect(value).toBeCloseTo(b[n] ?? Number.NaN, ROUNDING))
      }),
    )
  })

  it('is linear in the signal', () => {
    fc.assert(
      fc.property(signal, signal, fc.double({ min: -2, max: 2, noNaN: true }), (x, h, factor) => {
        const scaled = convolve1d(
          x.map((value) => factor * value),
          h,
        )
        convolve1d(x, h).forEach((value, n) => expect(scaled[n]).toBeCloseTo(factor * value, ROUNDING))
      }),
    )
  })
})
