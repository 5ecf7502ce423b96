/** A room's response out of what a microphone heard: of a sweep that was played, or of a clap. Pure. */
import { fftConvolve1d } from '../../convolution/fft/convolve1d'
import { deconvolveRegularised } from '../../convolution/deconvolution/regularised'
import { detectClaps } from '../e5/claps'
import { createRandom } from '../contract/random'
import { sweep } from './model'

export interface Room {
  /** Samples a second. */
  rate: number
  /** From the direct sound on; the largest value is 1 or −1. */
  taps: Float32Array<ArrayBuffer>
}

const LOWEST = 20
const SWEEP_SECONDS = 2.5
/** Sweep, way to the microphone and answer fit in. At every usual rate a length of small factors, so that it can be transformed as it is. */
export const RECORD_SECONDS = 4
/** −12 dBFS: clear of the limiter, and of most loudspeakers' own limits. */
const LOUDNESS = 0.25
/** The sweep ends where it is highest: without a fade it would click. */
const FADE_SECONDS = 0.005
/** Longest answer that is kept. */
const ROOM_SECONDS = 1
/** −80 dB of power: clean recordings come back to −97 dB, and rumble below the sweep is not made louder than it was. */
const TRUST = 1e-8
/** Peak below which a recording holds nothing, −60 dBFS. */
const NOTHING = 1e-3

/** What the loudspeaker plays: a sine from 20 Hz up to the highest frequency that the rate has. */
export function measuringSweep(rate: number): Float32Array<ArrayBuffer> {
  const sound = Float32Array.from(sweep(LOWEST, rate / 2, SWEEP_SECONDS, rate), (value) => LOUDNESS * value)
  const fade = Math.round(FADE_SECONDS * rate)
  for (let n = 0; n < fade; n++) sound[sound.length - 1 - n] = ((sound[sound.length - 1 - n] as number) * n) / fade
  return sound
}

/** @param recorded `RECORD_SECONDS` from the moment on at which the sweep began @returns null when nothing was heard */
export function roomFromSweep(recorded: Float32Array, rate: number): Room | null {
  if (!(peakOf(recorded) > NOTHING)) return null
  const played = measuringSweep(rate)
  // On a ring of this very length, where the way to the microphone is a turn of the answer and nothing else.
  const size = recorded.length
  const answer = deconvolveRegularised(recorded, played, { size, lambda: TRUST, relative: true })
  const start = onset(answer, rate)
  const length = Math.min(Math.round(ROOM_SECONDS * rate), size)
  return normalised(
    Float64Array.from({ length }, (_, n) => answer[(start + n) % size] as number),
    rate,
  )
}

/** The loudest clap and what follows, up to the next one. Null when there is none. */
export function roomFromClap(recorded: Float32Array, rate: number): Room | null {
  const claps = detectClaps(recorded, rate).map((time) => Math.round(time * rate))
  const ends = [...claps.slice(1), recorded.length]
  const best = claps
    .map((start, index) => {
      const end = Math.min(ends[index] as number, start + Math.round(ROOM_SECONDS * rate))
      return recorded.subarray(start, end)
    })
    .sort((a, b) => peakOf(b) - peakOf(a))[0]
  return best ? normalised(best, rate) : null
}

/** Where the direct sound begins: it may come up to this long before the strongest value. */
const RISE_SECONDS = 0.005

function onset(answer: Float64Array, rate: number): number {
  let peak = 0
  for (let n = 1; n < answer.length; n++) if (Math.abs(answer[n] as number) > Math.abs(answer[peak] as number)) peak = n
  const size = answer.length
  let start = peak - Math.round(RISE_SECONDS * rate)
  while (Math.abs(answer[(start + size) % size] as number) < Math.abs(answer[peak] as number) / 2) start++
  return (start + size) % size
}

function normalised(answer: ArrayLike<number>, rate: number): Room {
  const peak = peakOf(answer)
  return { rate, taps: Float32Array.from(answer, (value) => value / peak) }
}

export function peakOf(values: ArrayLike<number>): number {
  let peak = 0
  for (let n = 0; n < values.length; n++) peak = Math.max(peak, Math.abs(values[n] as number))
  return peak
}

/** Time in which the computed room's tail falls by 60 dB. */
const COMPUTED_DECAY = 0.4
const COMPUTED_SEED = 6
/** Walls of the computed room: seconds after the direct sound, and strength. */
const WALLS = [
  [0.011, 0.5],
  [0.019, -0.35],
  [0.031, 0.3],
] as const

/** A bare room for those without a microphone: direct sound, three walls, and noise that fades. */
export function computedRoom(rate: number): Room {
  const random = createRandom(COMPUTED_SEED)
  const length = Math.round(COMPUTED_DECAY * rate)
  const taps = Float32Array.from({ length }, (_, n) => 0.15 * (2 * random.unit() - 1) * 10 ** ((-3 * n) / length))
  taps.fill(0, 0, Math.round(WALLS[0][0] * rate))
  taps[0] = 1
  for (const [seconds, strength] of WALLS) taps[Math.round(seconds * rate)] = strength
  return { rate, taps }
}

/** Way of the sound in the computed room: 34 m, loudspeaker's and microphone's buffers among them. */
const COMPUTED_WAY = 0.1

/** What a microphone in the room hears in `RECORD_SECONDS` when this is played at their beginning. */
export function heardIn({ taps, rate }: Room, played: Float32Array): Float32Array<ArrayBuffer> {
  const answer = fftConvolve1d(played, taps, 'full')
  const way = Math.round(COMPUTED_WAY * rate)
  return Float32Array.from({ length: Math.round(RECORD_SECONDS * rate) }, (_, n) => answer[n - way] ?? 0)
}

/** A clap of 3 ms in the middle of nothing. */
export function computedClap(rate: number): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(Math.round(0.5 * rate))
  const start = Math.round(0.3 * rate)
  const random = createRandom(COMPUTED_SEED)
  for (let n = 0; n < 0.003 * rate; n++)
    sound[start + n] = 0.5 * (2 * random.unit() - 1) * Math.exp(-n / (0.0007 * rate))
  return sound
}
