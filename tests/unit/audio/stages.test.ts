import { describe, expect, it } from 'vitest'
import { audioCatalogue } from '../../../shared/chain/audio/catalogue'
import { composeStages } from '../../../shared/chain/audio/compose'
import { bothSides } from '../../../shared/chain/audio/stereo-kernel'
import { filterStages } from '../../../shared/chain/audio/filter-stages'
import { defaultParameters, type Parameters } from '../../../shared/chain/parameters'
import type { Stage } from '../../../shared/chain/chain'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { gainResponse } from '../../../shared/fir/response'
import { english } from '../../../shared/messages/catalogue'
import { seededRandom } from '../../../renderer/audio/sources/random'

const RATES = [8000, 44_100, 48_000, 192_000]

function stage(kind: string, params: Parameters = {}, rest: Partial<Stage> = {}): Stage {
  const defaults = defaultParameters(audioCatalogue.get(kind)?.parameters ?? [])
  return { id: kind, kind, params: { ...defaults, ...params }, bypass: false, mix: 1, ...rest }
}

/** Taps of the left side. */
function tapsOf(stages: readonly Stage[], rate: number): Float64Array {
  return composeStages(stages, rate).kernel[0][0] ?? new Float64Array()
}

function gains(stages: readonly Stage[], frequencies: readonly number[], rate = 48_000): number[] {
  return [...gainResponse(tapsOf(stages, rate), frequencies, rate)]
}

describe('sound stages', () => {
  it('low-pass at 1 kHz leaves 300 Hz and takes 3 and 9 kHz away', () => {
    const [at300, at3000, at9000] = gains([stage('lowpass')], [300, 3000, 9000])
    expect(Math.abs(at300 ?? Number.NaN)).toBeLessThan(0.5)
    expect(at3000).toBeLessThan(-50)
    expect(at9000).toBeLessThan(-50)
  })

  it('high-pass does the opposite', () => {
    const [at300, at3000] = gains([stage('highpass')], [300, 3000])
    expect(at300).toBeLessThan(-50)
    expect(Math.abs(at3000 ?? Number.NaN)).toBeLessThan(0.1)
  })

  it('Telephone passes 300 to 3400 Hz 3 dB louder', () => {
    const telephone = [stage('bandpass'), stage('gain', { gain: 3 })]
    const [at60, at1000, at5000] = gains(telephone, [60, 1000, 5000])
    expect(at60).toBeLessThan(-50)
    expect(at1000).toBeCloseTo(3, 1)
    expect(at5000).toBeLessThan(-50)
  })

  it('delays by 7.3 ms at most with the default transitions at 48 kHz', () => {
    for (const kind of ['lowpass', 'highpass', 'bandpass'])
      expect(composeStages([stage(kind)], 48_000).groupDelay).toBeLessThanOrEqual(0.0073 * 48_000)
  })

  it.each(RATES)('make finite taps with every parameter at its ends, at %i Hz', (rate) => {
    for (const [kind, entry] of audioCatalogue)
      for (const spec of entry.parameters) {
        if (spec.type !== 'number') continue
        for (const value of [spec.min, spec.max]) {
          const stages = [stage(kind, { [spec.name]: value })]
          const { groupDelay } = composeStages(stages, rate)
          expect(tapsOf(stages, rate).every(Number.isFinite)).toBe(true)
          expect(Number.isInteger(groupDelay)).toBe(true)
        }
      }
  })

  it('bring band edges into order and below the Nyquist frequency', () => {
    const turned = stage('bandpass', { low: 3400, high: 300 })
    expect([...tapsOf([turned], 48_000)]).toEqual([...tapsOf([stage('bandpass')], 48_000)])
    const beyond = stage('bandpass', { low: 15_000, high: 20_000 })
    expect(tapsOf([beyond], 8000).every(Number.isFinite)).toBe(true)
  })

  it('echo repeats at equal distances, each softer by the decay', () => {
    const taps = tapsOf([stage('echo', { delay: 2, decay: 20, repeats: 2 })], 1000)
    expect(taps).toHaveLength(5)
    ;[1, 0, 0.1, 0, 0.01].forEach((tap, n) => expect(taps[n]).toBeCloseTo(tap, 12))
  })

  it('moving average weighs each sample alike', () => {
    expect([...tapsOf([stage('moving-average', { length: 3 })], 48_000)]).toEqual([1 / 3, 1 / 3, 1 / 3])
  })

  it('have a name for every kind and parameter', () => {
    for (const [kind, entry] of audioCatalogue) {
      expect(english.soundStages.kind).toHaveProperty([kind])
      for (const spec of entry.parameters) expect(english.soundStages.parameter).toHaveProperty([spec.name])
    }
  })
})

describe('composeStages', () => {
  it('gives the unit impulse for no stages and for bypassed ones', () => {
    expect(composeStages([], 48_000)).toEqual({ kernel: bothSides(Float64Array.of(1)), groupDelay: 0 })
    expect(composeStages([stage('lowpass', {}, { bypass: true })], 48_000)).toEqual({
      kernel: bothSides(Float64Array.of(1)),
      groupDelay: 0,
    })
  })

  it('mixes the dry sound in at the delay of the filtered one', () => {
    const taps = tapsOf([stage('moving-average', { length: 3 }, { mix: 0.25 })], 48_000)
    // 0.25/3, 0.25/3 + 0.75, 0.25/3
    ;[1 / 12, 1 / 12 + 0.75, 1 / 12].forEach((tap, n) => expect(taps[n]).toBeCloseTo(tap, 14))
  })

  it('does not comb: half mixed, the stop band of a low-pass lies 6 dB down everywhere', () => {
    for (const gain of gains([stage('lowpass', {}, { mix: 0.5 })], [3000, 3100, 3200, 9000, 9050]))
      expect(gain).toBeCloseTo(20 * Math.log10(0.5), 1)
  })

  it('refuses a kind that does not exist', () => {
    expect(() => composeStages([stage('reverb')], 48_000)).toThrow(/reverb/)
  })

  it('equals the definition, stage after stage', () => {
    const rate = 8000
    const chain = [
      stage('bandpass', { transition: 400 }),
      stage('echo', { delay: 30, repeats: 4 }, { mix: 0.7 }),
      stage('gain', { gain: 3 }),
      stage('highpass', {}, { bypass: true }),
      stage('moving-average', { length: 5 }, { mix: 0.4 }),
    ]
    const random = seededRandom(1)
    const sound = Float64Array.from({ length: 3000 }, () => 2 * random() - 1)
    const composed = convolve1d(sound, tapsOf(chain, rate)).subarray(0, sound.length)
    const worst = filterStages([sound, sound], chain, rate)[1].reduce(
      (most, value, n) => Math.max(most, Math.abs(value - (composed[n] ?? Number.NaN))),
      0,
    )
    // The order of the sums differs, nothing else.
    expect(worst).toBeLessThan(1e-12)
  })

  it('is quick where an echo of seconds meets a band-pass', () => {
    const chain = [stage('bandpass'), stage('echo', { delay: 1000, repeats: 8 })]
    const taps = tapsOf(chain, 48_000)
    // 8 s of delay and one band-pass; nine copies of it, nothing between.
    const length = tapsOf([stage('bandpass')], 48_000).length
    expect(taps).toHaveLength(8 * 48_000 + length)
    expect(taps.filter((tap) => tap !== 0).length).toBeLessThanOrEqual(9 * length)
  })
})
