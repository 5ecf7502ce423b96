/**
 * A context that has just begun falls behind easily: its code is not compiled yet. Chromium's output then asks anew for all
 * that is missing with every request, gets it several times over, and asks for nothing until that has been played: for a
 * quarter of a second no message is heard. Quanta that come too late anyway had better cost nothing.
 */
import type { Milliseconds } from '../../../shared/units'

/** Later everything has been compiled. */
const WATCHED: Milliseconds = 500
/** Requests come every 10 ms, for several quanta each. */
const TOLERATED: Milliseconds = 15

export class LateStart {
  private begun: Milliseconds = Number.NaN
  private first: Milliseconds = 0

  /** @param now a clock @param time of the context; @returns whether the quantum is to be passed over in silence */
  isLate(now: Milliseconds, time: Milliseconds): boolean {
    if (Number.isNaN(this.begun)) {
      this.begun = now
      this.first = time
    }
    const played = time - this.first
    return played < WATCHED && now - this.begun - played > TOLERATED
  }

  /** After a pause: time in which nothing was to be played does not count. */
  restart(): void {
    this.begun = Number.NaN
  }
}
