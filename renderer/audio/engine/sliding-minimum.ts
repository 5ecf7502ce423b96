/** Least of the last values, in constant time on average: a queue of those that can still become the least. */
import type { Samples } from '../../../shared/units'

export class SlidingMinimum {
  private readonly values: Float64Array
  private readonly times: Float64Array
  private head = 0
  private size = 0
  private time = 0

  constructor(private readonly window: Samples) {
    this.values = new Float64Array(window)
    this.times = new Float64Array(window)
  }

  /** Takes one value in, and puts the least of it and the `window − 1` before it in its place. */
  replace(place: Float64Array): void {
    const value = place[0] as number
    if (this.size > 0 && (this.times[this.head] as number) <= this.time - this.window) this.dropOldest()
    while (this.size > 0 && (this.values[this.slot(this.size - 1)] as number) >= value) this.size--
    const slot = this.slot(this.size)
    this.values[slot] = value
    this.times[slot] = this.time
    this.size++
    this.time++
    place[0] = this.values[this.head] as number
  }

  reset(): void {
    this.head = 0
    this.size = 0
    this.time = 0
  }

  private slot(offset: number): number {
    const slot = this.head + offset
    return slot >= this.window ? slot - this.window : slot
  }

  private dropOldest(): void {
    this.head = this.slot(1)
    this.size--
  }
}
