/** What a peak meter shows: instant attack, slow fall, the highest peak held, and clipping remembered. */
import type { Decibels, Hertz, Samples, Seconds } from '../../../shared/units'

const FALL_PER_SECOND: Decibels = 24
const HOLD: Seconds = 2
/** −120 dBFS: below it the meter stands at silence. */
const SILENCE = 1e-6
const FULL_SCALE = 1

export class LevelMeter {
  /** Amplitudes, 0 for silence. */
  peak = 0
  held = 0
  clipped = false
  /** Largest magnitude of the last block; NaN counts as nothing. */
  loudest = 0
  private readonly fallPerSample: number
  private readonly holdSamples: Samples
  private heldFor = 0

  constructor(rate: Hertz) {
    this.fallPerSample = (-FALL_PER_SECOND * Math.LN10) / 20 / rate
    this.holdSamples = HOLD * rate
  }

  process(channels: readonly Float32Array[], n: Samples): void {
    this.measure(channels, n)
    const { loudest } = this
    if (loudest >= FULL_SCALE) this.clipped = true
    this.peak = Math.max(loudest, this.peak * Math.exp(this.fallPerSample * n))
    if (this.peak < SILENCE) this.peak = 0
    this.heldFor += n
    if (loudest >= this.held || this.heldFor > this.holdSamples) {
      this.held = this.peak
      this.heldFor = 0
    }
  }

  private measure(channels: readonly Float32Array[], n: Samples): void {
    let peak = 0
    for (let c = 0; c < channels.length; c++) {
      const samples = channels[c] as Float32Array
      for (let i = 0; i < n; i++) {
        const size = Math.abs(samples[i] as number)
        if (size > peak) peak = size
      }
    }
    this.loudest = peak
  }
}
