/** Levels over frequency for the plot: a full-scale sine reads 0 dBFS. Allocates only when made. */
import { hann } from '../../../shared/fir/windows'
import type { Hertz } from '../../../shared/units'
import { RealFft } from './real-fft'

export interface SpectrumSetup {
  /** Samples looked at, a power of two. */
  size: number
  /** Share of the last picture that stays, 0 … 1: calms the line. Levels rise at once and fall slowly. */
  smoothing: number
}

export class Spectrum {
  private readonly fft: RealFft
  private readonly window: Float64Array
  private readonly power: Float64Array
  private readonly scale: number
  private readonly smoothing: number

  constructor({ size, smoothing }: SpectrumSetup) {
    this.fft = new RealFft(size)
    // Periodic form of the window: one period of `size` samples.
    this.window = hann(size + 1).subarray(0, size)
    this.smoothing = smoothing
    this.power = new Float64Array(size / 2 + 1)
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
    this.fft.process(samples, this.window)
    const { real, imaginary } = this.fft
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
