import { describe, expect, it } from 'vitest'
import type { Convolver } from '../../../renderer/audio/engine/convolver'
import { prepareDirect } from '../../../renderer/audio/engine/direct-convolver'
import { prepareKernels, transferables } from '../../../renderer/audio/engine/direct-kernels'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'
import { noise, noiseKernel, randomSizes, sine, steepest, worstError } from './signals'

const RATE = 48_000
const QUANTUM = 128
const PLAN = { kind: 'direct', maxTaps: 4096 } as const
/** Half a unit in the last place of a 32-bit float below 1 is −150 dB; 2⁻²⁴ of the largest output, about 4, is −132. */
const FLOAT_ERROR = -130

function mono(taps: Float64Array, maxFrames = QUANTUM): Convolver {
  return prepareDirect({ rate: RATE, maxFrames, inputs: 1, outputs: 1, plan: PLAN, kernels: [[taps]] })
}

/** Runs the signal through in the given sizes; `at` is called before each block. */
function run(convolver: Convolver, signal: Float32Array, sizes: readonly number[], at?: (position: number) => void) {
  const output = new Float32Array(signal.length)
  let position = 0
  for (const n of sizes) {
    at?.(position)
    convolver.process([signal.subarray(position, position + n)], [output.subarray(position, position + n)], n)
    position += n
  }
  return output
}

function blocks(length: number, size = QUANTUM): number[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => Math.min(size, length - index * size))
}

describe('the direct convolver', () => {
  it('equals the definition for every kernel length from 1 to 520', () => {
    const signal = noise(700, 1)
    for (let length = 1; length <= 520; length++) {
      const taps = noiseKernel(length, length)
      const output = run(mono(taps), signal, blocks(signal.length))
      expect(worstError(output, filterCausal(signal, taps)), `${length} taps`).toBeLessThan(FLOAT_ERROR)
    }
  })

  it('gives the same samples whatever the sizes of the calls', () => {
    const signal = noise(5000, 2)
    const taps = noiseKernel(311, 3)
    const expected = filterCausal(signal, taps)
    for (const seed of [1, 2, 3, 4, 5]) {
      const sizes = randomSizes(signal.length, 1024, seed)
      expect(worstError(run(mono(taps, 1024), signal, sizes), expected)).toBeLessThan(FLOAT_ERROR)
    }
  })

  it('adds no delay: an impulse comes out in its own sample', () => {
    const impulse = new Float32Array(QUANTUM)
    impulse[17] = 1
    const convolver = mono(Float64Array.of(0.5, 0.25))
    const output = run(convolver, impulse, [QUANTUM])
    expect(output.findIndex((value) => value !== 0)).toBe(17)
    expect([...output.subarray(17, 20)]).toEqual([0.5, 0.25, 0])
    expect(convolver.latencySamples()).toBe(0)
  })

  it('skips zeros without losing taps beyond them', () => {
    const taps = new Float64Array(4000)
    for (const [tap, value] of [
      [0, 1],
      [3, 0.5],
      [40, -0.25],
      [3999, 0.125],
    ] as const)
      taps[tap] = value
    const prepared = prepareKernels([[taps]], PLAN)
    expect([...(prepared.paths[0]?.starts ?? [])]).toEqual([0, 40, 3999])
    const signal = noise(9000, 4)
    expect(worstError(run(mono(taps), signal, blocks(signal.length)), filterCausal(signal, taps))).toBeLessThan(
      FLOAT_ERROR,
    )
  })

  it('carries a matrix of kernels', () => {
    const [a, b, c] = [noiseKernel(50, 5), noiseKernel(3, 6), noiseKernel(120, 7)]
    const convolver = prepareDirect({
      rate: RATE,
      maxFrames: 512,
      inputs: 2,
      outputs: 2,
      plan: PLAN,
      kernels: [
        [a, b],
        [undefined, c],
      ],
    })
    const [left, right] = [noise(512, 8), noise(512, 9)]
    const output = [new Float32Array(512), new Float32Array(512)]
    convolver.process([left, right], output, 512)
    const cross = filterCausal(right, b)
    const first = filterCausal(left, a).map((value, n) => value + (cross[n] ?? 0))
    expect(worstError(output[0] ?? [], first)).toBeLessThan(FLOAT_ERROR)
    expect(worstError(output[1] ?? [], filterCausal(right, c))).toBeLessThan(FLOAT_ERROR)
  })

  it('counts non-finite samples as 0, so that they cost no other sample', () => {
    const signal = noise(1000, 10)
    const clean = signal.slice()
    for (const [index, bad] of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].entries()) {
      signal[200 + index] = bad
      clean[200 + index] = 0
    }
    const taps = noiseKernel(99, 11)
    expect(run(mono(taps), signal, blocks(1000))).toEqual(run(mono(taps), clean, blocks(1000)))
  })

  it('puts out no subnormal number', () => {
    const signal = Float32Array.from({ length: 400 }, (_, n) => (n === 0 ? 1 : 0))
    const taps = Float64Array.from({ length: 400 }, (_, k) => 0.5 ** k)
    const output = run(mono(taps), signal, blocks(400))
    expect(output.every((value) => value === 0 || Math.abs(value) >= 2 ** -126)).toBe(true)
  })

  it('forgets everything on reset', () => {
    const convolver = mono(noiseKernel(300, 12))
    run(convolver, noise(500, 13), blocks(500))
    convolver.reset()
    expect(run(convolver, new Float32Array(500), blocks(500)).every((value) => value === 0)).toBe(true)
  })

  it('refuses kernels that are too long or not finite', () => {
    expect(() => mono(new Float64Array(PLAN.maxTaps + 1))).toThrow(RangeError)
    expect(() => mono(Float64Array.of(Number.NaN))).toThrow(RangeError)
  })

  it('prepares kernels as plain data whose memory can be moved', () => {
    const prepared = prepareKernels([[Float64Array.of(1, 2)]], PLAN)
    const moved = structuredClone(prepared, { transfer: transferables(prepared) })
    expect([...(moved.paths[0]?.taps ?? [])]).toEqual([1, 2])
    expect(prepared.paths[0]?.taps).toHaveLength(0)
  })
})

