/**
 * What WPT's tests of the Web Audio API (the-convolvernode-interface) expect of a ConvolverNode, as far as it applies to a
 * node that is always stereo: channel mixing for kernels of one, two and four channels, impulses in their places, silence
 * after the tail.
 */
import { describe, expect, it } from 'vitest'
import { ChainCore } from '../../../renderer/audio/engine/chain-core'
import { TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { type KernelMatrix, KernelPreparer } from '../../../renderer/audio/engine/convolution/kernels'
import { planPartitions } from '../../../renderer/audio/engine/convolution/plan-partitions'
import { sliceMemory } from '../../../renderer/audio/engine/telemetry-slice'
import { STEREO } from '../../../renderer/audio/kernels/workshop'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'
import { wasmModule } from '../../support/wasm-module'
import { noise, noiseKernel, worstError } from '../audio/signals'

const RATE = 48_000
const QUANTUM = 128
const LENGTH = 8192
/** 24-bit floats through transforms. */
const FLOAT_ERROR = -120

/** Through the whole chain, limiter included; soft enough that it only delays. */
function play(kernels: KernelMatrix, left: Float32Array, right: Float32Array): [Float32Array, Float32Array] {
  const plan = planPartitions(LENGTH, STEREO, TYPICAL_COSTS)
  const prepared = new KernelPreparer(wasmModule, plan, TYPICAL_COSTS).prepare(kernels)
  const core = new ChainCore({
    rate: RATE,
    maxFrames: QUANTUM,
    module: wasmModule,
    costs: TYPICAL_COSTS,
    kernels: { prepared, generation: 1, memory: LENGTH },
    memory: sliceMemory(),
    report: () => undefined,
  })
  core.receive({ kind: 'monitor', on: true, gain: 1 })
  // The monitor fades in over an eighth of a second.
  const silence = [new Float32Array(QUANTUM), new Float32Array(QUANTUM)]
  const clock = new Float64Array(1)
  for (let n = 0; n < RATE / 4; n += QUANTUM)
    core.process(silence, [silence[0]!.slice(), silence[1]!.slice()], QUANTUM, true, clock)
  const delay = core.latencySamples()
  const total = left.length + QUANTUM * Math.ceil(delay / QUANTUM)
  const out: [Float32Array, Float32Array] = [new Float32Array(total), new Float32Array(total)]
  const blockOf = (samples: Float32Array, n: number): Float32Array => {
    const block = new Float32Array(QUANTUM)
    block.set(samples.subarray(n, n + QUANTUM))
    return block
  }
  for (let n = 0; n < total; n += QUANTUM) {
    const outputs = out.map((samples) => samples.subarray(n, n + QUANTUM))
    core.process([blockOf(left, n), blockOf(right, n)], outputs, QUANTUM, true, clock)
  }
  return [out[0].subarray(delay, delay + left.length), out[1].subarray(delay, delay + left.length)]
}

const soft = (seed: number): Float32Array => noise(LENGTH, seed).map((value, n) => (n < 5000 ? 0.002 * value : 0))
const [left, right] = [soft(1), soft(2)]
const nothing = new Float32Array(LENGTH)
const [a, b, c, d] = [1, 2, 3, 4].map((seed) => noiseKernel(2000, seed)) as [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
]
const filtered = (signal: Float32Array, taps: Float64Array): Float32Array =>
  Float32Array.from(filterCausal(signal, taps))
const sum = (x: Float32Array, y: Float32Array): Float32Array => x.map((value, n) => value + (y[n] ?? 0))

/** Relative to the signals' own level, −54 dBFS. */
function expectEqual(actual: Float32Array, expected: Float32Array): void {
  expect(worstError(actual, expected)).toBeLessThan(FLOAT_ERROR - 54)
}

describe('WPT: channels, as a ConvolverNode mixes them', () => {
  it('gives both sides the same when mono goes through a kernel of one channel', () => {
    const [l, r] = play(
      [
        [a, undefined],
        [undefined, a],
      ],
      left,
      left,
    )
    expectEqual(l, filtered(left, a))
    expect(r).toEqual(l)
  })

  it('convolves each side with the one channel when the input is stereo', () => {
    const [l, r] = play(
      [
        [a, undefined],
        [undefined, a],
      ],
      left,
      right,
    )
    expectEqual(l, filtered(left, a))
    expectEqual(r, filtered(right, a))
  })

  it('convolves left with the first and right with the second of two channels, and mono with both', () => {
    const kernels: KernelMatrix = [
      [a, undefined],
      [undefined, b],
    ]
    const [l, r] = play(kernels, left, right)
    expectEqual(l, filtered(left, a))
    expectEqual(r, filtered(right, b))
    const [ml, mr] = play(kernels, left, left)
    expectEqual(ml, filtered(left, a))
    expectEqual(mr, filtered(left, b))
  })

  it('takes four channels as left-left, left-right, right-left, right-right', () => {
    const kernels: KernelMatrix = [
      [a, c],
      [b, d],
    ]
    const [l, r] = play(kernels, left, right)
    expectEqual(l, sum(filtered(left, a), filtered(right, c)))
    expectEqual(r, sum(filtered(left, b), filtered(right, d)))
    const [fromLeft, across] = play(kernels, left, nothing)
    expectEqual(fromLeft, filtered(left, a))
    expectEqual(across, filtered(left, b))
  })
})

describe('WPT: impulses and tails', () => {
  it.each([0, 1, 64, 127, 128, 129, 1000, 4096, 8000])(
    'puts an impulse %i samples into the kernel in that place',
    (offset) => {
      const taps = new Float64Array(offset + 1)
      taps[offset] = 1
      const impulse = new Float32Array(LENGTH)
      impulse[50] = 0.01
      const [l, r] = play(
        [
          [taps, undefined],
          [undefined, taps],
        ],
        impulse,
        impulse,
      )
      expect(l.indexOf(Math.max(...l))).toBe(50 + offset)
      expect(l[50 + offset]).toBeCloseTo(0.01, 8)
      expect(Math.max(...l.map((value, n) => (n === 50 + offset ? 0 : Math.abs(value))))).toBeLessThan(1e-8)
      expect(r).toEqual(l)
    },
  )

  it('makes a triangle of two square pulses, and silence after it', () => {
    const pulse = 1000
    const height = 1e-5
    const square = Float32Array.from({ length: LENGTH }, (_, n) => (n < pulse ? height : 0))
    const taps = new Float64Array(pulse).fill(1)
    const [l, r] = play(
      [
        [taps, undefined],
        [undefined, taps],
      ],
      square,
      square,
    )
    // The pulses overlap by n + 1 samples at first, by 2 · 1000 − 1 − n at last.
    const triangle = square.map((_, n) => height * Math.max(0, Math.min(n + 1, 2 * pulse - 1 - n)))
    // Its top is at 0.01, −40 dBFS.
    expect(worstError(l, triangle)).toBeLessThan(FLOAT_ERROR - 40)
    expect(r).toEqual(l)
    const silent = l.findLastIndex((value) => value !== 0)
    expect(silent).toBeLessThan(2 * pulse - 1 + 4096)
  })

  it('rings on after its input has ended, and then is exactly silent', () => {
    const burst = noise(LENGTH, 5).map((value, n) => (n < 500 ? 0.002 * value : 0))
    const [l] = play(
      [
        [a, undefined],
        [undefined, a],
      ],
      burst,
      burst,
    )
    expectEqual(l, filtered(burst, a))
    // Sounds 500 samples, and the kernel's 2000 less one more.
    expect(Math.max(...l.subarray(600, 2499).map(Math.abs))).toBeGreaterThan(1e-5)
    // A transform spreads its rounding over its window; from the next one on nothing is left.
    const silent = l.findLastIndex((value) => value !== 0)
    expect(silent).toBeLessThan(2499 + 4096)
    expect(Math.max(...l.subarray(2499).map(Math.abs))).toBeLessThan(1e-8)
  })
})
