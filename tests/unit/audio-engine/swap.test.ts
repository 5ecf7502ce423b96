/** Kernels exchanged under the running signal, and inputs that are not sound. */
import { describe, expect, it } from 'vitest'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'
import { Core, forgetIdle } from '../../../renderer/audio/engine/convolution/core'
import { compileModule } from '../../support/wasm-module'
import { noise, noiseKernel, randomSizes, sine, steepest } from '../audio/signals'
import { makeEngine, run, sizesOf } from './engine'
import { relativeError } from './relative-error'

const RATE = 48_000
const FLOAT_ERROR = -128
/** Blocks after which an exchange has begun to be heard: slices copied, three blocks of catching up. */
const SOON = 10

function swapped(options: {
  from: Float64Array
  to: Float64Array
  signal: Float32Array
  at: number
  fade: number
  sizes: number[]
}) {
  const { from, to, signal, at, fade, sizes } = options
  const { convolver, preparer } = makeEngine([[from]], { taps: Math.max(from.length, to.length), maxFrames: 1024 })
  const prepared = preparer.prepare([[to]])
  let [asked, heard] = [false, 0]
  const [output] = run(convolver, [signal], 1, sizes, (position) => {
    if (!asked && position >= at) {
      asked = true
      expect(convolver.setKernels(prepared, fade)).toBe(true)
    }
    if (asked && heard === 0 && position > at && !convolver.exchanging()) heard = position
  })
  return { output: output ?? new Float32Array(0), heard }
}

describe('an exchange of kernels', () => {
  it.each([0, 1, 960, 24_000])('to the same kernel changes nothing, with a fade of %i samples', (fade) => {
    const signal = noise(60_000, 1)
    const taps = noiseKernel(40_000, 2)
    const plain = makeEngine([[taps]]).convolver
    const [expected] = run(plain, [signal], 1, sizesOf(signal.length, 128))
    for (const at of [0, 5000, 20_480, 20_608, 33_333]) {
      const { output } = swapped({ from: taps, to: taps, signal, at, fade, sizes: sizesOf(signal.length, 128) })
      expect(relativeError(output, expected ?? []), `at ${at}`).toBeLessThan(-120)
    }
  })

  it.each([1, 2, 3, 4, 5, 6])('hears the new kernel on everything that came before, case %i', (seed) => {
    const length = [300, 2000, 9000, 20_000, 35_000, 60_000][seed - 1] ?? 0
    const signal = noise(length + 30_000, seed)
    const [from, to] = [noiseKernel(length, 20 + seed), noiseKernel(length - 100, 40 + seed)]
    const at = length + 1000 + 777 * seed
    const sizes = seed % 2 ? sizesOf(signal.length, 128) : randomSizes(signal.length, 700, seed)
    const { output, heard } = swapped({ from, to, signal, at, fade: 500, sizes })
    expect(heard).toBeGreaterThan(at)
    expect(heard).toBeLessThan(at + 500 + SOON * 128 + 700)
    const window = (kernel: Float64Array, first: number, last: number): Float64Array =>
      filterCausal(signal.subarray(first, last), kernel, signal.subarray(Math.max(0, first - kernel.length), first))
    expect(relativeError(output.subarray(at - 500, at), window(from, at - 500, at))).toBeLessThan(FLOAT_ERROR)
    for (const start of [heard, heard + 3000, heard + 15_000])
      expect(relativeError(output.subarray(start, start + 700), window(to, start, start + 700))).toBeLessThan(
        FLOAT_ERROR,
      )
  })

  it('steps no further than the steady sound does, with a fade of 20 ms on sines', () => {
    for (const frequency of [100, 1000]) {
      const signal = sine(48_000, frequency, RATE, 0.5)
      const [from, to] = [noiseKernel(10_000, 7), noiseKernel(10_000, 8)]
      const { output, heard } = swapped({ from, to, signal, at: 24_000, fade: 960, sizes: sizesOf(48_000, 128) })
      const steady = Math.max(steepest(output, 12_000, 24_000), steepest(output, heard, 48_000))
      expect(steepest(output, 23_000, heard + 10) / steady).toBeLessThan(1.1)
    }
  })

  it('takes the last of many kernels that come while one is on its way', () => {
    const signal = noise(40_000, 9)
    const kernels = Array.from({ length: 30 }, (_, index) => noiseKernel(6000, 100 + index))
    const { convolver, preparer } = makeEngine([[kernels[0] ?? new Float64Array(1)]])
    const prepared = kernels.map((kernel) => preparer.prepare([[kernel]]))
    let next = 0
    const [output] = run(convolver, [signal], 1, sizesOf(40_000, 128), (position) => {
      if (position >= 8000 && position < 20_000 && next < 30)
        convolver.setKernels(prepared[next++] ?? prepared[0]!, 300)
    })
    expect(next).toBe(30)
    const expected = filterCausal(signal.subarray(36_000), kernels[29] ?? [], signal.subarray(0, 36_000))
    expect(relativeError(output?.subarray(36_000) ?? [], expected)).toBeLessThan(FLOAT_ERROR)
  })

  it.each([
    // 16.7 ms are 6 whole blocks, 100 ms are 37.
    { taps: 65_536, stereo: false, most: 6 },
    { taps: 480_000, stereo: false, most: 37 },
    { taps: 480_000, stereo: true, most: 37 },
  ])(
    'is done within a frame of 1/60 s, or 1/10 s for very long kernels: $taps taps, true stereo $stereo',
    ({ taps, stereo, most }) => {
      const kernel = noiseKernel(taps, 1)
      const matrix = [
        [kernel, stereo ? kernel : undefined],
        [stereo ? kernel : undefined, kernel],
      ]
      const { convolver, preparer } = makeEngine(matrix)
      const prepared = preparer.prepare(matrix)
      const quantum = [noise(128, 1), noise(128, 2)]
      const output = [new Float32Array(128), new Float32Array(128)]
      let worst = 0
      for (let block = 0; block < 1600; block++) {
        convolver.process(quantum, output, 128)
        if (block % 97 !== 50) continue
        convolver.setKernels(prepared, 0)
        let blocks = 0
        for (; convolver.exchanging(); blocks++) convolver.process(quantum, output, 128)
        worst = Math.max(worst, blocks)
      }
      expect(worst).toBeLessThanOrEqual(most)
    },
  )

  it('refuses kernels of another plan', () => {
    const { convolver } = makeEngine([[noiseKernel(4000, 1)]])
    const other = makeEngine([[noiseKernel(9000, 1)]])
    expect(convolver.setKernels(other.preparer.prepare([[noiseKernel(9000, 1)]]), 0)).toBe(false)
  })
})

