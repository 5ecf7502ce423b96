/**
 * Counts underruns where the browser does not: rendered time falls behind the wall clock by what was lost, for good.
 * Blocks are rendered in bursts, so only the least lag of a second is compared with that of the second before.
 */
import type { Milliseconds } from '../../../shared/units'

const WINDOW: Milliseconds = 1000
/** More than the clock's own grain of 1 ms on both ends, and what two clocks drift apart in a second. */
const LOST: Milliseconds = 4
/** A longer gap is a suspended machine or a clock that was set, not an underrun. */
const LONGEST: Milliseconds = 5000

export class UnderrunClock {
  underruns = 0
  private last = Number.NaN
  private least = Number.POSITIVE_INFINITY
  private windowEnd = Number.NEGATIVE_INFINITY

  /** @param wall Wall clock. @param rendered Time rendered so far. */
  add(wall: Milliseconds, rendered: Milliseconds): void {
    this.least = Math.min(this.least, wall - rendered)
    if (wall < this.windowEnd) return
    const lost = this.least - this.last
    if (lost > LOST && lost < LONGEST) this.underruns++
    this.last = this.least
    this.least = Number.POSITIVE_INFINITY
    this.windowEnd = wall + WINDOW
  }

  /** After a pause: nothing is compared with what was before. */
  restart(): void {
    this.last = Number.NaN
    this.least = Number.POSITIVE_INFINITY
    this.windowEnd = Number.NEGATIVE_INFINITY
  }
}
