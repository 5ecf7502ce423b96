/**
 * Counts underruns where the browser does not: rendered time falls behind the wall clock by what was lost, for good.
 * Blocks are rendered in bursts, so only the least lag of a second counts. An output that asks for a few blocks ahead and
 * later for fewer loses nothing: only a lag beyond all that there was before is a loss.
 */
import type { Milliseconds } from '../../../shared/units'

const WINDOW: Milliseconds = 1000
/** More than the clock's own grain of 1 ms on both ends, and what two clocks drift apart in a second. */
const LOST: Milliseconds = 4
/** By so much a second what was reached before is forgotten: clocks drift apart by 100 ppm at most. */
const DRIFT: Milliseconds = 0.1
/** Seconds after a start in which an output may still fill its buffers. */
const SETTLING = 3
/** A longer gap is a suspended machine or a clock that was set, not an underrun. */
const LONGEST: Milliseconds = 5000

export class UnderrunClock {
  underruns = 0
  private reached = Number.NaN
  private least = Number.POSITIVE_INFINITY
  private windowEnd = Number.NEGATIVE_INFINITY
  private windows = 0

  /** @param wall Wall clock. @param rendered Time rendered so far. */
  add(wall: Milliseconds, rendered: Milliseconds): void {
    this.least = Math.min(this.least, wall - rendered)
    if (wall < this.windowEnd) return
    const lost = this.least - this.reached
    if (lost > LOST && lost < LONGEST) this.underruns++
    const isSettled = this.windows++ > SETTLING && lost < LONGEST
    this.reached = isSettled ? Math.max(this.least, this.reached - DRIFT) : this.least
    this.least = Number.POSITIVE_INFINITY
    this.windowEnd = wall + WINDOW
  }

  /** After a pause: nothing is compared with what was before. */
  restart(): void {
    this.reached = Number.NaN
    this.least = Number.POSITIVE_INFINITY
    this.windowEnd = Number.NEGATIVE_INFINITY
    this.windows = 0
  }
}