describe('inputs that are not sound', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-40])(
    '%d counts as silence of one sample',
    (bad) => {
      const clean = noise(20_000, 3)
      clean[5000] = 0
      const dirty = clean.slice()
      dirty[5000] = bad
      const taps = noiseKernel(9000, 4)
      const [expected, output] = [clean, dirty].map(
        (signal) => run(makeEngine([[taps]]).convolver, [signal], 1, sizesOf(20_000, 128))[0],
      )
      expect(output).toEqual(expected)
    },
  )

  it('never gives what is not finite or subnormal, whatever comes in', () => {
    const loud = noise(20_000, 5).map((value, n) => value * [1e38, 1e-30, 1e30, 1e-45][Math.floor(n / 5000)]!)
    const [output] = run(
      makeEngine([[noiseKernel(5000, 6).map((tap) => tap * 1e6)]]).convolver,
      [loud],
      1,
      sizesOf(20_000, 128),
    )
    expect(output?.every((value) => Number.isFinite(value) && (value === 0 || Math.abs(value) >= 2 ** -126))).toBe(true)
  })

  it('is as new after a reset', () => {
    const signal = noise(9000, 6)
    const { convolver } = makeEngine([[noiseKernel(4000, 7)]])
    const [first] = run(convolver, [signal], 1, sizesOf(9000, 128))
    convolver.reset()
    expect(run(convolver, [signal], 1, sizesOf(9000, 128))[0]).toEqual(first)
  })
})

it('works in the memory that another convolver has left as if it were new', () => {
  const [signal, taps] = [noise(9000, 6), noiseKernel(4000, 7)]
  const fresh = makeEngine([[taps]]).convolver
  const [expected] = run(fresh, [signal], 1, sizesOf(9000, 128))
  const other = makeEngine([[noiseKernel(30_000, 8)]]).convolver
  run(other, [signal], 1, sizesOf(9000, 128))
  const pages = other.memoryPages()
  other.dispose()
  const next = makeEngine([[taps]])
  // The preparer was made first and took it; what it leaves serves the convolver.
  next.preparer.release()
  const { convolver } = makeEngine([[taps]], { plan: next.plan })
  expect(Math.max(next.convolver.memoryPages(), convolver.memoryPages())).toBeLessThanOrEqual(pages)
  expect(run(convolver, [signal], 1, sizesOf(9000, 128))[0]).toEqual(expected)
  expect(run(next.convolver, [signal], 1, sizesOf(9000, 128))[0]).toEqual(expected)
})

it('lets the memory go that nobody uses once it is told that nobody will', () => {
  const module = compileModule()
  const core = new Core(module)
  core.reserve(2 ** 20)
  core.commit()
  core.release()
  forgetIdle(module)
  expect(new Core(module).pages()).toBeLessThan(core.pages())
})
