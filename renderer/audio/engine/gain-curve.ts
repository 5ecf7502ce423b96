/** From the gain that each moment requires to a gain that is smooth, early enough, and exactly 1 when nothing is required. */
import type { Hertz, Samples, Seconds } from '../../../shared/units'
import { SlidingMinimum } from './sliding-minimum'

const RELEASE: Seconds = 0.1
/** Gains are whole multiples of this: their sums are exact, whatever the range and however long it runs. */
const STEP = 2 ** -30
/** −100 dB from 1: near enough to be let go. */
const RELEASED = 1 - 1e-5

/**
 * Least gain over `window + 1` moments, slow release, then the mean over `window`: every mean is made of values that
 * all heed the same moment, so it never exceeds what that moment requires, and its slope is bounded.
 */
export class GainCurve {
  private readonly minimum: SlidingMinimum
  private readonly recent: Float64Array
  private readonly releaseShare: number
  private released = 1
  private sum: number
  private position = 0

  constructor(
    private readonly window: Samples,
    rate: Hertz,
  ) {
    this.minimum = new SlidingMinimum(window + 1)
    this.recent = new Float64Array(window)
    this.releaseShare = -Math.expm1(-1 / (RELEASE * rate))
    this.sum = 0
    this.reset()
  }

  /** Gain for the moment `window − 1` pushes ago. */
  push(required: number): number {
    const least = this.minimum.push(required)
    this.released = Math.min(least, this.released + (1 - this.released) * this.releaseShare)
    if (least === 1 && this.released > RELEASED) this.released = 1
    const units = Math.floor(this.released / STEP)
    this.sum += units - (this.recent[this.position] as number)
    this.recent[this.position] = units
    this.position = this.position + 1 === this.window ? 0 : this.position + 1
    return this.sum / (this.window / STEP)
  }

  reset(): void {
    this.minimum.reset()
    this.recent.fill(1 / STEP)
    this.sum = this.window / STEP
    this.released = 1
  }
}
