/** A two-pole resonance whose frequency may move: one formant. */
import type { Hertz } from '../../../shared/units'

export class Resonator {
  private first = 0
  private second = 0
  private a1 = 0
  private a2 = 0
  private gain = 0

  constructor(private readonly rate: Hertz) {}

  /** Gain 1 at 0 Hz, so that resonators in a row give a vowel its natural balance (Klatt 1980). */
  tune(frequency: Hertz, bandwidth: Hertz): void {
    const radius = Math.exp((-Math.PI * bandwidth) / this.rate)
    this.a1 = 2 * radius * Math.cos((2 * Math.PI * Math.min(frequency, 0.45 * this.rate)) / this.rate)
    this.a2 = -radius * radius
    this.gain = 1 - this.a1 - this.a2
  }

  next(input: number): number {
    const output = this.gain * input + this.a1 * this.first + this.a2 * this.second
    this.second = this.first
    this.first = output
    return output
  }
}
