import type { Microseconds } from '../../../shared/units'
import { createGapCounter } from '../engine/gap-counter'
import { pixelHash } from '../engine/pixel-hash'

/** What became of the frames. in = out + dropped + the one under way. */
export interface Counters {
  arrived(captureTime: Microseconds): void
  skipped(): void
  /** @param grid a sample of the pixels shown */
  shown(grid: Uint8Array): void
  sourceChanged(): void
  totals(): { framesIn: number; framesOut: number; dropped: number; distinct: number }
}

export function createCounters(): Counters {
  const gaps = createGapCounter()
  const totals = { framesIn: 0, framesOut: 0, dropped: 0, distinct: 0 }
  let lastHash: number | undefined
  return {
    arrived(captureTime) {
      const missing = gaps.arrived(captureTime)
      totals.framesIn += 1 + missing
      totals.dropped += missing
    },
    skipped() {
      totals.dropped++
    },
    shown(grid) {
      const hash = pixelHash(grid)
      if (hash !== lastHash) totals.distinct++
      lastHash = hash
      totals.framesOut++
    },
    sourceChanged: () => gaps.reset(),
    totals: () => ({ ...totals }),
  }
}
