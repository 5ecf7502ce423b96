/** Loops that howl and sounds that do not, each through the whole chain, cut into jobs that do not depend on each other. */
import { seededRandom } from '../../../renderer/audio/sources/random'
import { speechSound } from '../../../renderer/audio/sources/speech-sound'
import type { Hertz, Milliseconds, Seconds } from '../../../shared/units'
import { runLoop } from '../../unit/audio/loop'
import { noise } from '../../unit/audio/signals'
import { musicSound } from './music-sound'
import { readRecording } from './recordings'

type Random = () => number
type Sound = (n: number) => number

export interface LoopJob {
  kind: 'loop'
  seed: number
  /** Of all loops, so that corners come first and gains and delays are spread evenly. */
  index: number
  count: number
}

export interface SoundJob {
  kind: 'sound'
  /** Name in `SOUNDS`, or path of a WAV file. */
  sound: string
  seed: number
}

export interface LoopResult {
  /** From onset to silence for good; 0 when it was muted before it was loud, infinite when it never was. */
  mutedAfter: Milliseconds
  early: boolean
  text: string
}

export interface SoundResult {
  mutes: number
  howls: number
}

/** Seconds of one job of harmless sound. */
export const PIECE: Seconds = 20
const RATES: readonly Hertz[] = [48_000, 44_100, 24_000, 48_000]
const PRESETS = ['identity', 'telephone', 'lowpass', 'highpass', 'echo']
/** Until +3 dB a round trip of 100 ms has grown from a quiet room over −20 dBFS, and then the half second. */
const LOOP_LENGTH: Seconds = 3.5

const between = (random: Random, low: number, high: number): number => low + (high - low) * random()

export function runJob(job: LoopJob | SoundJob): LoopResult | SoundResult {
  return job.kind === 'loop' ? runHowl(job) : runHarmless(job)
}

function runHowl({ seed, index, count }: LoopJob): LoopResult {
  const random = seededRandom(seed)
  const corners: [number, number][] = [
    [1, 3],
    [1, 40],
    [100, 3],
    [100, 40],
  ]
  const spread: [number, number] = [1 + 99 * random(), 3 + (37 * (index + random())) / count]
  const [delay, gain] = corners[index] ?? spread
  const rate = RATES[index % RATES.length] as Hertz
  const preset = PRESETS[Math.floor(random() * PRESETS.length)] as string
  const room = noise(rate, seed)
  const level = 10 ** between(random, -3.5, -2.5)
  const { messages, onset, mutedAfter } = runLoop({
    rate,
    preset,
    back: { gain, delay },
    outside: (n) => level * (room[n % rate] ?? 0),
    length: LOOP_LENGTH,
  })
  const howled = messages.includes('howl')
  const early = Number.isNaN(onset) && howled
  const time = early ? 0 : 1000 * mutedAfter
  return {
    mutedAfter: Number.isNaN(time) || !howled ? Number.POSITIVE_INFINITY : time,
    early,
    text: `${preset}, ${delay.toFixed(1)} ms, +${gain.toFixed(1)} dB at ${rate} Hz, seed ${seed}`,
  }
}

/** Each makes a sound of `PIECE` seconds. */
export const SOUNDS: Record<string, (rate: Hertz, random: Random) => Sound> = {
  speech: (rate, random) => {
    const samples = speechSound(rate, Math.floor(random() * 2 ** 31))
    const [gain, hum] = [10 ** between(random, -0.6, 0.5), 10 ** between(random, -4, -2)]
    return (n) => gain * (samples[n % samples.length] ?? 0) + hum * Math.sin((2 * Math.PI * 50 * n) / rate)
  },
  music: (rate, random) => {
    const samples = musicSound(rate, PIECE, Math.floor(random() * 2 ** 31))
    const gain = 10 ** between(random, -1, 0.3)
    return (n) => gain * (samples[n] ?? 0)
  },
  sines: (rate, random) => {
    const voices = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
      step: (2 * Math.PI * 10 ** between(random, 1.7, 3.9)) / rate,
      level: 10 ** between(random, -1.5, 0),
      tremble: random() < 0.3 ? 0.3 * random() : 0,
      pace: (2 * Math.PI * between(random, 0.5, 12)) / rate,
    }))
    return (n) =>
      voices.reduce(
        (sum, { step, level, tremble, pace }) => sum + level * (1 + tremble * Math.sin(pace * n)) * Math.sin(step * n),
        0,
      )
  },
  crescendi: (rate, random) => {
    const hiss = noise(rate, Math.floor(random() * 2 ** 31))
    const [period, step] = [between(random, 0.4, 6), (2 * Math.PI * 10 ** between(random, 2, 3.7)) / rate]
    const [from, noisy] = [between(random, -4, -2), random() < 0.4]
    return (n) => {
      const place = (n / rate / period) % 1
      return 10 ** (from * (1 - place)) * (noisy ? (hiss[n % rate] ?? 0) : Math.sin(step * n))
    }
  },
}

function runHarmless({ sound, seed }: SoundJob): SoundResult {
  const random = seededRandom(seed)
  const rate = RATES[Math.floor(random() * RATES.length)] as Hertz
  const preset = PRESETS[Math.floor(random() * PRESETS.length)] as string
  const make = SOUNDS[sound]
  const outside = make ? make(rate, random) : readRecording(sound, rate)
  const { messages, mutes } = runLoop({ rate, preset, back: undefined, outside, length: PIECE })
  return { mutes, howls: messages.filter((kind) => kind === 'howl').length }
}
