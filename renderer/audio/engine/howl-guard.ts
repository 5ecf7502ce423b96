import type { Hertz, Samples } from '../../../shared/units'

export type HowlNews = 'suspected' | 'cleared' | 'howl' | undefined

export class HowlGuard {
  constructor(private readonly rate: Hertz) {}
  arm(_on: boolean): void {}
  mark(_channels: readonly Float32Array[], _n: Samples): void {}
  listen(_input: readonly Float32Array[], _played: readonly Float32Array[], _n: Samples): HowlNews {
    return this.rate > 0 ? undefined : 'howl'
  }
}
