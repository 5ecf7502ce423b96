import { describe, expect, it } from 'vitest'
import { firwinBands } from '../../../shared/fir/firwin-bands'
import { frequencyGrid } from '../../../shared/fir/frequency-grid'
import { groupDelay } from '../../../shared/fir/group-delay'
import { minimumPhaseHilbert, minimumPhaseHomomorphic } from '../../../shared/fir/minimum-phase'
import { mixedPhase } from '../../../shared/fir/mixed-phase'
import { quantiseTaps } from '../../../shared/fir/quantise'
import { remez } from '../../../shared/fir/remez'
import { frequencyResponse } from '../../../shared/fir/response'
import { firZeros } from '../../../shared/fir/zeros'
import { distance, noise } from '../fft/signals'

const low = firwinBands({ length: 41, cutoffs: [0.15], type: 'lowpass', window: { name: 'hamming' }, rate: 1 })
const grid = frequencyGrid(200, 1)

function magnitude(taps: Float64Array): Float64Array {
  const { real, imaginary } = frequencyResponse(taps, grid, 1)
  return real.map((part, k) => Math.hypot(part, imaginary[k] ?? 0))
}

/** Mean place of the energy, in samples. */
function centre(taps: Float64Array): number {
  const energy = taps.reduce((sum, tap) => sum + tap * tap, 0)
  return taps.reduce((sum, tap, n) => sum + n * tap * tap, 0) / energy
}

describe('minimum phase', () => {
  it('keeps the magnitude, or its root, and moves the energy to the front', () => {
    const same = minimumPhaseHomomorphic(low, { half: false, points: 8192 })
    expect(same).toHaveLength(41)
    expect(distance(magnitude(same), magnitude(low))).toBeLessThan(1e-3)
    const root = minimumPhaseHomomorphic(low, { half: true, points: 8192 })
    expect(root).toHaveLength(21)
    expect(
      distance(
        magnitude(root).map((gain) => gain * gain),
        magnitude(low),
      ),
    ).toBeLessThan(2e-2)
    expect(centre(same)).toBeLessThan(centre(low) / 3)
  })

  it('of an equiripple filter has all zeros inside the unit circle, and the root of its magnitude', () => {
    const found = remez({ length: 41, bands: [0, 0.15, 0.2, 0.5], desired: [1, 0], rate: 1 })
    if (!found.ok) throw new Error(found.reason.kind)
    const taps = minimumPhaseHilbert(found.value.taps, 8192)
    expect(taps).toHaveLength(21)
    const { re, im } = firZeros(taps).zeros
    // Zeros of the stop band lie on the circle, doubled by the lift and known to the root of the precision.
    re.forEach((x, k) => expect(Math.hypot(x, im[k] ?? 0)).toBeLessThan(1.02))
    const { ripple } = found.value
    // (A + ripple) scaled to mean 1, then its root: off by at most about the ripple
    expect(
      distance(
        magnitude(taps).map((gain) => gain * gain),
        magnitude(found.value.taps),
      ),
    ).toBeLessThan(3 * ripple)
  })

  it('refuses transforms shorter than the filter, and silence', () => {
    expect(() => minimumPhaseHilbert(low, 20)).toThrow('>= 41 taps, got 20')
    expect(() => minimumPhaseHomomorphic([0, 0], { half: true, points: 8 })).toThrow('not all 0')
  })
})

describe('phase between linear and minimum', () => {
  it('is the filter itself at part 0', () => {
    expect(distance(mixedPhase(low, { part: 0, points: 4096 }), low)).toBeLessThan(1e-14)
  })

  it('is minimum phase at part 1', () => {
    const least = minimumPhaseHomomorphic(low, { half: false, points: 4096 })
    expect(distance(mixedPhase(low, { part: 1, points: 4096 }), least)).toBeLessThan(1e-12)
  })

  it('keeps the magnitude to a percent while the energy moves forward step by step', () => {
    const parts = [0, 0.25, 0.5, 0.75, 1].map((part) => mixedPhase(low, { part, points: 4096 }))
    for (const taps of parts) expect(distance(magnitude(taps), magnitude(low))).toBeLessThan(0.01)
    const centres = parts.map(centre)
    expect(centres).toEqual([...centres].sort((a, b) => b - a))
    expect(centres[2]).toBeCloseTo(((centres[0] ?? 0) + (centres[4] ?? 0)) / 2, 0)
  })

  it('refuses taps that are not symmetric and parts outside 0..1', () => {
    expect(() => mixedPhase([1, 2, 3], { part: 0.5, points: 64 })).toThrow('symmetric')
    expect(() => mixedPhase(low, { part: 2, points: 64 })).toThrow('0..1, got 2')
  })
})

describe('group delay', () => {
  it('of symmetric taps is half their length, where something passes', () => {
    groupDelay(low, [0, 0.05, 0.1, 0.14], 1).forEach((delay) => expect(delay).toBeCloseTo(20, 9))
  })

  it('of 1 + a z⁻¹ at frequency 0 is a/(1 + a)', () => {
    expect(groupDelay([1, 0.25], [0], 1)[0]).toBeCloseTo(0.2, 14)
  })

  it('is not finite at a zero of the response', () => {
    expect(groupDelay([1, -1], [0], 1)[0]).toBeNaN()
  })
})

