/** Notices a live source that delivers nothing: no channel for 500 ms, or exact digital zero for 2 s. */
import type { Hertz, Samples, Seconds } from '../../../shared/units'

const NO_DATA: Seconds = 0.5
const EXACT_ZERO: Seconds = 2

export type StallNews = 'stalled' | 'data-again' | undefined

export class StallWatch {
  private watching = false
  private stalled = false
  private empty: Samples = 0
  private zero: Samples = 0

  constructor(private readonly rate: Hertz) {}

  /** Only a live source is watched; a test sound may pause. A new source ends the stall of the last one. */
  watch(on: boolean): StallNews {
    const news = this.stalled ? 'data-again' : undefined
    this.watching = on
    this.stalled = false
    this.empty = 0
    this.zero = 0
    return news
  }

  /** @param connected Whether the source gave any channel. @param zero Whether every sample of the block is. */
  process(connected: boolean, zero: boolean, n: Samples): StallNews {
    if (!this.watching) return undefined
    this.empty = connected ? 0 : this.empty + n
    this.zero = zero ? this.zero + n : 0
    const stalled = this.empty >= NO_DATA * this.rate || this.zero >= EXACT_ZERO * this.rate
    if (stalled === this.stalled) return undefined
    if (this.stalled && zero) return undefined
    this.stalled = stalled
    return stalled ? 'stalled' : 'data-again'
  }
}
