import { describe, expect, it } from 'vitest'
import { speechSound } from '../../../renderer/audio/sources/speech-sound'
import { sweepSound } from '../../../renderer/audio/sources/sweep-sound'
import { truePeakDecibels } from './oversampler'
import { worstError } from './signals'

const RATE = 16_000

function rms(samples: Float32Array): number {
  return 10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0) / samples.length)
}

describe.each([
  ['speech-like', speechSound],
  ['sweep', sweepSound],
])('the %s test sound', (_, make) => {
  const sound = make(RATE)

  it('lasts at least 8 s, at about −18 dBFS, and never clips', () => {
    expect(sound.length).toBeGreaterThanOrEqual(8 * RATE)
    expect(rms(sound)).toBeGreaterThan(-22)
    expect(rms(sound)).toBeLessThan(-16)
    expect(truePeakDecibels(sound)).toBeLessThan(0)
  })

  it('loops without a click: it begins and ends in silence', () => {
    expect(Math.abs(sound[0] ?? 1)).toBeLessThan(1e-4)
    expect(sound.subarray(-Math.round(0.1 * RATE)).every((value) => Math.abs(value) < 1e-4)).toBe(true)
  })

  it('is the same every time', () => {
    expect(worstError(make(RATE), sound)).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('the speech-like test sound', () => {
  it('has pauses and syllables, and energy where a voice has it', () => {
    const sound = speechSound(RATE)
    const frames = Array.from({ length: 200 }, (_, frame) => rms(sound.subarray(frame * 800, (frame + 1) * 800)))
    expect(frames.filter((level) => level < -60).length).toBeGreaterThan(20)
    expect(frames.filter((level) => level > -25).length).toBeGreaterThan(80)
    // Differences of neighbours: √2 = +3 dB of the level for white noise, far less for a voice.
    const differences = sound.map((value, n) => value - (sound[n - 1] ?? 0))
    expect(rms(differences)).toBeLessThan(rms(sound) - 3)
  })
})