describe('zeros', () => {
  /** Taps with these zeros: the product of (1 − z z⁻¹), conjugate pairs given once. */
  function tapsOf(zeros: [number, number][]): Float64Array {
    return zeros.reduce<Float64Array>((taps, [re, im]) => {
      const factor = im === 0 ? [1, -re] : [1, -2 * re, re * re + im * im]
      return Float64Array.from({ length: taps.length + factor.length - 1 }, (_, n) =>
        factor.reduce((sum, weight, k) => sum + weight * (taps[n - k] ?? 0), 0),
      )
    }, Float64Array.of(1))
  }

  it('are those the taps were made of', () => {
    const { zeros } = firZeros(
      tapsOf([
        [0.5, 0],
        [-2, 0],
        [0.3, 0.8],
        [1.2, 0.4],
      ]),
    )
    const wanted: [number, number][] = [
      [0.5, 0],
      [-2, 0],
      [0.3, 0.8],
      [0.3, -0.8],
      [1.2, 0.4],
      [1.2, -0.4],
    ]
    for (const [x, y] of wanted) {
      const nearest = Math.min(...zeros.re.map((re, k) => Math.hypot(re - x, (zeros.im[k] ?? 0) - y)))
      expect(nearest).toBeLessThan(1e-13)
    }
    expect(zeros.re).toHaveLength(6)
  })

  it('that are repeated are found to the root of the precision', () => {
    // (1 − z⁻¹/2)³: three times 1/2, each to about (1e-16)^(1/3) = 5e-6
    const { re, im } = firZeros(
      tapsOf([
        [0.5, 0],
        [0.5, 0],
        [0.5, 0],
      ]),
    ).zeros
    re.forEach((x, k) => expect(Math.hypot(x - 0.5, im[k] ?? 0)).toBeLessThan(5e-5))
  })

  it('of 1 − z⁻⁶⁴ are the 64 roots of unity', () => {
    const taps = new Float64Array(65)
    taps[0] = 1
    taps[64] = -1
    const { re, im } = firZeros(taps).zeros
    re.forEach((x, k) => {
      const turn = (64 * Math.atan2(im[k] ?? 0, x)) / (2 * Math.PI)
      expect(Math.hypot(x, im[k] ?? 0)).toBeCloseTo(1, 14)
      expect(Math.abs(turn - Math.round(turn))).toBeLessThan(1e-12)
    })
    expect(new Set(re.map((x, k) => Math.round((64 * Math.atan2(im[k] ?? 0, x)) / (2 * Math.PI)) & 63)).size).toBe(64)
  })

  it('come in conjugate pairs, as many as the taps allow, and make the sum 0 to rounding', () => {
    const taps = noise(200)
    const { zeros, delay } = firZeros(taps)
    expect(delay).toBe(0)
    expect(zeros.re).toHaveLength(199)
    expect(zeros.im.reduce((sum, part) => sum + part, 0)).toBeCloseTo(0, 12)
    zeros.re.forEach((re, k) => {
      // Horner outwards or inwards, whichever does not overflow; `size` is the sum of the absolute terms.
      const im = zeros.im[k] ?? 0
      const square = re * re + im * im
      const [x, y, list] = square <= 1 ? [re, im, taps] : [re / square, -im / square, taps.slice().reverse()]
      let [sumRe, sumIm, size] = [0, 0, 0]
      for (const tap of list) {
        ;[sumRe, sumIm] = [sumRe * x - sumIm * y + tap, sumRe * y + sumIm * x]
        size = size * Math.hypot(x, y) + Math.abs(tap)
      }
      expect(Math.hypot(sumRe, sumIm)).toBeLessThan(1e-12 * size)
    })
  })

  it('lie at the origin for zero taps at the end; zero taps at the start are delay', () => {
    const { zeros, delay } = firZeros([0, 0, 1, -0.5, 0])
    expect(delay).toBe(2)
    expect([...zeros.re].sort((a, b) => a - b)).toEqual([0, 0.5])
    expect(() => firZeros([0, 0])).toThrow('not all 0')
  })
})

describe('quantised taps', () => {
  it('are the nearest multiples of the last bit', () => {
    // 8 bits, 6 after the point: 0.3 · 64 = 19.2 → 19; −0.51 · 64 = −32.64 → −33; half of a bit goes to even
    const { codes, taps, step, saturated } = quantiseTaps([0.3, -0.51, 0.5 / 64, 1.5 / 64], 8, 6)
    expect([...codes]).toEqual([19, -33, 0, 2])
    expect(step).toBe(1 / 64)
    expect(taps[0]).toBe(19 / 64)
    expect(saturated).toBe(false)
  })

  it('choose as many fraction bits as let every tap fit', () => {
    // 0.99999 would round to 1.0 = 128/128, outside −128 .. 127: one bit less
    expect(quantiseTaps([0.99999, 0.1], 8).step).toBe(1 / 64)
    expect(quantiseTaps([0.99, 0.1], 8).step).toBe(1 / 128)
    expect(quantiseTaps([0, 0], 8).saturated).toBe(false)
  })

  it('are held at the end of the range where they do not fit', () => {
    expect(quantiseTaps([2, -2], 8, 7)).toMatchObject({ codes: Int32Array.of(127, -128), saturated: true })
  })

  it('change no response by more than stated', () => {
    const { taps, responseError } = quantiseTaps(low, 10)
    const [before, after] = [frequencyResponse(low, grid, 1), frequencyResponse(taps, grid, 1)]
    const worst = Math.max(
      ...before.real.map((re, k) =>
        Math.hypot(re - (after.real[k] ?? 0), (before.imaginary[k] ?? 0) - (after.imaginary[k] ?? 0)),
      ),
    )
    expect(worst).toBeLessThanOrEqual(responseError * (1 + 1e-12))
    expect(worst).toBeGreaterThan(0)
  })

  it('refuse widths that are none', () => {
    expect(() => quantiseTaps([1], 1)).toThrow('2 to 32 bits, got 1')
  })
})
