import { describe, expect, it } from 'vitest'
import { remez } from '../../../shared/fir/remez'
import { alternating } from '../../../shared/fir/remez/exchange'
import { type EquirippleDesign, makeProblem } from '../../../shared/fir/remez/problem'
import { amplitudeOf } from '../../../shared/fir/remez/taps'
import { frequencyResponse } from '../../../shared/fir/response'

/** Extrema crowd beside a transition, some four times as close as on average: there these are 20 points a half wave. */
const POINTS_A_WAVE = 80

/** The taps; a failed design fails the test with its reason. */
function designed(design: EquirippleDesign): { taps: Float64Array; ripple: number } {
  const found = remez(design)
  if (!found.ok) throw new Error(JSON.stringify(found.reason))
  return found.value
}

/** Extrema of the weighted error of taps over the bands, read from the taps alone, largest of each sign change. */
function extrema(design: EquirippleDesign, taps: Float64Array): number[] {
  const problem = makeProblem(design)
  const antisymmetric = (design.type ?? 'bandpass') !== 'bandpass'
  const peaks = problem.bands.flatMap((band) => {
    const count = Math.ceil((POINTS_A_WAVE * problem.coefficients * (band.to - band.from)) / Math.PI) + 8
    return Array.from({ length: count + 1 }, (_, k) => {
      const omega = band.from + ((band.to - band.from) * k) / count
      const amplitude = amplitudeOf(taps, antisymmetric, omega) / problem.factorAt(omega)
      return { omega, band, error: problem.weightAt(omega, band) * (problem.targetAt(omega, band) - amplitude) }
    })
  })
  return alternating(peaks).map(({ error }) => Math.abs(error))
}

/**
 * Alternation theorem: one more extremum of alternating sign and equal size than the polynomial has coefficients is
 * necessary and sufficient for the optimum. Points a 20th of a half wave apart miss its top by 1 − cos(π/40) = 0.3 % at most.
 */
function expectAlternation(design: EquirippleDesign): void {
  const { taps, ripple } = designed(design)
  const sizes = extrema(design, taps)
  const largest = Math.max(...sizes)
  expect(largest).toBeLessThan(1.001 * ripple)
  expect(largest).toBeGreaterThan(0.99 * ripple)
  const full = sizes.filter((size) => size > 0.99 * largest).length
  expect(full).toBeGreaterThanOrEqual(makeProblem(design).coefficients + 1)
}

