/**
 * Sound for the limiter to fight with, cut into jobs that do not depend on each other. True peak is measured by an
 * oversampler that is not the limiter's (8 points a sample, 128 samples wide). Stretches are left out only where the sum
 * of the magnitudes of its weights proves that they cannot exceed the peak found before.
 */
import { Limiter } from '../../../renderer/audio/engine/limiter'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { decibelsToAmplitude } from '../../../shared/units'
import { makeEngine } from '../../unit/audio-engine/engine'
import { TruePeakMeter } from '../../unit/audio/oversampler'

type Random = () => number
/** Fills a block; `output` gives earlier output, for closed loops: `ago` samples before the first of the block. */
type Fill = (block: Float32Array, output: (ago: number) => number) => void
type Scenario = (random: Random, rate: number) => Fill

/** Samples of one job. */
export const JOB = 2 ** 18
const LARGEST_BLOCK = 512
export const RATES = [48_000, 44_100, 8000, 48_000, 16_000, 96_000, 48_000, 192_000, 24_000, 48_000, 11_025, 32_000]
const MOST_TAPS = 64

const between = (random: Random, low: number, high: number) => low + (high - low) * random()
const white = (random: Random) => 2 * random() - 1

function perSample(make: (random: Random) => () => number): Scenario {
  return (random) => {
    const next = make(random)
    return (block) => {
      for (let i = 0; i < block.length; i++) block[i] = next()
    }
  }
}

/** Sines up to Nyquist that change level, −40 … +80 dB, and pitch all the time. */
function bursts(random: Random): () => number {
  let [left, level, step, phase] = [0, 0, 0, 0]
  return () => {
    if (left-- <= 0) {
      left = Math.floor(random() * 400)
      level = 10 ** between(random, -2, 4)
      step = Math.PI * (random() < 0.5 ? 1 - 0.3 * random() ** 2 : random())
    }
    phase += step
    return level * Math.sin(phase)
  }
}

function badNumbers(random: Random): () => number {
  const bad = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e30, -1e30, 1e-40]
  return () => (random() < 0.1 ? (bad[Math.floor(random() * bad.length)] as number) : white(random))
}

function levels(random: Random): () => number {
  let [left, value] = [0, 0]
  return () => {
    if (left-- <= 0) {
      left = Math.floor(random() * 5000)
      value = [0, 1, -1, 1e30, -1e30, 0.5][Math.floor(random() * 6)] ?? 0
    }
    return value
  }
}

/** A kernel of up to +120 dB, exchanged every few blocks. */
function swappedKernel(random: Random): Fill {
  const kernel = () => {
    const gain = decibelsToAmplitude(between(random, -20, 120))
    return [[Float64Array.from({ length: 1 + Math.floor(random() * (MOST_TAPS - 1)) }, () => gain * white(random))]]
  }
  const { convolver, preparer } = makeEngine(kernel(), { maxFrames: LARGEST_BLOCK, taps: MOST_TAPS })
  const input = new Float32Array(LARGEST_BLOCK)
  return (block) => {
    for (let i = 0; i < block.length; i++) input[i] = white(random)
    if (random() < 0.1) convolver.setKernels(preparer.prepare(kernel()), Math.floor(random() * 1000))
    convolver.process([input], [block], block.length)
  }
}

/** What goes out comes back, −20 … +40 dB, after 1 … 500 ms. */
function closedLoop(random: Random, rate: number): Fill {
  const gain = decibelsToAmplitude(between(random, -20, 40)) * (random() < 0.5 ? -1 : 1)
  const delay = Math.round((between(random, 1, 500) * rate) / 1000)
  const level = decibelsToAmplitude(between(random, -60, 0))
  return (block, output) => {
    for (let i = 0; i < block.length; i++) block[i] = level * white(random) + gain * output(delay - i)
  }
}

export const scenarios: Record<string, Scenario> = {
  '+60 dB of noise': perSample((random) => () => 1000 * white(random)),
  'noise of two values': perSample((random) => () => (random() < 0.5 ? -1 : 1)),
  bursts: perSample(bursts),
  'NaN, infinity, 1e30': perSample(badNumbers),
  'steps and DC up to 1e30': perSample(levels),
  clicks: perSample((random) => () => (random() < 0.003 ? 1e5 * white(random) : 0.5 * white(random))),
  'kernels up to +120 dB, swapped': swappedKernel,
  'closed loops': closedLoop,
}

export interface Job {
  /** Name in `scenarios`. */
  scenario: string
  rate: number
  seed: number
}

/** @returns true peak of the limiter's output, as an amplitude */
export function runJob({ scenario: name, rate, seed }: Job): number {
  const scenario = scenarios[name]
  if (!scenario) throw new Error(`There is no scenario "${name}"`)
  const random = seededRandom(seed)
  const fill = scenario(random, rate)
  const limiter = new Limiter(rate, 1)
  const meter = new TruePeakMeter(LARGEST_BLOCK)
  // The longest loop, 500 ms, plus a block must fit.
  const past = new Float32Array(2 ** Math.ceil(Math.log2(0.5 * rate + LARGEST_BLOCK + 1)))
  const buffer = new Float32Array(LARGEST_BLOCK)
  for (let done = 0; done < JOB; ) {
    // No block may be longer than the shortest loop, 1 ms.
    const longest = scenario === closedLoop ? Math.floor(rate / 1000) : LARGEST_BLOCK
    const block = buffer.subarray(0, 1 + Math.floor(random() * longest))
    fill(block, (ago) => past[(done - ago) & (past.length - 1)] as number)
    limiter.process([block], block.length)
    block.forEach((value, i) => {
      past[(done + i) & (past.length - 1)] = value
    })
    meter.add(block)
    done += block.length
  }
  return meter.peak
}
