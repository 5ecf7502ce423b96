import { describe, expect, it } from 'vitest'
import { clapTimes, frozenSamples, levels, takeLive } from '../../../shared/lab/live'

describe('what an experiment takes from the sound', () => {
  it('freezes the last samples, rounded to three decimals', () => {
    expect(frozenSamples([0.5, 0.12345, -0.99996, -0.0001], 3)).toEqual([0.123, -1, 0])
    expect(frozenSamples([0.25], 3)).toEqual([0.25])
  })

  it('measures the level of equal parts in percent', () => {
    // A square wave of 0.5 is at half of full scale; silence at none.
    expect(levels([0.5, -0.5, 0, 0], 2)).toEqual([50, 0])
    expect(levels([], 4)).toEqual([])
  })

  it('counts claps from the first one', () => {
    const rate = 8000
    const sound = new Float64Array(2 * rate)
    for (const at of [2400, 8000, 12_800]) for (let n = 0; n < 80; n++) sound[at + n] = 0.9 * Math.exp(-n / 20)
    // 2400, 8000 and 12 800 samples at 8 kHz are 0.3, 1 and 1.6 s.
    expect(clapTimes(sound, rate)).toEqual([0, 0.7, 1.3])
    expect(takeLive('claps', sound, rate, 2)).toEqual([0, 0.7])
    expect(takeLive('claps', new Float64Array(rate), rate, 2)).toEqual([])
  })
})