describe('equiripple design', () => {
  it.each<EquirippleDesign>([
    { length: 31, bands: [0, 0.2, 0.3, 0.5], desired: [1, 0], rate: 1 },
    { length: 32, bands: [0, 0.2, 0.3, 0.5], desired: [1, 0], weights: [1, 5], rate: 1 },
    { length: 55, bands: [0, 4800, 7200, 16800, 19200, 24000], desired: [0, 1, 0], weights: [10, 1, 10], rate: 48000 },
    { length: 61, bands: [0, 0.1, 0.15, 0.25, 0.3, 0.5], desired: [1, 0, 1], rate: 1 },
    { length: 81, bands: [0, 0.1, 0.14, 0.2, 0.24, 0.3, 0.34, 0.5], desired: [0, 1, 0.5, 0], rate: 1 },
    { length: 31, bands: [0.03, 0.47], desired: [1], type: 'hilbert', rate: 1 },
    { length: 32, bands: [0.04, 0.5], desired: [1], type: 'hilbert', rate: 1 },
    { length: 30, bands: [0, 0.48], desired: [1], type: 'differentiator', rate: 1 },
    { length: 31, bands: [0.01, 0.4], desired: [2], type: 'differentiator', rate: 1 },
    { length: 40, bands: [0.01, 0.2, 0.3, 0.5], desired: [1, 0], type: 'differentiator', rate: 1 },
    { length: 255, bands: [0, 0.2, 0.22, 0.5], desired: [1, 0], rate: 1 },
    { length: 510, bands: [0, 0.1, 0.106, 0.2, 0.206, 0.5], desired: [0, 1, 0], rate: 1 },
  ])('alternates: $length taps, type $type, bands $bands', expectAlternation)

  it('alternates at 1023 taps with a ripple of 1.5e-6', () => {
    expectAlternation({ length: 1023, bands: [0, 0.2, 0.207, 0.5], desired: [1, 0], rate: 1 })
  })

  it('alternates at 2047 taps where the wider transition lets the response rise to thousands', () => {
    // Kaiser's width for a ripple of 1e-7, and twice that: (20 · 7 − 13) / (14.6 · 2046) = 0.00425
    const width = 127 / (14.6 * 2046)
    const bands = [0, 0.1, 0.1 + width, 0.25, 0.25 + 2 * width, 0.5]
    expectAlternation({ length: 2047, bands, desired: [0, 1, 0], rate: 1 })
  })

  it('alternates where doubling the length starts too far off, and at narrow waves beside the end of a band', () => {
    const width = 47 / (14.6 * 2046)
    const bands = [0, 0.1, 0.1 + width, 0.25, 0.25 + 1.2 * width, 0.5]
    expectAlternation({ length: 2047, bands, desired: [0, 1, 0], rate: 1 })
    const four = [0, 0.0397, 0.0422, 0.1382, 0.1422, 0.2325, 0.2368, 0.5]
    expectAlternation({ length: 2047, bands: four, desired: [0, 1, 0, 1], weights: [5.8, 8, 2.3, 6.3], rate: 1 })
  })

  it('finds the sums of small cases by hand', () => {
    // One tap between gains 1 and 0: the middle, off by 1/2 everywhere.
    expect(designed({ length: 1, bands: [0, 0.2, 0.3, 0.5], desired: [1, 0], rate: 1 }).taps[0]).toBeCloseTo(0.5, 12)
    // A = a + b cos ω, gain 1 on [0, π/2], 0 at π alone: errors +e, −e, +e at 0, π/2, π give a = 1 − e … a + b = 1 + e?
    // At 0: 1 − (a + b) = −e; at π/2: 1 − a = e; at π: 0 − (a − b) = −e: a = 1 − e, b = 2e, a − b = e, so e = 1/4.
    const narrow = designed({ length: 3, bands: [0, 0.25, 0.4999999, 0.5], desired: [1, 0], rate: 1 })
    expect(narrow.ripple).toBeCloseTo(1 / 4, 5)
    expect(narrow.taps[1]).toBeCloseTo(3 / 4, 5)
    expect(narrow.taps[0]).toBeCloseTo(1 / 4, 5)
  })

  it('gives antisymmetric taps with +j at positive frequencies', () => {
    const { taps } = designed({ length: 31, bands: [0.05, 0.45], desired: [1], type: 'hilbert', rate: 1 })
    expect(taps[15]).toBe(0)
    taps.forEach((tap, n) => expect(tap + (taps[30 - n] ?? 0)).toBe(0))
    // H(1/4) = +j A e^(−j (π/2) 15) = j · e^(−j 7.5 π) · A = j · j · A = −A
    expect(frequencyResponse(taps, [0.25], 1).real[0]).toBeCloseTo(-1, 1)
  })

  it('says that precision is exhausted when the optimum lies below 1e-12', () => {
    for (const length of [255, 2047]) {
      const found = remez({ length, bands: [0, 0.2, 0.3, 0.5], desired: [1, 0], rate: 1 })
      expect(found).toMatchObject({ ok: false, reason: { kind: 'precision exhausted' } })
    }
  })

  it('says so as well when the taps would need more digits than there are', () => {
    // The narrow transition sets the ripple; in the wide one the response is free, and rises to many thousands.
    const found = remez({ length: 2047, bands: [0, 0.1, 0.105, 0.3, 0.35, 0.5], desired: [1, 0, 1], rate: 1 })
    expect(found).toMatchObject({ ok: false, reason: { kind: 'precision exhausted' } })
  })

  it('refuses what no filter can do, with the numbers in the message', () => {
    const design = { length: 32, bands: [0, 0.2, 0.3, 0.5], desired: [0, 1], rate: 1 }
    expect(() => remez(design)).toThrow('gain 0 at the Nyquist frequency')
    expect(() => remez({ ...design, desired: [1, 0, 1] })).toThrow('[6] band edges and [3] weights, got [4] and [3]')
    expect(() => remez({ ...design, bands: [0, 0.3, 0.2, 0.5] })).toThrow('[0, 0.3, 0.2, 0.5] must rise within 0..0.5')
    expect(() => remez({ ...design, weights: [1, 0] })).toThrow('weights [1, 0]')
    expect(() => remez({ ...design, length: 0 })).toThrow('got 0')
    // @ts-expect-error a word that the types forbid as well
    expect(() => remez({ ...design, type: 'bandstop' })).toThrow('expected one of: bandpass, differentiator, hilbert')
  })
})
