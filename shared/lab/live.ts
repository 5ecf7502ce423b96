/** What an experiment takes from the sound that comes in. Pure; the shell reads the sound. */
import { detectClaps } from './e5/claps'

export type LiveKind = 'samples' | 'levels' | 'claps'

/** How much of the last sound each kind looks at, in seconds. */
export const LIVE_SECONDS: Readonly<Record<LiveKind, number>> = { samples: 1, levels: 1.28, claps: 4 }

/** The last `count` samples, three decimals of full scale. */
export function frozenSamples(sound: ArrayLike<number>, count: number): number[] {
  const start = Math.max(0, sound.length - count)
  return Array.from({ length: sound.length - start }, (_, n) => round(sound[start + n] as number, 3))
}

/** Levels of `count` equal parts of the sound, in percent of full scale (root of the mean square). */
export function levels(sound: ArrayLike<number>, count: number): number[] {
  const size = Math.floor(sound.length / count)
  if (size === 0) return []
  return Array.from({ length: count }, (_, part) => {
    let power = 0
    for (let n = part * size; n < (part + 1) * size; n++) power += (sound[n] as number) ** 2
    return round(100 * Math.sqrt(power / size), 1)
  })
}

/** Seconds of the claps after the first one, to the millisecond. */
export function clapTimes(sound: ArrayLike<number>, rate: number): number[] {
  const times = detectClaps(sound, rate)
  return times.map((time) => round(time - (times[0] as number), 3))
}

/** Empty when there is nothing to take. */
export function takeLive(kind: LiveKind, sound: ArrayLike<number>, rate: number, count: number): number[] {
  if (kind === 'samples') return frozenSamples(sound, count)
  return kind === 'levels' ? levels(sound, count) : clapTimes(sound, rate).slice(0, count)
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // Adding 0 takes the sign of a zero away.
  return Math.round(value * scale) / scale + 0
}
