/** A short, moderate tone to find out which loudspeaker it is. */
import type { Hertz, Samples, Seconds } from '../../../shared/units'

const FREQUENCY: Hertz = 440
const LENGTH: Seconds = 0.6
const FADE: Seconds = 0.03
/** −20 dBFS. */
const AMPLITUDE = 0.1

export class TestTone {
  private readonly length: Samples
  private position: Samples

  constructor(private readonly rate: Hertz) {
    this.length = LENGTH * rate
    this.position = this.length
  }

  play(): void {
    this.position = 0
  }

  /** Adds the tone to n samples of every channel. */
  process(channels: readonly Float32Array[], n: Samples): void {
    for (let i = 0; i < n && this.position < this.length; i++, this.position++) {
      const time = this.position / this.rate
      const fade = Math.min(1, time / FADE, (LENGTH - time) / FADE)
      const value = AMPLITUDE * fade * Math.sin(2 * Math.PI * FREQUENCY * time)
      for (let c = 0; c < channels.length; c++) {
        const samples = channels[c] as Float32Array
        samples[i] = (samples[i] as number) + value
      }
    }
  }
}
