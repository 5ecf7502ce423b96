import { describe, expect, it } from 'vitest'
import { kaiserAttenuation, kaiserBeta, kaiserLength } from '../../../shared/fir/kaiser'
import scipy from '../../fixtures/scipy-fir.json'

describe("Kaiser's formulas", () => {
  it.each(scipy.kaiser.filter(({ op }) => op === 'kaiserord'))('agree with SciPy: $id', ({ params, expected }) => {
    const { ripple_db, width } = params as { ripple_db: number; width: number }
    // SciPy's width is a fraction of Nyquist: at a rate of 2 it is the same number in hertz.
    expect(kaiserLength(ripple_db, width, 2)).toBe((expected as { numtaps: { data: number[] } }).numtaps.data[0])
    expect(kaiserBeta(ripple_db)).toBeCloseTo((expected as { beta: { data: number[] } }).beta.data[0] ?? Number.NaN, 12)
  })

  it('invert each other', () => {
    const length = kaiserLength(70, 500, 48_000)
    const width = 500 / 24_000
    expect(kaiserAttenuation(length, width)).toBeGreaterThanOrEqual(70)
    expect(kaiserAttenuation(length - 1, width)).toBeLessThan(70)
  })
})
