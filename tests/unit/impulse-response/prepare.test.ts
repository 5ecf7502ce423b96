import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImpulseResponse, ImpulseResponseOptions } from '../../../shared/impulse-response/impulse-response'
import { CHANNEL_CHOICES } from '../../../shared/impulse-response/kernel-matrix'
import { NORMALISATIONS } from '../../../shared/impulse-response/normalise'
import { prepareImpulseResponse } from '../../../shared/impulse-response/prepare'
import { resampleReach } from '../../../shared/impulse-response/resample'
import type { Sound } from '../../../shared/sound-files/sound'

const soundOf = (channels: readonly (readonly number[])[], rate = 48_000): Sound => ({
  rate,
  channels: channels.map((channel) => Float32Array.from(channel)),
  coding: 'f32',
  remarks: [],
})

function prepare(sound: Sound, options: Partial<ImpulseResponseOptions> = {}): ImpulseResponse {
  const outcome = prepareImpulseResponse(sound, { rate: 48_000, ...options })
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.reason)}`)
  return outcome.value
}

/** `kernels[output][input]` as plain numbers. */
const matrixOf = (...args: Parameters<typeof prepare>) =>
  prepare(...args).matrix.map((row) => row.map((kernel) => (kernel ? [...kernel] : undefined)))
const none = undefined

describe('channels', () => {
  const [a, b, c, d] = [[1], [2], [3], [4]]

  it('puts one channel on both sides, the same array', () => {
    expect(matrixOf(soundOf([a]))).toEqual([
      [[1], none],
      [none, [1]],
    ])
    const { matrix } = prepare(soundOf([a]))
    expect(matrix[0]?.[0]).toBe(matrix[1]?.[1])
  })

  it('puts two channels on a side each', () => {
    expect(matrixOf(soundOf([a, b]))).toEqual([
      [[1], none],
      [none, [2]],
    ])
  })

  it('reads four channels as LL, LR, RL, RR, from input to output', () => {
    // Output left hears LL from the left and RL from the right.
    expect(matrixOf(soundOf([a, b, c, d]))).toEqual([
      [[1], [3]],
      [[2], [4]],
    ])
  })

  it('uses the first two of three and says so', () => {
    const { matrix, remarks, facts } = prepare(soundOf([a, b, c]))
    expect(matrix).toEqual([
      [Float64Array.of(1), none],
      [none, Float64Array.of(2)],
    ])
    expect(remarks).toEqual([{ code: 'channels-ignored', channels: 3, used: 2 }])
    expect(facts).toMatchObject({ channels: 3, layout: 'stereo' })
  })

  it.each([
    ['left', [[1], none], [none, [1]]],
    ['right', [[2], none], [none, [2]]],
    ['sum', [[1.5], none], [none, [1.5]]],
    ['stereo', [[1], none], [none, [2]]],
    ['true-stereo', [[1], [3]], [[2], [4]]],
  ] as const)('takes %s of four when told', (channels, left, right) => {
    expect(matrixOf(soundOf([a, b, c, d]), { channels })).toEqual([left, right])
    expect(prepare(soundOf([a, b, c, d]), { channels }).remarks).toEqual([])
  })

  it('takes what there is when a choice asks for more, and says so', () => {
    expect(matrixOf(soundOf([a]), { channels: 'right' })).toEqual([
      [[1], none],
      [none, [1]],
    ])
    expect(prepare(soundOf([a]), { channels: 'stereo' }).remarks).toEqual([
      { code: 'fewer-channels', channels: 1, needed: 2 },
    ])
    expect(matrixOf(soundOf([a, b]), { channels: 'true-stereo' })).toEqual([
      [[1], none],
      [none, [2]],
    ])
    expect(prepare(soundOf([a, b]), { channels: 'true-stereo' }).remarks).toEqual([
      { code: 'fewer-channels', channels: 2, needed: 4 },
    ])
  })

  it('swaps left and right, in true stereo of inputs and outputs', () => {
    expect(matrixOf(soundOf([a, b]), { swap: true })).toEqual([
      [[2], none],
      [none, [1]],
    ])
    // LL takes the place of RR, LR that of RL
    expect(matrixOf(soundOf([a, b, c, d]), { swap: true })).toEqual([
      [[4], [2]],
      [[3], [1]],
    ])
  })

  it('refuses five channels', () => {
    const outcome = prepareImpulseResponse(soundOf([a, a, a, a, a]), { rate: 48_000 })
    expect(outcome).toEqual({ ok: false, reason: { code: 'no-kernel-channels', channels: 5, most: 4 } })
  })
})

describe('level', () => {
  it('leaves the samples of a file at the same rate as they are', () => {
    const samples = [0.1, -0.7, 0, 1e-30, 3]
    expect(matrixOf(soundOf([samples]))[0]?.[0]).toEqual([...Float32Array.from(samples)])
    expect(prepare(soundOf([samples])).facts).toMatchObject({
      gain: 0,
      resampled: false,
      taps: 5,
      delay: 0,
      trimmedStart: 0,
      trimmedEnd: 0,
    })
  })

  it('does not change the sound that it was given', () => {
    const sound = soundOf([[0.5, 0.25]])
    prepare(sound, { level: 20, normalise: 'peak' })
    expect(sound.channels).toEqual([Float32Array.of(0.5, 0.25)])
  })

  it('brings the largest tap of all channels to 1', () => {
    const { matrix, facts } = prepare(
      soundOf([
        [0.25, -0.5],
        [0.125, 0],
      ]),
      { normalise: 'peak' },
    )
    expect(matrix).toEqual([
      [Float64Array.of(0.5, -1), none],
      [none, Float64Array.of(0.25, 0)],
    ])
    // 20 log10(2)
    expect(facts.gain).toBeCloseTo(6.0206, 4)
    expect(facts.peak).toBe(0)
  })

  it('brings the energy of each side to 1 on average', () => {
    // Left 3² + 4² = 25, right 0; both inputs bring 2, so 25 becomes 2.
    const left = matrixOf(
      soundOf([
        [3, 4],
        [0, 0],
      ]),
      { normalise: 'energy' },
    )[0]?.[0]
    expect(left?.[0]).toBeCloseTo(3 * Math.sqrt(2 / 25), 12)
    // Mono stands on both sides: 2 · 25 becomes 2.
    expect(matrixOf(soundOf([[3, 4]]), { normalise: 'energy' })[0]?.[0]?.[0]).toBeCloseTo(3 / 5, 12)
  })

  it.each(NORMALISATIONS)('gives the identity a gain of 1: %s', (normalise) => {
    expect(prepare(soundOf([[0, 1, 0]]), { normalise }).facts.gain).toBeCloseTo(0, 10)
  })

  it.each(NORMALISATIONS)('leaves silence silent: %s', (normalise) => {
    const { facts } = prepare(soundOf([[0, 0]]), { normalise, trim: { start: -60, end: -60 } })
    expect(facts).toMatchObject({ gain: 0, peak: Number.NEGATIVE_INFINITY, taps: 2 })
  })

  it.each(['peak', 'energy', 'loudness'] as const)('does not depend on the level of the file: %s', (normalise) => {
    const samples = [0.5, -0.3, 0.2, 0.1]
    const quiet = matrixOf(soundOf([samples.map((value) => value / 1024)]), { normalise })[0]?.[0] ?? []
    const loud = matrixOf(soundOf([samples]), { normalise })[0]?.[0] ?? []
    for (const [index, value] of quiet.entries()) expect(value).toBeCloseTo(loud[index] ?? Number.NaN, 12)
  })

  it('adds the level after normalisation', () => {
    const { facts } = prepare(soundOf([[0.1]]), { normalise: 'peak', level: -12 })
    expect(facts.peak).toBeCloseTo(-12, 10)
  })

  it('refuses what no float could carry on, and takes it when normalised', () => {
    const loud = soundOf([[1e30]])
    expect(prepareImpulseResponse(loud, { rate: 48_000 })).toEqual({
      ok: false,
      reason: { code: 'too-loud', peak: 600, most: 187 },
    })
    expect(prepare(loud, { normalise: 'peak' }).facts.peak).toBeCloseTo(0, 10)
  })
})

describe('trim', () => {
  const early = [0, 0, 0.001, 1, 0.1, 0.0001, 0]
  const late = [0, 0, 0, 0, 0.5, 0.05, 0]

  it('cuts what is below the threshold before and after, of all channels alike', () => {
    // −30 dB is 0.0316: from sample 3 (1) to sample 5 (0.05 of the other channel)
    const { matrix, facts } = prepare(soundOf([early, late]), { trim: { start: -30, end: -30 } })
    expect(matrix[0]?.[0]).toEqual(Float64Array.from(Float32Array.of(1, 0.1, 0.0001)))
    expect(matrix[1]?.[1]).toEqual(Float64Array.from(Float32Array.of(0, 0.5, 0.05)))
    expect(facts).toMatchObject({ taps: 3, trimmedStart: 3 / 48_000, trimmedEnd: 1 / 48_000 })
  })

  it('cuts one end alone', () => {
    expect(matrixOf(soundOf([early]), { trim: { start: -40 } })[0]?.[0]).toHaveLength(4)
    expect(matrixOf(soundOf([early]), { trim: { end: -40 } })[0]?.[0]).toHaveLength(5)
  })

  it('keeps the loudest sample whatever the threshold', () => {
    for (const threshold of [0, 20, Number.NaN])
      expect(prepare(soundOf([early]), { trim: { start: threshold, end: threshold } }).facts.taps).toBe(1)
  })

  it('trims after resampling, so that what rings before a late start is kept', () => {
    const samples = [...new Array<number>(200).fill(0), 1]
    const { matrix, facts } = prepare(soundOf([samples], 44_100), { trim: { start: -60 } })
    // The pulse is at 200 · 48/44.1 = 217.7, its ringing above −60 dB a few samples before.
    expect(facts.trimmedStart * 48_000).toBeGreaterThan(150)
    expect(facts.trimmedStart * 48_000).toBeLessThan(217)
    const sum = matrix[0]?.[0]?.reduce((total, value) => total + value, 0)
    expect(sum).toBeCloseTo(1, 3)
  })
})

describe('rate', () => {
  it('keeps the gain of a kernel at another rate', () => {
    const kernel = Array.from({ length: 400 }, (_, n) => Math.exp(-(((n - 200) / 40) ** 2)))
    for (const rate of [8000, 44_100, 192_000]) {
      const { matrix, facts } = prepare(soundOf([kernel]), { rate })
      const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)
      expect(sum(matrix[0]?.[0] ?? [])).toBeCloseTo(sum(kernel), 4)
      expect(facts).toMatchObject({ resampled: true, sourceRate: 48_000 })
    }
  })

  it('delays nothing unless told to keep what rings before the start', () => {
    const cut = prepare(soundOf([[1]], 44_100))
    const kept = prepare(soundOf([[1]], 44_100), { lead: 'keep' })
    const reach = resampleReach({ from: 44_100, to: 48_000 })
    expect(cut.facts.delay).toBe(0)
    expect(kept.facts).toMatchObject({ delay: reach, taps: cut.facts.taps + reach })
    expect(kept.matrix[0]?.[0]?.indexOf(Math.max(...(kept.matrix[0][0] ?? [])))).toBe(reach)
  })

  it('says how much it cut of a kernel that begins loud at once', () => {
    const [atOnce, later] = [
      [1, 0.2, 0.1],
      [...new Array<number>(100).fill(0), 1],
    ]
    const kept = prepare(soundOf([atOnce], 44_100), { lead: 'keep' })
    const taps = kept.matrix[0]?.[0] ?? new Float64Array()
    const energyOf = (part: Float64Array) => part.reduce((sum, value) => sum + value * value, 0)
    const { delay } = kept.facts
    const level = 10 * Math.log10(energyOf(taps.subarray(0, delay)) / energyOf(taps.subarray(delay)))
    expect(prepare(soundOf([atOnce], 44_100)).remarks).toEqual([
      { code: 'onset-cut', level: Math.round(level), rate: 48_000 },
    ])
    for (const sound of [soundOf([later], 44_100), soundOf([atOnce]), soundOf([[0, 0]], 44_100)])
      expect(prepare(sound).remarks).toEqual([])
    expect(kept.remarks).toEqual([])
  })

  it('refuses a step up of more than 32', () => {
    expect(prepareImpulseResponse(soundOf([[1]], 1499), { rate: 48_000 })).toEqual({
      ok: false,
      reason: { code: 'rate-too-low', rate: 1499, lowest: 1500 },
    })
    expect(prepare(soundOf([[1]], 1500)).facts.resampled).toBe(true)
  })
})

it('gives finite kernels of one length for every sound and every choice', () => {
  const sounds = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1500, max: 768_000 }))
    .chain(([count, frames, rate]) => {
      const value = fc.float({ noNaN: true, min: -1000, max: 1000 })
      const channel = fc.array(value, { minLength: frames, maxLength: frames })
      return fc.array(channel, { minLength: count, maxLength: count }).map((channels) => soundOf(channels, rate))
    })
  const threshold = fc.option(fc.double({ min: -120, max: 0, noNaN: true }), { nil: undefined })
  const options = fc.record({
    rate: fc.constantFrom(8000, 44_100, 48_000),
    trim: fc.record({ start: threshold, end: threshold }),
    normalise: fc.constantFrom(...NORMALISATIONS),
    channels: fc.constantFrom(...CHANNEL_CHOICES),
    swap: fc.boolean(),
    level: fc.double({ min: -60, max: 60, noNaN: true }),
    lead: fc.constantFrom('cut' as const, 'keep' as const),
  })
  fc.assert(
    fc.property(sounds, options, (sound, { trim, ...rest }) => {
      const { start, end } = trim
      const given = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
      const outcome = prepareImpulseResponse(sound, { ...rest, trim: given })
      // Values near the smallest float, normalised, may be anything but not too loud by themselves.
      if (!outcome.ok) return expect(outcome.reason.code).toBe('too-loud')
      const { matrix, facts } = outcome.value
      const kernels = matrix.flat().filter((kernel) => kernel !== undefined)
      expect(kernels.length).toBeGreaterThanOrEqual(2)
      for (const kernel of kernels) {
        expect(kernel).toHaveLength(facts.taps)
        expect(kernel.every(Number.isFinite)).toBe(true)
      }
      expect(facts.taps).toBeGreaterThan(0)
    }),
    { seed: 5, numRuns: 100 },
  )
})
