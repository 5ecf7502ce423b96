import type { Note } from '../contract/note'
import type { LabState } from '../contract/state'
import { type E3Data, e3FirstRolls } from './model'

const ROLLS = 12
const ROLL_EVERY = 0.5
const DIE_EVERY = 0.08
const CLICK = 1800
const CHORD = 262

/** The first rolls of this seed: a click for each die, and a chord when the sum is the chosen one. */
export function e3Notes({ data, seed }: LabState<E3Data>): Note[] {
  const target = data.dice + Math.floor(data.at)
  return e3FirstRolls(data, ROLLS, seed).flatMap((sum, roll) => {
    const start = roll * ROLL_EVERY
    const clicks = Array.from(
      { length: data.dice },
      (_, die): Note => ({ at: start + die * DIE_EVERY, voice: 'click', pitch: CLICK, loudness: 0.8 }),
    )
    const chord: Note = { at: start + data.dice * DIE_EVERY, voice: 'chord', pitch: CHORD, loudness: 1 }
    return sum === target ? [...clicks, chord] : clicks
  })
}
