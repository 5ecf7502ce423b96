/**
 * Counts underruns where the browser does not: rendered time falls behind the wall clock by what was lost, for good.
 * Blocks are rendered in bursts, so only the least lag of a second counts. An output that asks for a few blocks ahead and
 * later for fewer loses nothing: only a lag beyond all that there was before is a loss. It is the engine's own doing where
 * the engine was busy for long at about that time, and the machine's or the device's where it was not.
 */
import type { Milliseconds } from '../../../shared/units'

const WINDOW: Milliseconds = 1000
/** More than the clock's own grain of 1 ms on both ends, and what two clocks drift apart in a second. */
const LOST: Milliseconds = 4
/** A call that takes so long is late whatever comes before and after it: outputs ask every 10 ms or so. */
const LONG_CALL: Milliseconds = 5
/** Beyond this share of a second in calls there may have been too many of them together. */
const BUSY = 0.5
/** By so much a second what was reached before is forgotten: clocks drift apart by 100 ppm at most. */
const DRIFT: Milliseconds = 0.1
/** Seconds after a start in which an output may still fill its buffers. */
const SETTLING = 3
/** A longer gap is a suspended machine or a clock that was set, not an underrun. */
const LONGEST: Milliseconds = 5000

export class UnderrunClock {
  underruns = 0
  /** Those of them that the engine itself brought about. */
  ownUnderruns = 0
  private reached = Number.NaN
  private least = Number.POSITIVE_INFINITY
  private windowEnd = Number.NEGATIVE_INFINITY
  private windows = 0
  private longestCall: Milliseconds = 0
  private inCalls: Milliseconds = 0
  /** Whether the engine was busy for long in the window before: what was lost late in it shows in this one. */
  private wasBusy = false

  /** @param wall Wall clock after a call. @param rendered Time rendered so far. @param call How long the call took. */
  add(wall: Milliseconds, rendered: Milliseconds, call: Milliseconds): void {
    this.least = Math.min(this.least, wall - rendered)
    this.longestCall = Math.max(this.longestCall, call)
    this.inCalls += call
    if (wall < this.windowEnd) return
    const lost = this.least - this.reached
    const isBusy = this.longestCall >= LONG_CALL || this.inCalls > BUSY * WINDOW
    if (lost > LOST && lost < LONGEST) {
      this.underruns++
      if (isBusy || this.wasBusy) this.ownUnderruns++
    }
    this.wasBusy = isBusy
    this.longestCall = 0
    this.inCalls = 0
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
