import { describe, expect, it } from 'vitest'
import { Limiter } from '../../../renderer/audio/engine/limiter'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { truePeakDecibels } from './oversampler'
import { noise, randomSizes, sine, steepest, worstError } from './signals'

const CEILING = -1
/** No difference at all, in decibels. */
const SAME = Number.NEGATIVE_INFINITY
const RATES = [8000, 16_000, 44_100, 48_000, 96_000, 192_000]

function limit(signal: Float32Array, rate = 48_000, sizes: readonly number[] = [signal.length]): Float32Array {
  const limiter = new Limiter(rate, 1)
  const output = signal.slice()
  let position = 0
  for (const n of sizes) {
    limiter.process([output.subarray(position, position + n)], n)
    position += n
  }
  return output
}

/** Bursts of sines up to Nyquist at levels from −40 to +80 dB: the hardest there is for an estimate of peaks. */
function bursts(length: number, seed: number): Float32Array {
  const random = seededRandom(seed)
  let [left, level, step, phase] = [0, 0, 0, 0]
  return Float32Array.from({ length }, () => {
    if (left-- <= 0) {
      left = Math.floor(random() * 300)
      level = 10 ** (random() * 6 - 2)
      step = Math.PI * (1 - 0.3 * random() ** 2)
    }
    phase += step
    return level * Math.sin(phase)
  })
}

const loud: Record<string, (n: number) => number> = {
  '+60 dB of noise': (n) => 1000 * (noise(1, n + 1)[0] ?? 0),
  'DC of 1e30': () => 1e30,
  'alternating 1e30': (n) => (n % 2 ? 1e30 : -1e30),
  'NaN and infinities': (n) => [Number.NaN, Number.POSITIVE_INFINITY, 0.5, Number.NEGATIVE_INFINITY, -0.5][n % 5] ?? 0,
  'a step': (n) => (n < 4000 ? 0 : 5),
  'a click on silence': (n) => (n === 4000 ? 100 : 0),
}

describe('the limiter', () => {
  it.each(Object.entries(loud))('keeps %s below −1 dBTP', (_, signal) => {
    const output = limit(Float32Array.from({ length: 8000 }, (_, n) => signal(n)))
    expect(output.every(Number.isFinite)).toBe(true)
    expect(truePeakDecibels(output)).toBeLessThanOrEqual(CEILING)
  })

  it.each(RATES)('keeps bursts next to Nyquist below −1 dBTP at %i Hz', (rate) => {
    for (const seed of [1, 2]) expect(truePeakDecibels(limit(bursts(12_000, seed), rate))).toBeLessThanOrEqual(CEILING)
  })

  it.each([
    [-20, 1],
    [3, 7],
    [20, 100],
    [40, 500],
  ])('keeps a closed loop of %i dB and %i ms below −1 dBTP', (decibels, milliseconds) => {
    const rate = 48_000
    const limiter = new Limiter(rate, 1)
    const delay = (milliseconds * rate) / 1000
    const gain = 10 ** (decibels / 20)
    const source = noise(rate, 7)
    const output = new Float32Array(source.length)
    const block = new Float32Array(48)
    for (let start = 0; start < source.length; start += 48) {
      for (let i = 0; i < 48; i++) block[i] = 0.1 * (source[start + i] ?? 0) + gain * (output[start + i - delay] ?? 0)
      limiter.process([block], 48)
      output.set(block, start)
    }
    expect(truePeakDecibels(output)).toBeLessThanOrEqual(CEILING)
  })

  it.each(RATES)('delays by exactly what it states, at most 2 ms, at %i Hz', (rate) => {
    const limiter = new Limiter(rate, 1)
    const impulse = new Float32Array(1000)
    impulse[3] = 0.1
    limiter.process([impulse], 1000)
    expect(impulse.findIndex((value) => value !== 0)).toBe(3 + limiter.latencySamples())
    expect(limiter.latencySamples()).toBeLessThanOrEqual(0.002 * rate)
  })

  it('leaves what is below its threshold bit by bit as it was', () => {
    // −10 dBFS noise cannot peak above −2.6 dBTP by chance: checked by the comparison itself.
    const signal = noise(20_000, 3).map((value) => 0.3 * value)
    const output = limit(signal)
    const delay = new Limiter(48_000, 1).latencySamples()
    expect(worstError(output.subarray(delay), signal.subarray(0, signal.length - delay))).toBe(SAME)
  })

  it('is transparent again after something loud', () => {
    const signal = noise(96_000, 4).map((value, n) => (n < 1000 ? 100 * value : 0.1 * value))
    const output = limit(signal)
    const delay = new Limiter(48_000, 1).latencySamples()
    // Release to −100 dB of 1 takes ln(10⁵) · 0.1 s = 1.15 s = 55,262 samples.
    expect(worstError(output.subarray(60_000 + delay), signal.subarray(60_000, 96_000 - delay))).toBe(SAME)
  })

  it('gives the same samples whatever the sizes of the calls', () => {
    const signal = noise(9000, 5).map((value) => 4 * value)
    expect(limit(signal, 48_000, randomSizes(9000, 700, 6))).toEqual(limit(signal))
  })

  it('turns all channels down alike', () => {
    const limiter = new Limiter(48_000, 2)
    const left = noise(4000, 8).map((value) => 10 * value)
    const right = left.map((value) => 0.5 * value)
    limiter.process([left, right], 4000)
    left.forEach((value, n) => expect(right[n]).toBeCloseTo(0.5 * value, 6))
  })

  it('does not click when a tone gets loud and soft again', () => {
    const tone = sine(96_000, 200, 48_000)
    const signal = tone.map((value, n) => (n > 30_000 && n < 60_000 ? 4 * value : 0.25 * value))
    const output = limit(signal)
    // At its threshold of −2.6 dBFS = 0.741 a 200 Hz tone steps by 0.741 · 2π · 200/48000 = 0.0194 a sample.
    expect(steepest(output, 30_500, 59_500)).toBeLessThan(0.0205)
    // Where it gets loud it may not step more than the tone itself, 4 · 2π · 200/48000 = 0.105, and later not at all.
    expect(steepest(output, 29_000, 30_500)).toBeLessThan(0.05)
    expect(steepest(output, 60_200, 96_000)).toBeLessThan(0.0066)
  })

  it('tells its lowest gain once', () => {
    const limiter = new Limiter(48_000, 1)
    limiter.process([new Float32Array(1000).fill(10)], 1000)
    // 10 is brought to −2.6 dBFS = 0.7413: a gain of 0.0741 less what Gibbs' overshoot at the step requires.
    expect(limiter.takeLowestGain()).toBeLessThan(0.0742)
    expect(limiter.takeLowestGain()).toBe(1)
  })
})
