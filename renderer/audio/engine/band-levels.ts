/** Levels of one signal in octave bands, as they move: one frame every few milliseconds. */
import type { Decibels, Hertz, Samples, Seconds } from '../../../shared/units'

/** Centres of the bands; a howl stands in one of them, or in all. */
const CENTRES: readonly Hertz[] = [177, 354, 707, 1414, 2828, 5657, 11_314]
/** The octaves, and last the whole signal: a howl that stands in many bands shows best there. */
export const BANDS = CENTRES.length + 1
const WHOLE = CENTRES.length
const Q = Math.SQRT2
const SMOOTHING: Seconds = 0.006
/** −140 dBFS: keeps the logarithm finite. */
const FLOOR = 1e-14
export const SILENT: Decibels = -140

/** Band-pass biquads after Bristow-Johnson's cookbook (constant peak gain), squared and smoothed. */
export class BandLevels {
  private readonly gain = new Float64Array(BANDS)
  private readonly a1 = new Float64Array(BANDS)
  private readonly a2 = new Float64Array(BANDS)
  private readonly first = new Float64Array(BANDS)
  private readonly second = new Float64Array(BANDS)
  private readonly power = new Float64Array(BANDS)
  /** Decibels, as last measured. */
  readonly levels = new Float64Array(BANDS)
  private readonly share: number
  private before = 0
  private beforeThat = 0

  constructor(rate: Hertz) {
    this.share = smoothingShare(rate)
    CENTRES.forEach((centre, band) => {
      const angle = (2 * Math.PI * Math.min(centre, 0.4 * rate)) / rate
      const alpha = Math.sin(angle) / (2 * Q)
      this.gain[band] = alpha / (1 + alpha)
      this.a1[band] = (-2 * Math.cos(angle)) / (1 + alpha)
      this.a2[band] = (1 - alpha) / (1 + alpha)
    })
  }

  /** Takes one sample in; what is not finite counts as 0. */
  add(sample: number): void {
    const value = Number.isFinite(sample) ? sample : 0
    const change = value - this.beforeThat
    this.beforeThat = this.before
    this.before = value
    const { gain, a1, a2, first, second, power, share } = this
    power[WHOLE] = (power[WHOLE] as number) + share * (value * value - (power[WHOLE] as number))
    for (let band = 0; band < WHOLE; band++) {
      const output =
        (gain[band] as number) * change -
        (a1[band] as number) * (first[band] as number) -
        (a2[band] as number) * (second[band] as number)
      second[band] = first[band] as number
      first[band] = output
      power[band] = (power[band] as number) + share * (output * output - (power[band] as number))
    }
  }

  /** Keeps the filters' memory out of the subnormal range in silence. */
  settle(): void {
    for (let band = 0; band < BANDS; band++) {
      if (Math.abs(this.first[band] as number) < FLOOR) this.first[band] = 0
      if (Math.abs(this.second[band] as number) < FLOOR) this.second[band] = 0
    }
  }

  /** Writes the present levels into `levels`. */
  measure(): void {
    for (let band = 0; band < BANDS; band++) this.levels[band] = powerToDecibels(this.power[band] as number)
  }
}

/** Share of the new value in a smoothed power, per sample. */
export function smoothingShare(rate: Hertz): number {
  return -Math.expm1(-1 / (SMOOTHING * rate))
}

export function powerToDecibels(power: number): Decibels {
  return 10 * Math.log10(power + FLOOR)
}

/** Frames kept of several tracks, newest last in time; a track is what one band did. */
export class LevelTrack {
  private readonly levels: Float64Array
  private position = 0

  constructor(
    private readonly length: Samples,
    before: Decibels,
  ) {
    this.levels = new Float64Array(2 * length).fill(before)
  }

  /** Takes in `levels[index]`. */
  push(levels: Float32Array | Float64Array, index: number): void {
    const level = levels[index] as Decibels
    this.levels[this.position] = level
    this.levels[this.position + this.length] = level
    this.position = this.position + 1 === this.length ? 0 : this.position + 1
  }

  /** All frames in one array; `newest` is the index of the last one, earlier ones stand before it. */
  get frames(): Float64Array {
    return this.levels
  }

  get newest(): number {
    return this.position + this.length - 1
  }
}
