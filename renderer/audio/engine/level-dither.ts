/** A mark on what is played: the level steps down at random, too little and too softly to be noticed in speech. */
import { decibelsToAmplitude, type Decibels, type Hertz, type Samples, type Seconds } from '../../../shared/units'
import { powerToDecibels, smoothingShare } from './band-levels'

/** By how much, for each strength of the mark. */
const DEPTHS = { none: 0, faint: -1, clear: -3 } as const satisfies Record<string, Decibels>
export type MarkStrength = keyof typeof DEPTHS
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

  /** Gain for the next sample, at most 1. */
  next(strength: MarkStrength): number {
    if (--this.left <= 0) {
      this.left = this.stepSamples
      this.target = this.coin() ? decibelsToAmplitude(DEPTHS[strength]) : 1
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
