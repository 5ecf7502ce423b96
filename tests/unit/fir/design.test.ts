import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firls } from '../../../shared/fir/firls'
import { firwin } from '../../../shared/fir/firwin'
import { firwin2 } from '../../../shared/fir/firwin2'
import { firwinBands } from '../../../shared/fir/firwin-bands'
import { kaiserOrder } from '../../../shared/fir/kaiser'
import { frequencyResponse, gainResponse } from '../../../shared/fir/response'
import { solveSymmetric } from '../../../shared/fir/solve-symmetric'
import { makeWindow, WINDOW_NAMES, type WindowShape } from '../../../shared/fir/window'
import { distance, noise } from '../fft/signals'

const SHAPES: WindowShape[] = [
  ...(['boxcar', 'hann', 'hamming', 'blackman', 'blackmanharris', 'nuttall', 'flattop'] as const).map((name) => ({
    name,
  })),
  { name: 'kaiser', beta: 6 },
  { name: 'tukey', alpha: 0.4 },
  { name: 'chebwin', at: 70 },
]

describe('windows', () => {
  it('are all in the list of names', () => {
    expect(SHAPES.map(({ name }) => name).sort()).toEqual([...WINDOW_NAMES].sort())
  })

  it.each(SHAPES)('$name: symmetric reads the same backwards, peaks at 1 and is [1] at length 1', (shape) => {
    for (const length of [2, 7, 8, 33]) {
      const window = makeWindow(shape, length)
      expect(distance(window, window.slice().reverse())).toBeLessThan(1e-15)
      expect(Math.max(...window)).toBeLessThan(1 + 1e-8)
    }
    expect(makeWindow(shape, 33)[16]).toBeCloseTo(1, 7)
    expect(makeWindow(shape, 1, 'periodic')).toEqual(Float64Array.of(1))
    expect(makeWindow(shape, 0)).toHaveLength(0)
  })

  it.each(SHAPES)('$name: periodic is the symmetric one of one more value, without its last', (shape) => {
    expect(makeWindow(shape, 20, 'periodic')).toEqual(makeWindow(shape, 21).slice(0, 20))
  })

  it('chebwin has side lobes of exactly its attenuation', () => {
    const window = makeWindow({ name: 'chebwin', at: 60 }, 51)
    const gains = gainResponse(
      window,
      Float64Array.from({ length: 4000 }, (_, k) => k / 8000),
      1,
    )
    const top = gains[0] ?? 0
    // The main lobe of 51 points at 60 dB ends before 0.05 cycles a sample.
    const side = Math.max(...gains.subarray(400)) - top
    expect(side).toBeCloseTo(-60, 2)
  })

  it('name the allowed ones when asked for another', () => {
    // @ts-expect-error a word that the types forbid as well
    expect(() => makeWindow({ name: 'bartlet' }, 4)).toThrow('expected one of: boxcar, hann')
  })
})

describe('window method with many bands', () => {
  const hamming = { name: 'hamming' } as const

  it('with one band is the design with one band', () => {
    const window = makeWindow(hamming, 51)
    const band = firwinBands({ length: 51, cutoffs: [1000, 3000], type: 'bandpass', window: hamming, rate: 16000 })
    expect(distance(band, firwin({ from: 1000, to: 3000, rate: 16000, window }))).toBe(0)
    const high = firwinBands({ length: 51, cutoffs: [3000], type: 'highpass', window: hamming, rate: 16000 })
    expect(distance(high, firwin({ from: 3000, to: 8000, rate: 16000, window }))).toBe(0)
  })

  it('and its complement add up to a delay', () => {
    const design = { length: 61, cutoffs: [0.1, 0.2, 0.3, 0.4], window: hamming, rate: 1, scale: false }
    const pass = firwinBands({ ...design, type: 'bandpass' })
    const stop = firwinBands({ ...design, type: 'bandstop' })
    const delay = new Float64Array(61)
    delay[30] = 1
    expect(
      distance(
        pass.map((tap, n) => tap + (stop[n] ?? 0)),
        delay,
      ),
    ).toBeLessThan(1e-15)
  })

  it('reaches the ripple and the width that a transition width asks for', () => {
    const { length } = kaiserOrder(60, 0.1)
    const taps = firwinBands({ length, cutoffs: [0.5], type: 'lowpass', window: hamming, width: 0.1, rate: 2 })
    const gains = gainResponse(taps, [0.45, 0.55, 0.7, 0.9], 2)
    expect(Math.abs(10 ** ((gains[0] ?? 0) / 20) - 1)).toBeLessThan(10 ** (-59 / 20))
    expect(Math.max(...gains.subarray(1))).toBeLessThan(-59)
  })

  it('refuses what has no meaning', () => {
    const design = { length: 32, cutoffs: [0.2], type: 'highpass', window: hamming, rate: 1 } as const
    expect(() => firwinBands(design)).toThrow('32 taps have gain 0 at the Nyquist frequency')
    expect(() => firwinBands({ ...design, cutoffs: [0.3, 0.2] })).toThrow(
      '[0.3, 0.2] must rise strictly between 0 and 0.5',
    )
    expect(() => firwinBands({ ...design, cutoffs: [0.5] })).toThrow('must rise')
    expect(() => kaiserOrder(5, 0.1)).toThrow('at least 8 dB')
  })
})

