/** A gain that never jumps. */
import type { Samples } from '../../../shared/units'

export class GainRamp {
  private value = 0
  private target = 0
  private step = 0

  /** Goes to `target` in a straight line over `samples`, from wherever it is. */
  to(target: number, samples: Samples): void {
    this.target = target
    this.step = (target - this.value) / Math.max(1, samples)
  }

  /** Falls to 0 at once and rises to `target`: for a start, when nothing is sounding yet. */
  fromSilence(target: number, samples: Samples): void {
    this.value = 0
    this.to(target, samples)
  }

  isSilent(): boolean {
    return this.value === 0
  }

  /** Scales n samples of every channel in place. */
  process(channels: readonly Float32Array[], n: Samples): void {
    for (let i = 0; i < n; i++) {
      if (this.value !== this.target) this.advance()
      for (let c = 0; c < channels.length; c++) {
        const samples = channels[c] as Float32Array
        samples[i] = (samples[i] as number) * this.value
      }
    }
  }

  private advance(): void {
    const left = this.target - this.value
    this.value = Math.abs(left) <= Math.abs(this.step) ? this.target : this.value + this.step
  }
}
