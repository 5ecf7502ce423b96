import { describe, expect, it } from 'vitest'
import type { Biquad } from '../../../shared/impulse-response/biquad'
import { runBiquads } from '../../../shared/impulse-response/biquad'
import { kWeighting, pinking } from '../../../shared/impulse-response/loudness-weighting'
import { normalisingGain } from '../../../shared/impulse-response/normalise'

/** Level of a cascade at a frequency, by `z = e^(iω)`. */
function level(sections: readonly Biquad[], frequency: number, rate: number): number {
  const angle = (-2 * Math.PI * frequency) / rate
  const magnitude = (c0: number, c1: number, c2: number) =>
    Math.hypot(c0 + c1 * Math.cos(angle) + c2 * Math.cos(2 * angle), c1 * Math.sin(angle) + c2 * Math.sin(2 * angle))
  return sections.reduce(
    (sum, { b0, b1, b2, a1, a2 }) => sum + 20 * Math.log10(magnitude(b0, b1, b2) / magnitude(1, a1, a2)),
    0,
  )
}

describe('the K-weighting', () => {
  it('has at 48 kHz the coefficients of ITU-R BS.1770-4, tables 1 and 2', () => {
    const [shelf, highPass] = kWeighting(48_000)
    const table1 = {
      b0: 1.53512485958697,
      b1: -2.69169618940638,
      b2: 1.19839281085285,
      a1: -1.69065929318241,
      a2: 0.73248077421585,
    }
    const table2 = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 }
    for (const [section, table] of [
      [shelf, table1],
      [highPass, table2],
    ] as const)
      for (const name of ['b0', 'b1', 'b2', 'a1', 'a2'] as const)
        expect(section[name], name).toBeCloseTo(table[name], 8)
  })

  it('reads a sine of 997 Hz 0.691 dB higher, as the standard says', () => {
    expect(level(kWeighting(48_000), 997, 48_000)).toBeCloseTo(0.691, 2)
  })

  it.each([44_100, 96_000, 192_000])('is the same curve at %i Hz', (rate) => {
    for (const frequency of [40, 100, 1000, 2000, 4000])
      expect(level(kWeighting(rate), frequency, rate)).toBeCloseTo(level(kWeighting(48_000), frequency, 48_000), 0.7)
  })
})

describe('the pinking filter', () => {
  it.each([44_100, 48_000, 192_000])('falls 3.01 dB an octave within 0.5 dB at %i Hz', (rate) => {
    const sections = pinking(rate)
    const reference = level(sections, 640, rate)
    for (let frequency = 40; frequency <= 8000; frequency *= 1.1) {
      const expected = -10 * Math.log10(frequency / 640)
      expect(Math.abs(level(sections, frequency, rate) - reference - expected), `${frequency} Hz`).toBeLessThan(0.5)
    }
  })
})

describe('loudness', () => {
  const rate = 48_000
  const gainOf = (kernel: Float64Array) => 20 * Math.log10(normalisingGain('loudness', [kernel], 'mono', rate))

  it('undoes a plain gain exactly', () => {
    expect(gainOf(Float64Array.of(0, 0.25))).toBeCloseTo(20 * Math.log10(4), 9)
  })

  it('keeps pink noise as loud as it was', () => {
    // A tone control: 1 + 0.6 z⁻¹. Its power over the weighted spectrum, summed over frequencies, must be undone.
    const kernel = Float64Array.of(1, 0.6)
    const weighting = [...kWeighting(rate), ...pinking(rate)]
    let [plain, filtered] = [0, 0]
    const points = 200_000
    for (let index = 0; index < points; index++) {
      const frequency = ((index + 0.5) / points) * (rate / 2)
      const power = 10 ** (level(weighting, frequency, rate) / 10)
      plain += power
      filtered += power * (1 + 0.36 + 1.2 * Math.cos((2 * Math.PI * frequency) / rate))
    }
    expect(gainOf(kernel)).toBeCloseTo(10 * Math.log10(plain / filtered), 2)
  })

  it('counts what the ear does not hear for little', () => {
    // A pulse through 20 ms of mean: mostly below 50 Hz, where the weighting takes it away.
    const rumble = new Float64Array(960).fill(1 / 960)
    expect(gainOf(rumble)).toBeGreaterThan(10)
  })
})

it('runs sections one after the other', () => {
  // Two one-sample delays with gain 2 and 3
  const run = runBiquads([2, 3].map((b1) => ({ b0: 0, b1, b2: 0, a1: 0, a2: 0 })))
  expect([1, 0, 0, 0].map(run)).toEqual([0, 0, 6, 0])
})
