import type { Note } from '../contract/note'
import type { LabState } from '../contract/state'
import { spoiledByHour } from './day'
import type { E4Data } from './model'

const BELL_EVERY = 100
/** As fast as the clock goes. */
export const HOURS_A_SECOND = 2
const PITCH = 1047

/** A bell whenever another hundred buns have gone off, until the hour of the clock. */
export function e4Notes({ data }: LabState<E4Data>): Note[] {
  const points = spoiledByHour(data)
  return points.slice(1).flatMap(([hour, spoiled], before) => {
    const [start, from] = points[before] as readonly [number, number]
    const first = Math.floor(from / BELL_EVERY) + 1
    const count = Math.max(0, Math.floor(spoiled / BELL_EVERY) - first + 1)
    return Array.from({ length: count }, (_, n): number => {
      const share = ((first + n) * BELL_EVERY - from) / (spoiled - from)
      return start + share * (hour - start)
    })
      .filter((at) => at <= data.at)
      .map((at): Note => ({ at: at / HOURS_A_SECOND, voice: 'bell', pitch: PITCH, loudness: 1 }))
  })
}
