import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erf, erfc } from '../../../shared/numbers/erf'
import { roundHalfToEven } from '../../../shared/numbers/rounding'
import { saturate, saturateToInt16, saturateToUint8 } from '../../../shared/numbers/saturation'
import { symmetricEigenvalues } from '../../../shared/numbers/symmetric-eigenvalues'
import { tensor, zeros } from '../../../shared/tensor/tensor'

describe('rounding half to even', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, 0],
    [-1.5, -2],
    [-2.5, -2],
    [2.4999999, 2],
    [0.49999999999999994, 0],
    [4503599627370495.5, 4503599627370496],
    [1e300, 1e300],
  ])('makes %d the whole number %d', (value, expected) => {
    expect(roundHalfToEven(value) + 0).toBe(expected)
  })

  it('keeps what is not a number or has no end', () => {
    expect(roundHalfToEven(Number.NaN)).toBeNaN()
    expect(roundHalfToEven(Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY)
  })

  it('is never further than a half away, and even at the half', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100000, max: 100000 }), (quarters) => {
        const [value, rounded] = [quarters / 4, roundHalfToEven(quarters / 4)]
        expect(Number.isInteger(rounded)).toBe(true)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5)
        expect(Math.abs(rounded - value) < 0.5 || rounded % 2 === 0).toBe(true)
      }),
    )
  })
})

describe('saturation', () => {
  it('holds levels within 0 .. 255 and samples within -32768 .. 32767', () => {
    expect([-0.4, 0.5, 254.5, 255.5, 1e9, Number.NEGATIVE_INFINITY].map(saturateToUint8)).toEqual([
      0, 0, 254, 255, 255, 0,
    ])
    expect([-32768.6, 32766.5, 32767.5].map(saturateToInt16)).toEqual([-32768, 32766, 32767])
    expect(saturate(-128.5, 'int8')).toBe(-128)
  })

  it('makes NaN zero, as whole numbers have none', () => {
    expect(saturateToUint8(Number.NaN)).toBe(0)
    expect(saturateToInt16(Number.NaN)).toBe(0)
  })
})

describe('error function', () => {
  // Values of Abramowitz & Stegun, table 7.1, and of erfc(x) to 16 digits (DLMF 7.23).
  it.each([
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2, 0.9953222650189527],
    [3, 0.9999779095030014],
  ])('of %d is %d', (x, expected) => {
    expect(erf(x)).toBeCloseTo(expected, 15)
    expect(erf(-x)).toBeCloseTo(-expected, 15)
    expect(erfc(x)).toBeCloseTo(1 - expected, 15)
  })

  it('keeps its digits where 1 - erf is tiny', () => {
    expect(erfc(5) / 1.5374597944280349e-12).toBeCloseTo(1, 13)
    expect(erfc(10) / 2.088487583762545e-45).toBeCloseTo(1, 13)
    expect(erfc(-10)).toBe(2)
  })

  it('does not jump where series and fraction meet', () => {
    const [below, above] = [erfc(2.5), erfc(2.5 + 1e-9)]
    expect((below - above) / 1e-9).toBeCloseTo((2 / Math.sqrt(Math.PI)) * Math.exp(-6.25), 4)
  })

  it('keeps NaN', () => {
    expect(erf(Number.NaN)).toBeNaN()
    expect(erfc(Number.NaN)).toBeNaN()
  })
})

describe('eigenvalues of a symmetric matrix', () => {
  it('are found in ascending order', () => {
    // (3 -/+ sqrt 5) / 4 for the lab's covariance.
    const [small, large] = symmetricEigenvalues(tensor([2, 2], [0.5, 0.5, 0.5, 1]))
    expect(small).toBeCloseTo((3 - Math.sqrt(5)) / 4, 14)
    expect(large).toBeCloseTo((3 + Math.sqrt(5)) / 4, 14)
  })

  it('add up to the trace, their squares to those of the elements', () => {
    const rows = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(rows, (list) => {
        const at = (i: number, j: number) => list[Math.min(i, j) * 4 + Math.max(i, j)] as number
        const matrix = tensor(
          [4, 4],
          Float64Array.from({ length: 16 }, (_, index) => at(index >> 2, index & 3)),
        )
        const values = symmetricEigenvalues(matrix)
        const sum = (data: Float64Array) => data.reduce((total, value) => total + value, 0)
        expect(sum(values)).toBeCloseTo(at(0, 0) + at(1, 1) + at(2, 2) + at(3, 3), 9)
        expect(sum(values.map((value) => value * value))).toBeCloseTo(sum(matrix.data.map((value) => value * value)), 8)
      }),
      { numRuns: 50 },
    )
  })

  it('need a square', () => {
    expect(() => symmetricEigenvalues(zeros([2, 3]))).toThrow('Matrix has shape [2, 3], expected [n, n]')
  })
})
