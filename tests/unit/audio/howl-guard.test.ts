import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { speechSound } from '../../../renderer/audio/sources/speech-sound'
import { sweepSound } from '../../../renderer/audio/sources/sweep-sound'
import { runLoop } from './loop'
import { noise } from './signals'

const RATE = 24_000
const room = noise(RATE, 1)
const speech = speechSound(RATE)
const sweep = sweepSound(RATE)

/** A quiet room, −60 dBFS. */
const quiet = (n: number) => 1e-3 * (room[n % RATE] ?? 0)

/** Loops of 1 … 100 ms and +3 … +40 dB, corners first. */
function loops(count: number): [string, number, number][] {
  const random = seededRandom(9)
  const corners: [number, number][] = [
    [1, 3],
    [1, 40],
    [100, 40],
    [100, 6],
  ]
  const presets = ['identity', 'telephone', 'lowpass', 'highpass']
  return Array.from({ length: count }, (_, index) => {
    const [delay, gain] = corners[index] ?? [1 + 99 * random(), 3 + 37 * random()]
    return [presets[index % 4] as string, Math.round(delay), Math.round(gain)]
  })
}

/** Notes of five harmonics that come, decay or hold with vibrato, up to four at once. */
function music(seed: number): (n: number) => number {
  const random = seededRandom(seed)
  const notes = Array.from({ length: 24 }, (_, index) => ({
    start: 0.25 * index * RATE,
    pitch: 110 * 2 ** (Math.floor(random() * 30) / 12),
    decay: random() < 0.5 ? 2 : 0,
    vibrato: random() < 0.5 ? 0.2 : 0,
  }))
  return (n) =>
    notes.reduce((sum, { start, pitch, decay, vibrato }) => {
      const time = (n - start) / RATE
      if (time < 0 || time > 1) return sum
      const swell = Math.min(1, time * 50, (1 - time) * 10) * Math.exp(-decay * time)
      const shape = 1 + vibrato * Math.sin(2 * Math.PI * 5.5 * time)
      const tone = [1, 2, 3, 4, 5].reduce((wave, h) => wave + Math.sin(2 * Math.PI * h * pitch * time) / h, 0)
      return sum + 0.08 * swell * shape * tone
    }, 0)
}

const harmless: Record<string, (n: number) => number> = {
  silence: () => 0,
  'a quiet room': quiet,
  speech: (n) => speech[n % speech.length] ?? 0,
  'loud speech, limited': (n) => 3 * (speech[n % speech.length] ?? 0),
  'a sweep': (n) => 2 * (sweep[(n + 2 * RATE) % sweep.length] ?? 0),
  'a sine of 1 kHz': (n) => 0.5 * Math.sin((2 * Math.PI * 1000 * n) / RATE),
  'a sine of 300 Hz, limited': (n) => 2 * Math.sin((2 * Math.PI * 300 * n) / RATE),
  'a crescendo of 60 dB in 2 s': (n) => 10 ** (-3 + (1.5 * n) / RATE) * Math.sin((2 * Math.PI * 700 * n) / RATE),
  'a crescendo of noise': (n) => 10 ** (-3 + n / RATE) * (room[n % RATE] ?? 0),
  tremolo: (n) => 0.4 * (1 + 0.2 * Math.sin((2 * Math.PI * 6 * n) / RATE)) * Math.sin((2 * Math.PI * 500 * n) / RATE),
  'noise at −10 dBFS': (n) => 0.3 * (room[n % RATE] ?? 0),
  'music 1': music(1),
  'music 2': music(2),
}

describe('the howl guard', () => {
  it.each(loops(24))('mutes %s, looped through %i ms at +%i dB, within 500 ms', (preset, delay, gain) => {
    const heard = runLoop({ rate: RATE, preset, back: { gain, delay }, outside: quiet, length: 2.5 })
    // It may well be muted before it is loud enough to count.
    expect(heard.messages).toEqual(['howl'])
    if (Number.isNaN(heard.onset)) return
    expect(heard.mutedAfter).toBeLessThanOrEqual(0.5)
  })

  it.each(Object.entries(harmless))('lets %s through untouched', (name, outside) => {
    for (const preset of ['identity', 'telephone']) {
      const heard = runLoop({ rate: RATE, preset, back: undefined, outside, length: 3 })
      expect(heard.messages).toEqual([])
      // Speech and music fall silent by themselves.
      if (/sine|noise|tremolo/.test(name)) expect(heard.interrupted).toBe(false)
    }
  })

  it('lets speech through that comes back 12 dB softer', () => {
    const outside = harmless.speech ?? quiet
    const heard = runLoop({ rate: RATE, preset: 'identity', back: { gain: -12, delay: 30 }, outside, length: 3 })
    expect(heard.messages).toEqual([])
  })
})
