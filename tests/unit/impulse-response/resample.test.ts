import { describe, expect, it } from 'vitest'
import { lowPass, lowPassRow, REACH } from '../../../shared/impulse-response/low-pass'
import { resampleKernels, type ResampleRates, resampleReach } from '../../../shared/impulse-response/resample'
import { upfirdn } from '../../../shared/multirate/upfirdn'
import { seededRandom } from '../../../renderer/audio/sources/random'

const resampleKernel = (samples: ArrayLike<number>, rates: ResampleRates, lead?: number) =>
  resampleKernels([samples], rates, lead)[0] as Float64Array

/** `Σ h[n] e^(−2πi f n / rate)`, n from −`lead`. */
function response(taps: ArrayLike<number>, frequency: number, rate: number, lead = 0): [re: number, im: number] {
  let [re, im] = [0, 0]
  for (let n = 0; n < taps.length; n++) {
    const angle = (-2 * Math.PI * frequency * (n - lead)) / rate
    re += (taps[n] as number) * Math.cos(angle)
    im += (taps[n] as number) * Math.sin(angle)
  }
  return [re, im]
}

const decibels = (ratio: number) => 20 * Math.log10(ratio)
const noise = (length: number, seed: number) => {
  const random = seededRandom(seed)
  return Float64Array.from({ length }, () => 2 * random() - 1)
}

/** Common rates both ways, two without a common factor, and the largest steps. */
const RATES = [
  [44_100, 48_000],
  [48_000, 44_100],
  [96_000, 48_000],
  [44_100, 192_000],
  [192_000, 44_100],
  [8000, 192_000],
  [47_999, 48_000],
  [48_001, 44_100],
  [8001, 96_000],
] as const

