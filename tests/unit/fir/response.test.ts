import { describe, expect, it } from 'vitest'
import { powerResponse } from '../../../shared/fir/power-response'
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

describe('powerResponse', () => {
  const rate = 48_000

  it('turns a unit vector as exactly as sines would', () => {
    // A moving average of 100: |H(f)| = |sin(100 πf/rate) / (100 sin(πf/rate))|; at 1100 Hz 0.0894 in closed form.
    const taps = new Float64Array(100).fill(0.01)
    const angle = (Math.PI * 1100) / rate
    const expected = (Math.sin(100 * angle) / (100 * Math.sin(angle))) ** 2
    expect(powerResponse(taps, [1100], rate)[0]).toBeCloseTo(expected, 12)
  })

  it('is the square of the gain, for sparse taps as for dense ones', () => {
    const dense = Float64Array.from({ length: 300 }, (_, n) => Math.cos(n * n))
    const sparse = dense.map((tap, n) => (n % 40 === 0 ? tap : 0))
    const frequencies = [0, 20, 440, 12_345, 24_000]
    for (const taps of [dense, sparse]) {
      const gains = gainResponse(taps, frequencies, rate)
      powerResponse(taps, frequencies, rate).forEach((power, k) => {
        expect(10 * Math.log10(power)).toBeCloseTo(gains[k] as number, 8)
      })
    }
  })
})
