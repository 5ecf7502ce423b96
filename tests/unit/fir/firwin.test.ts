import { describe, expect, it } from 'vitest'
import { firwin } from '../../../shared/fir/firwin'
import { gainResponse } from '../../../shared/fir/response'
import { makeWindow, type WindowShape } from '../../../shared/fir/window'
import scipy from '../../fixtures/scipy-fir.json'

function passBand(type: string, [first = 0, second = 0]: readonly number[], nyquist: number): [number, number] {
  if (type === 'lowpass') return [0, first]
  return type === 'highpass' ? [first, nyquist] : [first, second]
}

function hamming(length: number): Float64Array {
  return makeWindow({ name: 'hamming' }, length)
}

describe('firwin', () => {
  it.each(scipy.firwin)('agrees with SciPy: $id', ({ params, expected, tol }) => {
    const [from, to] = passBand(params.type, params.cutoff, params.fs / 2)
    const taps = firwin({ from, to, rate: params.fs, window: makeWindow(params.window as WindowShape, params.numtaps) })
    expect(taps).toHaveLength(expected.h.data.length)
    expected.h.data.forEach((tap, n) => expect(Math.abs((taps[n] ?? Number.NaN) - tap)).toBeLessThanOrEqual(tol.abs))
  })

  it('passes the middle of its band unchanged', () => {
    const window = hamming(101)
    const rate = 48_000
    // 0 Hz, Nyquist, and the centre of 4 … 8 kHz
    expect(gainResponse(firwin({ from: 0, to: 4000, rate, window }), [0], rate)[0]).toBeCloseTo(0, 10)
    expect(gainResponse(firwin({ from: 4000, to: 24_000, rate, window }), [24_000], rate)[0]).toBeCloseTo(0, 10)
    expect(gainResponse(firwin({ from: 4000, to: 8000, rate, window }), [6000], rate)[0]).toBeCloseTo(0, 10)
  })

  it('has half the gain at its cut-off', () => {
    const taps = firwin({ from: 0, to: 4000, rate: 48_000, window: hamming(301) })
    // −6.02 dB, within what the window's ripple allows
    expect(gainResponse(taps, [4000], 48_000)[0]).toBeCloseTo(20 * Math.log10(0.5), 1)
  })

  it('is symmetric, so its delay is the same at every frequency', () => {
    const taps = firwin({ from: 300, to: 3400, rate: 16_000, window: makeWindow({ name: 'kaiser', beta: 6 }, 129) })
    taps.forEach((tap, n) => expect(tap).toBeCloseTo(taps[128 - n] ?? Number.NaN, 14))
  })

  it('refuses bands that are none, and high-passes of even length', () => {
    const window = hamming(21)
    expect(() => firwin({ from: 500, to: 500, rate: 8000, window })).toThrow(RangeError)
    expect(() => firwin({ from: 0, to: 5000, rate: 8000, window })).toThrow(RangeError)
    expect(() => firwin({ from: 500, to: 4000, rate: 8000, window: hamming(20) })).toThrow(RangeError)
  })
})
