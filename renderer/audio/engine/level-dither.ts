/** A mark on what is played: the level steps at random, too little and too softly to be noticed in speech. */
import { decibelsToAmplitude, type Decibels, type Hertz, type Samples, type Seconds } from '../../../shared/units'
import { powerToDecibels, smoothingShare } from './band-levels'

/** So much may the mark raise what the limiter let through. */
export const HIGHEST_MARK: Decibels = 0.5
/** The two levels of each strength; the faint one, which is always there, leaves the mean level as it is. */
const STEPS = { none: [0, 0], faint: [HIGHEST_MARK, -0.5], clear: [HIGHEST_MARK, -2.5] } as const satisfies Record<
  string,
  readonly [high: Decibels, low: Decibels]
>
export type MarkStrength = keyof typeof STEPS
const STEP: Seconds = 0.015
const SLOPE: Seconds = 0.002

export class LevelDither {
  private readonly stepSamples: Samples
  private readonly slopeShare: number
  private readonly powerShare: number
  private gain = 1
  private power = 1
  private target = 1
  private left = 0
  private state = 0x2c9277b5

  constructor(rate: Hertz) {
    this.stepSamples = Math.round(STEP * rate)
    this.slopeShare = -Math.expm1(-1 / (SLOPE * rate))
    this.powerShare = smoothingShare(rate)
  }

  /** Gain for the next sample, at most half a decibel. */
  next(strength: MarkStrength): number {
    if (--this.left <= 0) {
      this.left = this.stepSamples
      this.target = decibelsToAmplitude(STEPS[strength][this.coin() ? 1 : 0])
    }
    this.gain += this.slopeShare * (this.target - this.gain)
    if (Math.abs(this.target - this.gain) < 1e-6) this.gain = this.target
    this.power += this.powerShare * (this.gain * this.gain - this.power)
    return this.gain
  }

  /** Level of the mark, smoothed as the levels of the bands are. */
  level(): Decibels {
    return powerToDecibels(this.power)
  }

  /** A shift register of 31 bits (x³¹ + x²⁸ + 1). */
  private coin(): boolean {
    const bit = ((this.state >>> 30) ^ (this.state >>> 27)) & 1
    this.state = ((this.state << 1) | bit) & 0x7fffffff
    return bit === 1
  }
}
