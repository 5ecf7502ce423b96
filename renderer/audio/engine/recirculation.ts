/**
 * Whether one band of the input is what was played a moment ago. A sound from outside may well equal what is played
 * (a steady tone always does) but it does not carry the mark that only the played sound has.
 */
import type { Decibels, Samples } from '../../../shared/units'
import type { LevelTrack } from './band-levels'

/** Frames that are compared. */
export const WINDOW: Samples = 136
/** Every second one: neighbours tell nearly the same, but lags are needed finer. */
const STRIDE: Samples = 2
/**
 * Changes over so many frames are compared, not levels: a swelling or trembling sound changes little in that time,
 * the mark all of a sudden.
 */
const CHANGE: Samples = 8
/** Changes of the mark must have this variance (dB²), else nothing can be told. */
const LEAST_MARK = 0.1
/** How much of the mark the input must carry. */
const LEAST_SHARE = 0.6
const MOST_SHARE = 1.4
/** Silence repeats itself and proves nothing. */
const LEAST_PLAYED: Decibels = -70
/** Of the frames compared one in three tells something new: the levels are smoothed. */
const INDEPENDENT = 1 / 3
/** An exact copy is not infinitely certain. */
const LEAST_REST = 1e-4

/** The strongest evidence: written in place, since it is asked for on the audio thread. */
export interface Evidence {
  /** One number: standard deviations from chance. */
  deviations: Float64Array
  lag: Samples
}

/**
 * How many standard deviations from chance it is that `input` carries the mark as recirculated sound would, at the most
 * telling lag up to `lags`, and that lag. The change of (input − played + mark) is fitted by `share · change of the mark`: recirculated
 * sound has a share of 1, sound from outside one of 0.
 */
export function evidence(
  input: LevelTrack,
  played: LevelTrack,
  mark: LevelTrack,
  lags: Samples,
  found: Evidence,
): void {
  found.deviations[0] = 0
  for (let lag = 0; lag <= lags; lag++) {
    const deviations = evidenceAt(input, played, mark, lag)
    if (deviations <= (found.deviations[0] as number)) continue
    found.deviations[0] = deviations
    found.lag = lag
  }
}

function evidenceAt(input: LevelTrack, played: LevelTrack, mark: LevelTrack, lag: Samples): number {
  const heard = input.frames
  const sent = played.frames
  const marks = mark.frames
  const a = input.newest - WINDOW + 1
  const b = played.newest - lag - WINDOW + 1
  const c = mark.newest - lag - WINDOW + 1
  let markMark = 0
  let markRest = 0
  let restRest = 0
  for (let t = CHANGE; t < WINDOW; t += STRIDE) {
    const s = t - CHANGE
    const now = sent[b + t] as number
    if (now < LEAST_PLAYED) return 0
    const m = (marks[c + t] as number) - (marks[c + s] as number)
    const y = (heard[a + t] as number) - (heard[a + s] as number) - now + (sent[b + s] as number) + m
    markMark += m * m
    markRest += m * y
    restRest += y * y
  }
  const count = (WINDOW - CHANGE) / STRIDE
  const share = markRest / markMark
  if (markMark < LEAST_MARK * count || !(share >= LEAST_SHARE && share <= MOST_SHARE)) return 0
  const rest = Math.max(LEAST_REST, (restRest - share * markRest) / count)
  return share * Math.sqrt((markMark * INDEPENDENT) / rest)
}
