import { describe, expect, it } from 'vitest'
import { compareValues } from '../../conformance/compare-values'

describe('comparison of worked numbers', () => {
  it('is exact for whole numbers without a tolerance', () => {
    expect(compareValues(5, 5).problem).toBeUndefined()
    expect(compareValues(5.0000000001, 5).problem).toBe('result is 5.0000000001, expected 5')
  })

  it('allows 1e-9 for other numbers, or what the case allows', () => {
    expect(compareValues(0.5 + 5e-10, 0.5).problem).toBeUndefined()
    expect(compareValues(0.5 + 2e-9, 0.5).problem).toBeDefined()
    expect(compareValues(0.5 + 2e-9, 0.5, 1e-8).problem).toBeUndefined()
  })

  it('compares lists by length and objects by the expected names', () => {
    expect(compareValues({ y: [1, 2], more: 'ignored' }, { y: [1, 2] }).problem).toBeUndefined()
    expect(compareValues({ y: [1, 2, 3] }, { y: [1, 2] }).problem).toContain('result.y')
    expect(compareValues({}, { y: 1 }).problem).toContain('result.y')
  })

  it('keeps words, yes and no, and nothing apart', () => {
    expect(compareValues([null, true, 'a*i'], [null, true, 'a*i']).problem).toBeUndefined()
    expect(compareValues(0, null).problem).toBeDefined()
    expect(compareValues('1', 1).problem).toBeDefined()
    expect(compareValues(Number.NaN, 1).problem).toBeDefined()
  })
})
