/** What an experiment sounds like, as data: the shell plays it, and only on a click. */
import type { Hertz, Seconds } from '../../units'

export type Voice = 'tone' | 'drum' | 'bell' | 'click' | 'chord'

export interface Note {
  readonly at: Seconds
  readonly voice: Voice
  readonly pitch: Hertz
  /** Of the loudest note. */
  readonly loudness: number
}

/** Between notes that have no time of their own. */
export const NOTE_EVERY: Seconds = 0.3
/** Nobody waits for more: what comes later is left out. */
export const LONGEST: Seconds = 20
