import type { Milliseconds } from '../../../shared/units'

/**
 * Picks the fastest of several ways to the same result by trying each a few times: which one is fast depends on the
 * machine (with a graphics device a copy costs more, without one the texture upload does), so it is never hard-wired.
 */
export interface WayChooser<Way> {
  next(): Way
  took(way: Way, time: Milliseconds): void
  /** The way does not work here and is not tried again. */
  failed(way: Way): void
}

/** The first try pays for compilation; minima of three are steady enough. */
const TRIALS = 3

export function createWayChooser<Way>(ways: readonly [Way, ...Way[]]): WayChooser<Way> {
  const records = ways.map((way) => ({ way, trials: 0, best: Number.POSITIVE_INFINITY }))
  const recordOf = (way: Way) => records.find((record) => record.way === way)

  return {
    next() {
      const untried = records.filter(({ trials }) => trials < TRIALS).sort((a, b) => a.trials - b.trials)[0]
      return untried?.way ?? records.reduce((best, record) => (record.best < best.best ? record : best)).way
    },
    took(way, time) {
      const record = recordOf(way)
      if (!record || record.trials >= TRIALS) return
      record.trials++
      record.best = Math.min(record.best, time)
    },
    failed(way) {
      const record = recordOf(way)
      if (record) Object.assign(record, { trials: TRIALS, best: Number.POSITIVE_INFINITY })
    },
  }
}
