import { describe, expect, it } from 'vitest'
import { besselI0 } from '../../../shared/fir/kaiser-window'
import { makeWindow, type WindowShape } from '../../../shared/fir/window'
import scipy from '../../fixtures/scipy-fir.json'

describe('windows', () => {
  it('follow their formulas', () => {
    // 0.5 − 0.5 cos(2πn/4) for n = 0 … 4
    expect([...makeWindow({ name: 'hann' }, 5)].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([
      0, 0.5, 1, 0.5, 0,
    ])
    // 0.54 − 0.46 cos(0) and 0.54 − 0.46 cos(π)
    expect(makeWindow({ name: 'hamming' }, 3)[0]).toBeCloseTo(0.08, 14)
    expect(makeWindow({ name: 'hamming' }, 3)[1]).toBeCloseTo(1, 14)
  })

  it.each(scipy.windows)('agree with SciPy: $id', ({ params, expected, tol }) => {
    const window = makeWindow(params.window as WindowShape, params.N)
    expected.w.data.forEach((value, n) =>
      expect(Math.abs((window[n] ?? Number.NaN) - value)).toBeLessThanOrEqual(tol.abs),
    )
  })

  it('of one sample are that sample', () => {
    const shapes: WindowShape[] = [{ name: 'hann' }, { name: 'flattop' }, { name: 'kaiser', beta: 8 }]
    for (const shape of shapes) expect([...makeWindow(shape, 1)]).toEqual([1])
  })

  it('rest on the Bessel function of order 0', () => {
    // Abramowitz and Stegun, table 9.8: I₀(1) = 1.2660658778, I₀(5) = 27.2398718236
    expect(besselI0(1)).toBeCloseTo(1.2660658778, 9)
    expect(besselI0(5)).toBeCloseTo(27.2398718236, 8)
  })
})
