import { describe, expect, it } from 'vitest'
import { scoreSound } from '../../../renderer/lab/sound/score'
import { LONGEST, type Note, type Voice } from '../../../shared/lab/contract/note'

const rate = 8000
const note = (at: number, voice: Voice = 'tone', loudness = 1): Note => ({ at, voice, pitch: 500, loudness })
const peak = (sound: Float32Array) => sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

describe('notes as sound', () => {
  it.each(['tone', 'drum', 'bell', 'click', 'chord'] as const)('is a %s of half of full scale at its time', (voice) => {
    const sound = scoreSound([note(0.5, voice)], rate)
    expect(peak(sound)).toBeCloseTo(0.5, 6)
    expect(peak(sound.subarray(0, 0.5 * rate))).toBe(0)
  })

  it('never exceeds half of full scale, however many notes come together', () => {
    expect(peak(scoreSound([note(0), note(0), note(0.01, 'bell')], rate))).toBeLessThanOrEqual(0.5 + 1e-6)
  })

  it('keeps loudnesses in proportion', () => {
    const sound = scoreSound([note(0), note(1, 'tone', 0.25)], rate)
    expect(peak(sound.subarray(rate)) / peak(sound.subarray(0, rate))).toBeCloseTo(0.25, 3)
  })

  it('has the pitch of the note', () => {
    const sound = scoreSound([note(0)], rate)
    const crossings = sound.reduce(
      (count, value, n) => count + Number(n > 0 && value >= 0 && (sound[n - 1] ?? 0) < 0),
      0,
    )
    // 500 periods a second for a quarter of a second.
    expect(crossings).toBeGreaterThan(123)
    expect(crossings).toBeLessThan(127)
  })

  it('leaves out what nobody waits for, and is nothing without notes', () => {
    expect(scoreSound([note(LONGEST)], rate)).toHaveLength(0)
    expect(scoreSound([], rate)).toHaveLength(0)
  })
})
