/** Claps that keep coming: each is in several looks at the sound, and counts once. Pure. */
import { detectClaps } from './claps'

export interface Listening {
  /** Times on the clock of the sound; null before the first clap. */
  first: number | null
  last: number | null
}

export const NOT_HEARD: Listening = { first: null, last: null }
/** Sound that each look takes, seconds: it must reach back beyond the look before. */
export const LOOK_SECONDS = 1
/** At the beginning of a look what was just there is not known, and at its end a clap is not whole yet. */
const EDGE_BEFORE = 0.1
const EDGE_AFTER = 0.02
/** Nearer than this it is the same clap, in another look; real ones are at least twice as far apart. */
const SAME = 0.05

/**
 * @param start time of the first sample on the clock of the sound
 * @returns what has been heard until now, and the claps that are new in seconds after the first one of all
 */
export function hearClaps(
  before: Listening,
  sound: ArrayLike<number>,
  rate: number,
  start: number,
): { listening: Listening; fresh: number[] } {
  const length = sound.length / rate
  let { first, last } = before
  const fresh: number[] = []
  for (const time of detectClaps(sound, rate)) {
    if (time < EDGE_BEFORE || time > length - EDGE_AFTER) continue
    const at = start + time
    if (last !== null && at - last < SAME) continue
    first ??= at
    last = at
    fresh.push(Math.round(1000 * (at - first)) / 1000)
  }
  return { listening: { first, last }, fresh }
}
