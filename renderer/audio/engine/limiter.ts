/** The last thing before the loudspeaker: whatever comes in, what goes out stays below −1.0 dBTP. */
import { decibelsToAmplitude, type Decibels, type Hertz, type Samples, type Seconds } from '../../../shared/units'
import { GainCurve } from './gain-curve'
import { InputHistory } from './input-history'
import { HIGHEST_MARK } from './level-dither'
import { TruePeak } from './true-peak'

export const CEILING: Decibels = -1
const LOOK_AHEAD: Seconds = 0.002
/** Half the interpolators' length at most; a longer one finds nothing more. */
const LONGEST_HALF: Samples = 48
/** +80 dB: larger samples are cut there first, so that what follows stays in a range where its arithmetic holds. */
const LARGEST_SAMPLE = 1e4

/** Delay of the limiter: constant, and at most 2 ms. */
export function limiterLatency(rate: Hertz): Samples {
  return Math.floor(LOOK_AHEAD * rate)
}

/**
 * Peaks are estimated from finitely many samples, and a moving gain makes peaks of its own: both are worst for loud
 * bursts next to Nyquist. The excess over the threshold, measured on 10⁸ samples of such bursts and the like with an
 * interpolation over 192 samples, stays 0.4 dB and more below these margins at every rate from 8 to 192 kHz.
 */
function margin(half: Samples): Decibels {
  return 1.6 * (LONGEST_HALF / half) ** 0.75 + (half < LONGEST_HALF ? 0.4 : 0)
}

/**
 * Below the threshold (−1 dB less the margin and what the howl guard's mark may add afterwards) the output is the input delayed, bit by bit. All channels share one gain.
 * `process` does not allocate.
 */
export class Limiter {
  private readonly delay: Samples
  private readonly half: Samples
  private readonly truePeak: TruePeak
  private readonly histories: readonly InputHistory[]
  private readonly curve: GainCurve
  private readonly threshold: number
  /** Samples below this cannot make a peak above the threshold. */
  private readonly harmless: number
  private sinceLoud: Samples
  private lowest = 1
  private readonly one = new Float32Array(1)
  /** What is handed from step to step: as an argument or a result a fraction may cost an object on the heap. */
  private readonly place = new Float64Array(1)

  constructor(rate: Hertz, channels: number) {
    this.delay = limiterLatency(rate)
    this.half = Math.min(LONGEST_HALF, this.delay >> 1)
    this.truePeak = new TruePeak(this.half)
    this.histories = Array.from({ length: channels }, () => new InputHistory(this.delay + 2 * this.half))
    this.curve = new GainCurve(this.delay - this.half + 1, rate)
    this.threshold = decibelsToAmplitude(CEILING - HIGHEST_MARK - margin(this.half))
    this.harmless = this.threshold / this.truePeak.worstOvershoot
    this.sinceLoud = 2 * this.half
  }

  /** Limits n samples of every channel in place. */
  process(channels: readonly Float32Array[], n: Samples): void {
    for (let i = 0; i < n; i++) {
      this.takeIn(channels, i)
      this.curve.replace(this.place)
      const gain = this.place[0] as number
      if (gain < this.lowest) this.lowest = gain
      for (let c = 0; c < this.histories.length; c++) {
        const history = this.histories[c] as InputHistory
        const delayed = history.samples[history.indexOf(this.delay)] as number
        ;(channels[c] as Float32Array)[i] = gain === 1 ? delayed : delayed * gain
      }
    }
  }

  latencySamples(): Samples {
    return this.delay
  }

  /** Lowest gain since the last call, 1 = untouched. */
  takeLowestGain(): number {
    const lowest = this.lowest
    this.lowest = 1
    return lowest
  }

  reset(): void {
    for (const history of this.histories) history.reset()
    this.curve.reset()
    this.sinceLoud = 2 * this.half
  }

  /** Takes sample i in, and puts the gain that the stretch `half` samples ago requires in its place. */
  private takeIn(channels: readonly Float32Array[], i: Samples): void {
    const { place } = this
    this.sinceLoud++
    for (let c = 0; c < this.histories.length; c++) {
      const sample = cut((channels[c] as Float32Array)[i] as number)
      this.one[0] = sample
      ;(this.histories[c] as InputHistory).write(this.one, 1)
      if (Math.abs(sample) > this.harmless) this.sinceLoud = 0
    }
    place[0] = 1
    if (this.sinceLoud >= 2 * this.half) return
    place[0] = 0
    for (let c = 0; c < this.histories.length; c++) {
      const history = this.histories[c] as InputHistory
      this.truePeak.raise(place, history.samples, history.indexOf(2 * this.half - 1))
    }
    const peak = place[0]
    place[0] = peak > this.threshold ? this.threshold / peak : 1
  }
}

/** NaN stays NaN: the history turns it into 0. */
function cut(sample: number): number {
  return Math.max(-LARGEST_SAMPLE, Math.min(LARGEST_SAMPLE, sample))
}
