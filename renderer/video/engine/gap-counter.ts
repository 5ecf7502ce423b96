import type { Microseconds } from '../../../shared/units'

/**
 * Counts the frames that never arrived: the queue before the loop holds one frame and drops the oldest, so a gap in the
 * capture times is a drop. The period is the short end of the recent gaps, since sources seldom keep to their nominal rate.
 */
export interface GapCounter {
  /** Capture time of a frame that arrived. @returns frames missing before it */
  arrived(captureTime: Microseconds): number
  /** After a change of source: the next gap says nothing. */
  reset(): void
}

/** Gaps looked back on. */
const MEMORY = 60
/** A longer gap is a pause of the source (sleep, another device), not a drop. */
const PAUSE: Microseconds = 2_000_000

export function createGapCounter(): GapCounter {
  let last: Microseconds | undefined
  let gaps: Microseconds[] = []
  return {
    arrived(captureTime) {
      const gap = last === undefined ? 0 : captureTime - last
      last = captureTime
      if (gap <= 0 || gap > PAUSE) return 0
      gaps = [...gaps.slice(1 - MEMORY), gap]
      return Math.max(0, Math.round(gap / periodOf(gaps)) - 1)
    },
    reset() {
      last = undefined
      gaps = []
    },
  }
}

/** The tenth percentile: below it lies jitter, above it lie drops. */
function periodOf(gaps: readonly Microseconds[]): Microseconds {
  const sorted = [...gaps].sort((a, b) => a - b)
  return sorted[Math.floor(0.1 * sorted.length)] ?? 1
}