describe('resampleKernels', () => {
  it.each(RATES)('keeps the frequency response from %i to %i Hz, phase included', (from, to) => {
    const kernel = noise(64, 1)
    const lead = resampleReach({ from, to })
    const resampled = resampleKernel(kernel, { from, to }, lead)
    const edge = (0.9 * Math.min(from, to)) / 2
    for (let step = 0; step <= 60; step++) {
      const frequency = (edge * step) / 60
      const [re, im] = response(resampled, frequency, to, lead)
      const [wantedRe, wantedIm] = response(kernel, frequency, from)
      const error = Math.hypot(re - wantedRe, im - wantedIm) / Math.hypot(wantedRe, wantedIm)
      // 0.001 dB is a ratio of 1.000115
      expect(error).toBeLessThan(1.15e-4)
    }
  })

  it.each(RATES.filter(([from, to]) => to > from))(
    'adds nothing above the old Nyquist frequency, %i to %i Hz',
    (from, to) => {
      const lead = resampleReach({ from, to })
      const resampled = resampleKernel([1], { from, to }, lead)
      for (let step = 0; step <= 200; step++) {
        const frequency = from / 2 + ((to - from) / 2) * (step / 200)
        const [re, im] = response(resampled, frequency, to, lead)
        expect(decibels(Math.hypot(re, im))).toBeLessThan(-120)
      }
    },
  )

  it.each(RATES.filter(([from, to]) => to < from))(
    'leaves nothing of what the new rate cannot hold, %i to %i Hz',
    (from, to) => {
      // A sine above the new Nyquist frequency; its ends are left out. Scaled back by to/from it would have peak 1.
      for (const place of [0, 0.01, 0.1, 0.5, 1]) {
        const frequency = to / 2 + ((from - to) / 2) * place
        const sine = Float64Array.from({ length: 2000 }, (_, n) => Math.cos((2 * Math.PI * frequency * n) / from))
        const reach = resampleReach({ from, to })
        const middle = resampleKernel(sine, { from, to }).subarray(reach, Math.floor((2000 * to) / from) - reach)
        expect(middle.length).toBeGreaterThan(100)
        const peak = Math.max(...middle.map(Math.abs)) * (to / from)
        expect(decibels(peak)).toBeLessThan(-120)
      }
    },
  )

  it.each(RATES)('turns a sine into the same sine, %i to %i Hz', (from, to) => {
    const frequency = 0.37 * (Math.min(from, to) / 2)
    const sine = Float64Array.from({ length: 3000 }, (_, n) => Math.sin((2 * Math.PI * frequency * n) / from))
    const reach = resampleReach({ from, to })
    const end = Math.floor((3000 * to) / from) - reach
    const resampled = resampleKernel(sine, { from, to })
    for (let m = reach; m < end; m += 7) {
      const expected = (from / to) * Math.sin((2 * Math.PI * frequency * m) / to)
      expect(Math.abs((resampled[m] as number) - expected)).toBeLessThan(2e-6 * Math.max(1, from / to))
    }
  })

  it('is the plain polyphase sum of the library with the same taps', () => {
    const [up, down] = [160, 147]
    const signal = noise(200, 2)
    // The filter at 160 times the old rate, its middle at tap REACH · 160; the kernel's scale is from/to.
    const taps = Float64Array.from(
      { length: 2 * REACH * up + 1 },
      (_, n) => (down / up) * lowPass((n - REACH * up) / up),
    )
    const whole = upfirdn(taps, signal, up, 1)
    const resampled = resampleKernel(signal, { from: 44_100, to: 48_000 })
    for (let m = 0; m < resampled.length; m++) expect(resampled[m]).toBeCloseTo(whole[REACH * up + m * down] ?? 0, 8)
  })

  it('gives, between rates without a common factor, what a sum by the formula gives', () => {
    const [from, to] = [47_999, 48_000]
    const signal = noise(300, 3)
    const resampled = resampleKernel(signal, { from, to })
    for (let m = 0; m < resampled.length; m += 13) {
      const sum = signal.reduce((total, value, i) => total + value * lowPass((m * from) / to - i), 0)
      // Straight lines between 4096 rows a sample: −150 dB
      expect(Math.abs((resampled[m] as number) - (from / to) * sum)).toBeLessThan(2e-7)
    }
  })

  it('keeps the gain at 0 Hz and the time of a pulse', () => {
    const pulse = new Float64Array(400)
    pulse[147] = 1
    // 147/44100 s is 160/48000 s
    const resampled = resampleKernel(pulse, { from: 44_100, to: 48_000 })
    expect(resampled.indexOf(Math.max(...resampled))).toBe(160)
    expect(resampled.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5)
  })

  it('cuts what rings before time 0 unless told to keep it', () => {
    const rates = { from: 44_100, to: 48_000 }
    const kept = resampleKernel([1, 0.5], rates, 90)
    const cut = resampleKernel([1, 0.5], rates)
    expect(cut).toEqual(kept.subarray(90))
    expect(kept.length).toBe(cut.length + 90)
  })

  it('computes any length from one sample on, and only finite numbers', () => {
    for (const [from, to] of RATES)
      for (const length of [1, 2, 3, 163, 164, 165]) {
        const resampled = resampleKernel(noise(length, length), { from, to })
        expect(resampled.length).toBeGreaterThanOrEqual(Math.ceil(((length - 1) * to) / from) + 1)
        expect(resampled.every(Number.isFinite)).toBe(true)
      }
  })

  it.each([0, -1, 44_100.5, Number.NaN])('throws for a rate of %s', (rate) => {
    expect(() => resampleKernel([1], { from: rate, to: 48_000 })).toThrow('whole numbers')
    expect(() => resampleKernel([1], { from: 48_000, to: rate })).toThrow('whole numbers')
  })
})

describe('the low-pass', () => {
  it('is read from its table within 1e-9 of its formula', () => {
    const row = new Float64Array(2001)
    lowPassRow(row, -REACH - 1, (2 * REACH + 2) / 2000, 1)
    for (let k = 0; k < row.length; k++) {
      const time = -REACH - 1 + ((2 * REACH + 2) / 2000) * k
      expect(Math.abs((row[k] as number) - lowPass(time)), `at ${time}`).toBeLessThan(1e-9)
    }
  })
})
