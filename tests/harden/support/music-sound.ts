/** Music that nobody wrote: seeded chords, a melody and a beat, with the envelopes of instruments, in a small room. */
import { seededRandom } from '../../../renderer/audio/sources/random'
import type { Hertz, Seconds } from '../../../shared/units'

type Random = () => number

/** How an instrument sounds: amplitudes of its harmonics, seconds of attack, decay (0: holds), release, depth of vibrato. */
interface Instrument {
  harmonics: readonly number[]
  attack: Seconds
  decay: Seconds
  release: Seconds
  vibrato: number
}

const INSTRUMENTS: readonly Instrument[] = [
  // String, organ, piano, flute, bell.
  { harmonics: [1, 0.6, 0.45, 0.3, 0.2, 0.15], attack: 0.08, decay: 0, release: 0.12, vibrato: 0.006 },
  { harmonics: [1, 0.8, 0.2, 0.5, 0.1, 0.3], attack: 0.02, decay: 0, release: 0.05, vibrato: 0 },
  { harmonics: [1, 0.5, 0.25, 0.12, 0.06], attack: 0.004, decay: 0.6, release: 0.08, vibrato: 0 },
  { harmonics: [1, 0.15, 0.05], attack: 0.05, decay: 0, release: 0.06, vibrato: 0.01 },
  { harmonics: [1, 0, 0.4, 0, 0.25, 0.2], attack: 0.002, decay: 0.9, release: 0.2, vibrato: 0 },
]
const SCALES = [
  [0, 2, 4, 5, 7, 9, 11],
  [0, 2, 3, 5, 7, 8, 10],
] as const
const ROOM: readonly (readonly [delay: Seconds, gain: number])[] = [
  [0.023, 0.4],
  [0.037, 0.33],
  [0.059, 0.25],
  [0.083, 0.18],
]

/** Peaks near full scale. */
export function musicSound(rate: Hertz, length: Seconds, seed: number): Float32Array {
  const random = seededRandom(seed)
  const sound = new Float32Array(Math.round(length * rate))
  const beat: Seconds = 60 / (70 + 90 * random())
  const scale = SCALES[random() < 0.5 ? 0 : 1] as readonly number[]
  const base: Hertz = 110 * 2 ** (random() * 0.8)
  const degree = (step: number): Hertz =>
    base * 2 ** (Math.floor(step / scale.length) + (scale[step % scale.length] as number) / 12)
  const [chords, melody] = [pick(random), pick(random)]
  for (let time = 0; time < length; time += 4 * beat) {
    const root = Math.floor(random() * scale.length)
    for (const step of [0, 2, 4]) addNote(sound, rate, chords, degree(root + step), time, 4 * beat, 0.12)
  }
  for (let time = 0; time < length; ) {
    const lasts = beat * [0.5, 0.5, 1, 2][Math.floor(random() * 4)]!
    if (random() > 0.15) addNote(sound, rate, melody, degree(7 + Math.floor(random() * 10)), time, 0.95 * lasts, 0.25)
    time += lasts
  }
  if (random() < 0.7) for (let time = 0; time < length; time += beat) addStroke(sound, rate, time, random)
  addRoom(sound, rate)
  const loudest = sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return sound.map((value) => (0.8 * value) / loudest)
}

function pick(random: Random): Instrument {
  return INSTRUMENTS[Math.floor(random() * INSTRUMENTS.length)] as Instrument
}

function addNote(
  sound: Float32Array,
  rate: Hertz,
  { harmonics, attack, decay, release, vibrato }: Instrument,
  pitch: Hertz,
  start: Seconds,
  lasts: Seconds,
  level: number,
): void {
  const first = Math.round(start * rate)
  const end = Math.min(sound.length, first + Math.round((lasts + release) * rate))
  let phase = 0
  for (let n = first; n < end; n++) {
    const time = (n - first) / rate
    phase += (2 * Math.PI * pitch * (1 + vibrato * Math.sin(2 * Math.PI * 5.5 * time))) / rate
    const swell = Math.min(1, time / attack, (lasts + release - time) / release)
    const gain = level * swell * (decay > 0 ? Math.exp(-time / decay) : 1)
    let wave = 0
    for (let h = 0; h < harmonics.length; h++) wave += (harmonics[h] as number) * Math.sin((h + 1) * phase)
    sound[n] = (sound[n] as number) + gain * wave
  }
}

/** A drum or a cymbal. */
function addStroke(sound: Float32Array, rate: Hertz, start: Seconds, random: Random): void {
  const drum = random() < 0.5
  const first = Math.round(start * rate)
  const end = Math.min(sound.length, first + Math.round(0.3 * rate))
  for (let n = first; n < end; n++) {
    const time = (n - first) / rate
    const wave = drum ? Math.sin(2 * Math.PI * (55 + 60 * Math.exp(-time / 0.03)) * time) : 2 * random() - 1
    sound[n] = (sound[n] as number) + 0.4 * wave * Math.exp(-time / (drum ? 0.1 : 0.04))
  }
}

function addRoom(sound: Float32Array, rate: Hertz): void {
  const dry = sound.slice()
  for (const [delay, gain] of ROOM) {
    const shift = Math.round(delay * rate)
    for (let n = shift; n < sound.length; n++) sound[n] = (sound[n] as number) + gain * (dry[n - shift] as number)
  }
}
