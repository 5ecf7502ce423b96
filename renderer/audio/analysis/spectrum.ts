/** Levels over frequency for the plot: a full-scale sine reads 0 dBFS. Allocates only when made. */
import { planRealFft, type RealFftPlan } from '../../../shared/convolution/fft/real'
import { makeWindow } from '../../../shared/fir/window'
import type { Hertz } from '../../../shared/units'

export interface SpectrumSetup {
  /** Samples looked at; powers of two are the fastest. */
  size: number
  /** Share of the last picture that stays, 0 … 1: calms the line. Levels rise at once and fall slowly. */
  smoothing: number
}

export class Spectrum {
  private readonly fft: RealFftPlan
  private readonly window: Float64Array
  private readonly windowed: Float64Array
  private readonly real: Float64Array
  private readonly imaginary: Float64Array
  private readonly power: Float64Array
  private readonly scale: number
  private readonly smoothing: number

  constructor({ size, smoothing }: SpectrumSetup) {
    this.fft = planRealFft(size)
    this.window = makeWindow({ name: 'hann' }, size, 'periodic')
    this.windowed = new Float64Array(size)
    this.real = new Float64Array(this.fft.bins)
    this.imaginary = new Float64Array(this.fft.bins)
    this.power = new Float64Array(this.fft.bins)
    this.smoothing = smoothing
    // A sine of amplitude 1 gives half the sum of the window in its line.
    this.scale = (2 / this.window.reduce((sum, weight) => sum + weight, 0)) ** 2
  }

  /** Number of lines: frequencies 0 … rate/2. */
  get lines(): number {
    return this.power.length
  }

  frequency(line: number, rate: Hertz): Hertz {
    return (line * rate) / this.fft.size
  }

  /** Writes dBFS for each line into `levels`; −Infinity for silence. */
  process(samples: Float32Array, levels: Float32Array): void {
    const { real, imaginary, window, windowed } = this
    for (let n = 0; n < windowed.length; n++) windowed[n] = (samples[n] ?? 0) * (window[n] as number)
    this.fft.forward(windowed, real, imaginary)
    for (let line = 0; line < this.power.length; line++) {
      const re = real[line] as number
      const im = imaginary[line] as number
      const power = this.scale * (re * re + im * im)
      const kept = this.smoothing * (this.power[line] as number)
      this.power[line] = Math.max(power, kept + (1 - this.smoothing) * power)
      levels[line] = 10 * Math.log10(this.power[line] as number)
    }
  }

  reset(): void {
    this.power.fill(0)
  }
}
