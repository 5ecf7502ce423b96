import { describe, expect, it } from 'vitest'
import { frequencyResponse, gainResponse } from '../../../shared/fir/response'
import scipy from '../../fixtures/scipy-fir.json'

describe('frequencyResponse', () => {
  it.each(scipy.freqz)('agrees with SciPy: $id', ({ params, inputs, expected, tol }) => {
    const { real, imaginary } = frequencyResponse(inputs.b.data, expected.w.data, params.fs)
    expected.H_re.data.forEach((value, n) =>
      expect(Math.abs((real[n] ?? Number.NaN) - value)).toBeLessThanOrEqual(tol.abs),
    )
    expected.H_im.data.forEach((value, n) =>
      expect(Math.abs((imaginary[n] ?? Number.NaN) - value)).toBeLessThanOrEqual(tol.abs),
    )
  })

  it('of a mean of two samples is cos(πf/rate)', () => {
    const [quarter, half] = gainResponse([0.5, 0.5], [2000, 4000], 8000)
    expect(quarter).toBeCloseTo(20 * Math.log10(Math.SQRT1_2), 10)
    expect(half).toBeLessThan(-300)
  })
})
