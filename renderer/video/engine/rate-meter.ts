import type { Microseconds } from '../../../shared/units'

/** Frames of the last second of capture time. */
export interface RateMeter {
  add(captureTime: Microseconds): void
  /** Frames a second; 0 before two frames have come. */
  rate(): number
  reset(): void
}

const WINDOW: Microseconds = 1_000_000

export function createRateMeter(): RateMeter {
  let times: Microseconds[] = []
  return {
    add(captureTime) {
      // A clock that jumped (another source, sleep) would leave times that never age.
      const last = times.at(-1)
      if (last !== undefined && captureTime <= last) times = []
      times.push(captureTime)
      times = times.filter((time) => time > captureTime - WINDOW)
    },
    rate() {
      const [first, last] = [times[0], times.at(-1)]
      return first === undefined || last === undefined || last === first
        ? 0
        : ((times.length - 1) * 1_000_000) / (last - first)
    },
    reset() {
      times = []
    },
  }
}