describe('frequency sampling', () => {
  const design = { length: 31, frequencies: [0, 0.25, 0.25, 0.5], gains: [1, 1, 0, 0], window: null, rate: 1 }

  it('passes through the polygon at its own points when nothing is cut off', () => {
    // 2 · (points − 1) taps would be the whole inverse transform; one less loses the one at its far end.
    const taps = firwin2({ ...design, length: 63, points: 64, frequencies: [0, 0.5], gains: [1, 0.2] })
    const { real, imaginary } = frequencyResponse(taps, [0, 0.1, 0.25, 0.4], 1)
    const gains = real.map((part, k) => Math.hypot(part, imaginary[k] ?? 0))
    expect(distance(gains, [1, 0.84, 0.6, 0.36])).toBeLessThan(0.01)
  })

  it('reads the mean on a jump: a half-band filter keeps its zeros', () => {
    // Antisymmetric about (1/4, 1/2): every second tap is 0 except the middle one, 1/2.
    const taps = firwin2(design)
    expect(taps[15]).toBeCloseTo(0.5, 12)
    for (let n = 1; n < 15; n += 2) expect(Math.abs(taps[n] ?? 1)).toBeLessThan(1e-15)
  })

  it('refuses corners and symmetries that do not fit', () => {
    expect(() => firwin2({ ...design, frequencies: [0, 0.3, 0.2, 0.5] })).toThrow('must rise from 0 to 0.5')
    expect(() => firwin2({ ...design, gains: [1] })).toThrow('[4] frequencies and [1] gains')
    expect(() => firwin2({ ...design, points: 20 })).toThrow('got 20')
    expect(() => firwin2({ ...design, antisymmetric: true })).toThrow('gain 0 at frequency 0')
    expect(() => firwin2({ ...design, length: 30, gains: [1, 1, 1, 1] })).toThrow('gain 0 at the Nyquist frequency')
  })
})

describe('least squares', () => {
  const design = { length: 21, bands: [0, 0.15, 0.25, 0.5], desired: [1, 1, 0, 0], weights: [1, 3], rate: 1 }

  /** Σ weight · (A − desired)² on a fine grid (midpoint rule). */
  function squaredError(taps: Float64Array): number {
    const steps = 2000
    let sum = 0
    for (const [from, to, gain, weight] of [[0, 0.15, 1, 1] as const, [0.25, 0.5, 0, 3] as const]) {
      const at = Float64Array.from({ length: steps }, (_, k) => from + ((to - from) * (k + 0.5)) / steps)
      const { real, imaginary } = frequencyResponse(taps, at, 1)
      at.forEach((frequency, k) => {
        const turn = 2 * Math.PI * frequency * 10
        const amplitude = (real[k] ?? 0) * Math.cos(turn) - (imaginary[k] ?? 0) * Math.sin(turn)
        sum += (weight * (amplitude - gain) ** 2 * (to - from)) / steps
      })
    }
    return sum
  }

  it('is beaten by no neighbour', () => {
    const taps = firls(design)
    const least = squaredError(taps)
    for (let k = 0; k <= 10; k++) {
      for (const nudge of [-1e-3, 1e-3]) {
        const moved = taps.map((tap, n) => tap + (n === k || n === 20 - k ? nudge : 0))
        expect(squaredError(moved)).toBeGreaterThan(least)
      }
    }
  })

  it('of a line over everything is its Fourier series', () => {
    // |f| rising from 0 to 1 over 0 .. Nyquist: a0 = 1/2, a[k] = −4/(π² k²) for odd k, 0 for even (half of each a tap).
    const taps = firls({ length: 7, bands: [0, 0.5], desired: [0, 1], rate: 1 })
    const side = (k: number): number => -2 / (Math.PI * k) ** 2
    expect(distance(taps, [side(3), 0, side(1), 0.5, side(1), 0, side(3)])).toBeLessThan(1e-15)
  })

  it('refuses even lengths and lists that do not fit', () => {
    expect(() => firls({ ...design, length: 20 })).toThrow('must be odd, got 20')
    expect(() => firls({ ...design, desired: [1, 0] })).toThrow('[4] band edges')
    expect(() => firls({ ...design, bands: [0, 0.3, 0.2, 0.5] })).toThrow('must rise within 0..0.5')
  })
})

describe('symmetric equations', () => {
  it('are solved to rounding, whatever the order of the pivots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1e6 }), (size, seed) => {
        const rows = Array.from({ length: size }, (_, k) => noise(size, seed + 1000 * k))
        // RᵀR + I: positive definite, condition below 1 + size²
        const matrix = Float64Array.from({ length: size * size }, (_, at) => {
          const [i, j] = [Math.floor(at / size), at % size]
          return rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j ? 1 : 0)
        })
        const wanted = noise(size, seed + 7)
        const right = wanted.map((_, i) => wanted.reduce((sum, x, j) => sum + x * (matrix[i * size + j] ?? 0), 0))
        expect(distance(solveSymmetric(matrix, right), wanted)).toBeLessThan(1e-12)
      }),
    )
  })

  it('leave at 0 what a singular matrix does not fix', () => {
    // x + y = 2 twice over
    const solution = solveSymmetric(Float64Array.of(1, 1, 1, 1), Float64Array.of(2, 2))
    expect([...solution].sort((a, b) => a - b)).toEqual([0, 2])
  })
})
