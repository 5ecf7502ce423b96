import type { Note } from '../contract/note'
import type { LabState } from '../contract/state'
import { type E5Data, slapTimes } from './model'

/** A drum for each slap, at its time. */
export function e5Notes({ data }: LabState<E5Data>): Note[] {
  return slapTimes(data).map((at) => ({ at, voice: 'drum', pitch: 0, loudness: 1 }))
}
