import { describe, expect, it } from 'vitest'
import { createLevelSpectrum, SPECTRUM_SIZE } from '../../../renderer/plots/level-spectrum'

function sine(bin: number, amplitude: number): Float32Array {
  return Float32Array.from(
    { length: SPECTRUM_SIZE },
    (_, n) => amplitude * Math.sin((2 * Math.PI * bin * n) / SPECTRUM_SIZE),
  )
}

describe('the level of every frequency', () => {
  it('reads 0 dBFS for a full-scale sine and −20 dBFS for a tenth of it', () => {
    const spectrum = createLevelSpectrum()
    spectrum.update(sine(100, 1))
    // The window of shared/fir is symmetric, not periodic: off by less than 0.01 dB.
    expect(spectrum.levels[100]).toBeCloseTo(0, 1)
    const softer = createLevelSpectrum()
    softer.update(sine(100, 0.1))
    expect(softer.levels[100]).toBeCloseTo(-20, 1)
  })

  it('keeps far frequencies more than 100 dB down', () => {
    const spectrum = createLevelSpectrum()
    spectrum.update(sine(100, 1))
    expect(spectrum.levels[1000]).toBeLessThan(-100)
  })

  it('is −∞ for silence', () => {
    const spectrum = createLevelSpectrum()
    spectrum.update(new Float32Array(SPECTRUM_SIZE))
    expect(spectrum.levels.every((level) => level === -Infinity)).toBe(true)
  })

  it('rises at once and falls to 0.6 of the power a frame', () => {
    const spectrum = createLevelSpectrum()
    spectrum.update(sine(100, 1))
    const before = spectrum.levels[100] as number
    spectrum.update(new Float32Array(SPECTRUM_SIZE))
    // 10 log10 0.6 = −2.218 dB
    expect((spectrum.levels[100] as number) - before).toBeCloseTo(-2.218, 2)
    spectrum.update(sine(100, 1))
    expect(spectrum.levels[100]).toBeCloseTo(before, 5)
  })
})
