/** What the speech-like sound says: syllables in phrases with pauses, made from a seed. Nothing of it is language. */
import type { Hertz, Seconds } from '../../../shared/units'
import { seededRandom } from './random'

/** The three resonances of the mouth that make a vowel. */
export type Formants = readonly [Hertz, Hertz, Hertz]

export interface Syllable {
  start: Seconds
  length: Seconds
  /** The mouth moves from one to the other. */
  from: Formants
  to: Formants
  /** Pitch at its start and end. */
  pitch: readonly [Hertz, Hertz]
  /** Share of the syllable that is a hiss before the voice begins; 0 for none. */
  hiss: number
  loudness: number
}

/** Adult averages after Peterson and Barney, 1952, rounded: i, e, a, o, u and the neutral vowel. */
const VOWELS: readonly Formants[] = [
  [300, 2300, 3000],
  [500, 1900, 2550],
  [730, 1150, 2450],
  [550, 880, 2450],
  [330, 900, 2300],
  [500, 1450, 2450],
]

const PAUSE: Seconds = 0.42
const FIRST_PITCH: Hertz = 138
/** Each phrase falls by this much, as a statement does. */
const FALL = 0.7

/** Phrases until at least `length` is filled; ends with a pause. */
export function makePhrases(length: Seconds, seed: number): Syllable[] {
  const random = seededRandom(seed)
  const between = (from: number, to: number) => from + (to - from) * random()
  const vowel = () => VOWELS[Math.floor(random() * VOWELS.length)] as Formants
  const syllables: Syllable[] = []
  let time: Seconds = 0.02
  while (time < length) {
    const count = 4 + Math.floor(random() * 4)
    for (let index = 0; index < count; index++) {
      const duration = between(0.14, 0.24) * (index === count - 1 ? 1.5 : 1)
      const pitch = FIRST_PITCH * FALL ** (index / count) * between(0.94, 1.08)
      const hiss = random() < 0.35 ? between(0.25, 0.45) : 0
      syllables.push({
        start: time,
        length: duration,
        from: vowel(),
        to: vowel(),
        pitch: [pitch, pitch * between(0.9, 1.02)],
        hiss,
        loudness: between(0.65, 1),
      })
      time += duration + between(0.01, 0.05)
    }
    time += PAUSE * between(0.8, 1.4)
  }
  return syllables
}
