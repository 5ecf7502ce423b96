/** Share of real time that the processing takes. The clock of the audio thread counts whole milliseconds, so only a mean over many calls says anything. */
import type { Milliseconds } from '../../../shared/units'

const CALLS = 1000

export class LoadMeter {
  /** NaN until measured. */
  load = Number.NaN
  private busy: Milliseconds = 0
  private audio: Milliseconds = 0
  private calls = 0

  add(busy: Milliseconds, audio: Milliseconds): void {
    this.busy += busy
    this.audio += audio
    if (++this.calls < CALLS) return
    this.load = Math.max(0, this.busy) / this.audio
    this.busy = 0
    this.audio = 0
    this.calls = 0
  }
}
