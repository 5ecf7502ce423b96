/** The last samples of one input, readable as one contiguous stretch whatever was written in whatever portions. */
import type { Samples } from '../../../shared/units'

/** Smallest normal 32-bit float; smaller values are slow on some processors and silent on all. */
const SMALLEST_NORMAL = 2 ** -126

export class InputHistory {
  /** Every sample is kept twice, `period` apart, so that no stretch is ever broken by the end of the memory. */
  readonly samples: Float32Array
  private readonly period: Samples
  private position = 0

  constructor(capacity: Samples) {
    this.period = capacity
    this.samples = new Float32Array(2 * capacity)
  }

  /** Appends n samples; what is not finite or subnormal becomes 0. */
  write(input: Float32Array, n: Samples): void {
    const { samples, period } = this
    let position = this.position
    for (let i = 0; i < n; i++) {
      const value = clean(input[i] as number)
      samples[position] = value
      samples[position + period] = value
      position = position + 1 === period ? 0 : position + 1
    }
    this.position = position
  }

  /** Index into `samples` of the sample `ago` places before the newest; earlier ones stand before it, later ones after it. */
  indexOf(ago: Samples): number {
    const newest = this.position === 0 ? this.period - 1 : this.position - 1
    return newest + this.period - ago
  }

  reset(): void {
    this.samples.fill(0)
  }
}

function clean(value: number): number {
  const size = Math.abs(value)
  return size >= SMALLEST_NORMAL && size < Number.POSITIVE_INFINITY ? value : 0
}
