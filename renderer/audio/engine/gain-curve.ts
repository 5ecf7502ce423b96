/** From the gain that each moment requires to a gain that is smooth, early enough, and exactly 1 when nothing is required. */
import type { Hertz, Samples, Seconds } from '../../../shared/units'
import { SlidingMinimum } from './sliding-minimum'

const RELEASE: Seconds = 0.1
/** Gains are whole multiples of this: their sums are exact, whatever the range and however long it runs. */
const STEP = 2 ** -30
/** −100 dB from 1: near enough to be let go. */
const NEAR_ONE = 1 - 1e-5
const RELEASED = 0
const SUM = 1

/**
 * Least gain over `window + 1` moments, slow release, then the mean over `window`: every mean is made of values that
 * all heed the same moment, so it never exceeds what that moment requires, and its slope is bounded.
 */
export class GainCurve {
  private readonly minimum: SlidingMinimum
  private readonly recent: Float64Array
  private readonly releaseShare: number
  /** The gain after its release, and the sum of the recent ones: fields that hold fractions may cost an object a change. */
  private readonly state = new Float64Array(2)
  private position = 0

  constructor(
    private readonly window: Samples,
    rate: Hertz,
  ) {
    this.minimum = new SlidingMinimum(window + 1)
    this.recent = new Float64Array(window)
    this.releaseShare = -Math.expm1(-1 / (RELEASE * rate))
    this.reset()
  }

  /** Takes in the gain that this moment requires, and puts the one for the moment `window − 1` calls ago in its place. */
  replace(place: Float64Array): void {
    this.minimum.replace(place)
    const least = place[0] as number
    const before = this.state[RELEASED] as number
    let released = Math.min(least, before + (1 - before) * this.releaseShare)
    if (least === 1 && released > NEAR_ONE) released = 1
    this.state[RELEASED] = released
    const units = Math.floor(released / STEP)
    const sum = (this.state[SUM] as number) + units - (this.recent[this.position] as number)
    this.state[SUM] = sum
    this.recent[this.position] = units
    this.position = this.position + 1 === this.window ? 0 : this.position + 1
    place[0] = sum / (this.window / STEP)
  }

  reset(): void {
    this.minimum.reset()
    this.recent.fill(1 / STEP)
    this.state[SUM] = this.window / STEP
    this.state[RELEASED] = 1
  }
}
