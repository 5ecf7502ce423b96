import type { Microseconds } from '../../../shared/units'
import type { DropCause } from '../contract'
import { createGapCounter } from '../engine/gap-counter'
import { pixelHash } from '../engine/pixel-hash'

/** What became of the frames. in = out + dropped + the one under way. */
export interface Counters {
  arrived(captureTime: Microseconds): void
  skipped(cause: Exclude<DropCause, 'missed'>): void
  /** @param grid a sample of the pixels shown */
  shown(grid: Uint8Array): void
  sourceChanged(): void
  totals(): Totals
}

export interface Totals {
  framesIn: number
  framesOut: number
  dropped: number
  distinct: number
  drops: Readonly<Record<DropCause, number>>
}

export function createCounters(): Counters {
  const gaps = createGapCounter()
  const totals = { framesIn: 0, framesOut: 0, dropped: 0, distinct: 0 }
  const drops: Record<DropCause, number> = { missed: 0, size: 0, engine: 0, format: 0 }
  let lastHash: number | undefined
  return {
    arrived(captureTime) {
      const missing = gaps.arrived(captureTime)
      totals.framesIn += 1 + missing
      totals.dropped += missing
      drops.missed += missing
    },
    skipped(cause) {
      totals.dropped++
      drops[cause]++
    },
    shown(grid) {
      const hash = pixelHash(grid)
      if (hash !== lastHash) totals.distinct++
      lastHash = hash
      totals.framesOut++
    },
    sourceChanged: () => gaps.reset(),
    totals: () => ({ ...totals, drops: { ...drops } }),
  }
}
