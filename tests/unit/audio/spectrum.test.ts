import { describe, expect, it } from 'vitest'
import { Spectrum } from '../../../renderer/audio/analysis/spectrum'
import { sine } from './signals'

const RATE = 48_000
const SIZE = 2048

describe('Spectrum', () => {
  const read = (samples: Float32Array, smoothing = 0) => {
    const spectrum = new Spectrum({ size: SIZE, smoothing })
    const levels = new Float32Array(spectrum.lines)
    spectrum.process(samples, levels)
    return { spectrum, levels }
  }

  it('reads 0 dBFS for a full-scale sine', () => {
    // Line 100 of 2048 at 48 kHz
    const frequency = (100 * RATE) / SIZE
    const { spectrum, levels } = read(sine(SIZE, frequency, RATE))
    expect(levels[100]).toBeCloseTo(0, 2)
    expect(spectrum.frequency(100, RATE)).toBe(frequency)
    expect(levels[120]).toBeLessThan(-100)
  })

  it('reads between lines within 1.43 dB, the scalloping of the Hann window', () => {
    const { levels } = read(sine(SIZE, (100.5 * RATE) / SIZE, RATE))
    expect(Math.max(...levels)).toBeGreaterThan(-1.43)
  })

  it('reads −Infinity for silence and falls slowly when smoothed', () => {
    expect(read(new Float32Array(SIZE)).levels[10]).toBe(Number.NEGATIVE_INFINITY)
    const { spectrum, levels } = read(sine(SIZE, (100 * RATE) / SIZE, RATE), 0.5)
    spectrum.process(new Float32Array(SIZE), levels)
    // Half the power
    expect(levels[100]).toBeCloseTo(10 * Math.log10(0.5), 2)
  })
})
