import { describe, expect, it } from 'vitest'
import { circularConvolve } from '../../../shared/convolution/direct/circular-convolve'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { experiments, experimentOf } from '../../../shared/lab/experiments'
import {
  energyOf,
  goThrough,
  lastOf,
  matched,
  spread,
  STEP_SECONDS,
  stepSeconds,
  usualStep,
  voiceKernel,
} from '../../../shared/lab/voice'
import { expectClose, stateOf } from './support/shown'

const SOUND = Float32Array.of(0.5, -0.25, 0.125, 0.5)
const TAPS = Float64Array.of(1, 0, 0.5)

describe('own voice through what is drawn', () => {
  it('takes the kernel of each page that has one', () => {
    const kernels = experiments.map((experiment) => [
      experiment.id,
      voiceKernel(experiment.fresh(1))?.map((value) => Number(value.toPrecision(12))) ?? null,
    ])
    expect(kernels).toEqual([
      ['e1', [4, 5, 6]],
      // What 1 is worth after 0 … 5 years at 5 %.
      ['e2', [1, 1.05, 1.1025, 1.157625, 1.21550625, 1.2762815625]],
      ['e3', null],
      ['e4', null],
      ['e5', null],
      ['e6', [1, 0.5]],
      ['e7', [1, 1, 1, 1]],
      ['e8', [4, 5, 6]],
      ['e9', [4, 5, 6]],
      ['e10', null],
    ])
    // Correlation is convolution with the reversed kernel.
    expect(voiceKernel(stateOf(experimentOf('e1'), { operation: 'correlation' }))).toEqual([6, 5, 4])
  })

  it('puts a quarter of a second between the steps', () => {
    const taps = spread([1, 0.5], STEP_SECONDS.stepLong, 48_000)
    expect(taps.length).toBe(12_001)
    expect([taps[0], taps[12_000], energyOf(taps)]).toEqual([1, 0.5, 1.25])
    expect(Array.from(spread([1, 2, 3], STEP_SECONDS.stepSample, 48_000))).toEqual([1, 2, 3])
  })

  it('has the echo of E6 between its steps, and no step where a kernel muffles', () => {
    expect(stepSeconds('stepLong', stateOf(experimentOf('e6'), { echo: 0.5 }))).toBe(0.5)
    expect(stepSeconds('stepLong', experimentOf('e9').fresh(1))).toBe(0.25)
    const usual = (memory: string) => usualStep(stateOf(experimentOf('e7'), { memory }))
    expect([usual('mean'), usual('sum'), usualStep(experimentOf('e8').fresh(1))]).toEqual([
      'stepSample',
      'stepLong',
      'stepSample',
    ])
  })

  it('takes the last two seconds round the ring of E9, and three elsewhere', () => {
    const voice = { samples: Float32Array.from({ length: 40 }, (_, n) => n), rate: 10 }
    expect(lastOf(voice, 'e9').samples).toEqual(voice.samples.slice(20))
    expect(lastOf(voice, 'e6').samples).toEqual(voice.samples.slice(10))
  })

  it('gives on every way what the library computes', () => {
    const line = convolve1d(SOUND, TAPS, 'full')
    for (const way of ['through', 'timeRoad', 'frequencyRoad', 'padded'] as const)
      expectClose([...goThrough(way, SOUND, TAPS)], line)
    expectClose([...goThrough('ring', SOUND, TAPS)], circularConvolve(SOUND, TAPS, SOUND.length))
  })

  it('is as loud as it was', () => {
    const heard = matched(goThrough('through', SOUND, Float64Array.of(40, 0, 20)), SOUND)
    expect(energyOf(heard)).toBeCloseTo(energyOf(SOUND), 6)
    expect(energyOf(matched(new Float32Array(4), SOUND))).toBe(0)
  })
})