describe('a kernel swap', () => {
  const FADE = 0.02 * RATE

  it('to the same kernel is not heard at all', () => {
    const signal = noise(8000, 20)
    const taps = noiseKernel(700, 21)
    const convolver = mono(taps)
    const output = run(convolver, signal, blocks(8000), (position) => {
      if (position === 2048) convolver.setKernels(prepareKernels([[taps]], PLAN), FADE)
    })
    expect(worstError(output, filterCausal(signal, taps))).toBeLessThan(FLOAT_ERROR)
  })

  it('hears the new kernel on what came before', () => {
    const signal = noise(8000, 22)
    const [before, after] = [noiseKernel(500, 23), noiseKernel(900, 24)]
    const convolver = mono(before)
    const output = run(convolver, signal, blocks(8000), (position) => {
      if (position === 2048) convolver.setKernels(prepareKernels([[after]], PLAN), FADE)
    })
    expect(worstError(output.subarray(0, 2048), filterCausal(signal, before).subarray(0, 2048))).toBeLessThan(
      FLOAT_ERROR,
    )
    expect(worstError(output, filterCausal(signal, after), 2048 + FADE)).toBeLessThan(FLOAT_ERROR)
  })

  it.each([100, 1000])('steps by no more than 1.1 times a steady %i Hz', (frequency) => {
    const signal = sine(24_000, frequency, RATE, 0.5)
    const [before, after] = [Float64Array.of(1), Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, -0.5)]
    const convolver = mono(before)
    const output = run(convolver, signal, blocks(24_000), (position) => {
      if (position === 12_032) convolver.setKernels(prepareKernels([[after]], PLAN), FADE)
    })
    const steady = steepest(output, 1000, 12_000)
    expect(steepest(output, 12_000, 24_000)).toBeLessThanOrEqual(1.1 * steady)
  })

  it('during a fade waits, and of several the last one wins', () => {
    const convolver = mono(Float64Array.of(1))
    const signal = new Float32Array(6400).fill(1)
    const gains = [2, 3, 4]
    const output = run(convolver, signal, blocks(6400), (position) => {
      const gain = gains[position / QUANTUM - 2]
      if (gain !== undefined) convolver.setKernels(prepareKernels([[Float64Array.of(gain)]], PLAN), FADE)
    })
    // 1 → 2 over 960 samples, then straight on to 4; 3 is never reached before 4 is on its way.
    expect(output[2 * QUANTUM + FADE]).toBeLessThanOrEqual(2.2)
    expect(output.at(-1)).toBe(4)
    expect(steepest(output, 0, 6400)).toBeLessThanOrEqual(2 / FADE + 1e-6)
  })
})
