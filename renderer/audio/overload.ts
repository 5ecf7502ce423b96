/** How long a tail this machine can compute: shortened when it falls behind, given back when it has room again. Pure. */
import type { Milliseconds, Samples } from '../../shared/units'

export interface LoadReading {
  now: Milliseconds
  /** Share of real time that the audio thread computes, mean of some seconds; NaN until measured. */
  load: number
  /** Since the start. */
  underruns: number
  /** Length of the kernel that sounds. */
  taps: Samples
  /** Length that the chain asks for. */
  wanted: Samples
}

/** Beyond this share the thread has no time left for anything that comes between. */
const TOO_MUCH = 0.8
/** Twice the tail costs less than twice as much, so it fits from here on. */
const ROOM = 0.4
/** So many underruns within a window are no accident. */
const UNDERRUNS = 3
const WINDOW: Milliseconds = 2000
/** A shorter kernel is not what costs the time. */
export const SHORTEST: Samples = 4096
const FIRST_WAIT: Milliseconds = 10_000
const LONGEST_WAIT: Milliseconds = 300_000

export class Overload {
  /** The kernel ends here; undefined: it need not. */
  tail: Samples | undefined
  private windowStart: Milliseconds = Number.NaN
  private underrunsBefore = 0
  private changed: Milliseconds = Number.NEGATIVE_INFINITY
  private hasGivenBack = false
  private wait = FIRST_WAIT

  /** @returns whether `tail` is another now; asked a few times a second */
  update(reading: LoadReading): boolean {
    const { now, underruns, wanted } = reading
    if (this.tail !== undefined && wanted <= this.tail) {
      this.tail = undefined
      return true
    }
    if (!(now - this.windowStart < WINDOW)) {
      const many = underruns - this.underrunsBefore >= UNDERRUNS && !Number.isNaN(this.windowStart)
      this.windowStart = now
      this.underrunsBefore = underruns
      if (this.settled(now) && (many || reading.load > TOO_MUCH)) return this.shorten(reading)
    }
    return this.tail !== undefined && now - this.changed > this.wait && reading.load < ROOM && this.lengthen(reading)
  }

  /** The load is a mean; it must have seen the present kernel alone. */
  private settled(now: Milliseconds): boolean {
    return now - this.changed > 2 * WINDOW
  }

  private shorten({ now, taps }: LoadReading): boolean {
    const tail = Math.max(SHORTEST, Math.floor(taps / 2))
    if (tail >= taps) return false
    // A tail that was given back too early is waited for longer the next time.
    if (this.hasGivenBack && now - this.changed < 3 * FIRST_WAIT) this.wait = Math.min(LONGEST_WAIT, 2 * this.wait)
    this.hasGivenBack = false
    this.tail = tail
    this.changed = now
    return true
  }

  private lengthen({ now, wanted }: LoadReading): boolean {
    const tail = 2 * (this.tail ?? wanted)
    this.tail = tail < wanted ? tail : undefined
    this.hasGivenBack = true
    this.changed = now
    return true
  }
}
