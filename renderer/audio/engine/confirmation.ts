/** Whether evidence stands: what recirculates does so after the same time again and again, chance points elsewhere. */
import type { Samples } from '../../../shared/units'

/** Differences between lags that count as none, in frames. */
const SAME: Samples = 1

/** Frames are counted in 31 bits; they wrap after a month. */
export class Confirmation {
  private readonly lags: Int32Array
  private readonly since: Int32Array
  private readonly last: Int32Array

  /** @param stands frames over which a band must tell the same lag @param forgotten frames without a word that end it */
  constructor(
    bands: number,
    private readonly stands: Samples,
    private readonly forgotten: Samples,
  ) {
    this.lags = new Int32Array(bands)
    this.since = new Int32Array(bands)
    this.last = new Int32Array(bands).fill(-forgotten)
  }

  /** Takes in that a band tells a lag. @returns whether it has told so for long enough */
  take(band: number, lag: Samples, now: number): boolean {
    const goes = now - (this.last[band] as number) < this.forgotten && this.isSame(band, lag)
    this.last[band] = now
    if (!goes) {
      this.lags[band] = lag
      this.since[band] = now
    }
    return now - (this.since[band] as number) >= this.stands
  }

  private isSame(band: number, lag: Samples): boolean {
    return Math.abs((this.lags[band] as number) - lag) <= SAME
  }
}
