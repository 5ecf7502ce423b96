/** The engine against the definition: lengths, call sizes, matrices and forced plans. */
import { describe, expect, it } from 'vitest'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'
import { noise, noiseKernel, randomSizes } from '../audio/signals'
import { makeEngine, run, sizesOf } from './engine'
import { relativeError } from './relative-error'
import { definedAt, placesIn } from './sampled-reference'

/** Transforms and sums in 32-bit floats; the target of the project. */
const FLOAT_ERROR = -128

describe('the partitioned convolver', () => {
  it('equals the definition for every kernel length from 1 to 520', () => {
    const signal = noise(900, 1)
    for (let length = 1; length <= 520; length++) {
      const taps = noiseKernel(length, length)
      const { convolver } = makeEngine([[taps]])
      const [output] = run(convolver, [signal], 1, sizesOf(signal.length, 128))
      expect(relativeError(output ?? [], filterCausal(signal, taps)), `${length} taps`).toBeLessThan(FLOAT_ERROR)
    }
  })

  it.each([521, 1000, 1921, 4096, 8191, 20_011, 65_537, 131_072, 500_000])(
    'equals the definition with %i taps',
    (length) => {
      const signal = noise(length + 20_000, 1)
      const taps = noiseKernel(length, 2)
      const { convolver } = makeEngine([[taps]])
      const [output] = run(convolver, [signal], 1, sizesOf(signal.length, 128))
      const places = placesIn(signal.length, 150)
      const expected = definedAt(signal, taps, places)
      expect(
        relativeError(
          places.map((n) => output?.[n] ?? Number.NaN),
          expected,
        ),
      ).toBeLessThan(FLOAT_ERROR)
    },
  )

  it('adds no delay: an impulse comes out in its own sample, wherever the calls end', () => {
    const taps = noiseKernel(3000, 4)
    for (const place of [0, 1, 127, 128, 500]) {
      const impulse = new Float32Array(4096)
      impulse[place] = 1
      const { convolver } = makeEngine([[taps]], { maxFrames: 441 })
      const [output] = run(convolver, [impulse], 1, sizesOf(4096, 441))
      expect(output?.findIndex((value) => Math.abs(value) > 1e-6)).toBe(place)
      const expected = filterCausal(impulse, taps)
      expect(relativeError(output ?? [], expected)).toBeLessThan(FLOAT_ERROR)
      expect(convolver.latencySamples()).toBe(0)
    }
  })

  it('gives the same sound whatever the sizes of the calls, and the same samples for the same sizes', () => {
    const signal = noise(30_000, 2)
    const taps = noiseKernel(12_000, 3)
    const expected = filterCausal(signal, taps)
    for (const seed of [1, 2, 3]) {
      const sizes = randomSizes(signal.length, [1024, 200, 30][seed - 1] ?? 1, seed)
      const outputs = [0, 1].map(() => run(makeEngine([[taps]], { maxFrames: 1024 }).convolver, [signal], 1, sizes)[0])
      expect(relativeError(outputs[0] ?? [], expected), `seed ${seed}`).toBeLessThan(FLOAT_ERROR)
      expect(outputs[1]).toEqual(outputs[0])
    }
  })

  it.each(['direct', 'uniform', 'two-stage', 'non-uniform'] as const)(
    'equals the definition with the plan "%s"',
    (kind) => {
      const signal = noise(40_000, 5)
      const taps = noiseKernel(18_000, 6)
      const { convolver, plan } = makeEngine([[taps]], { kind })
      expect(plan.kind).toBe(kind)
      const [output] = run(convolver, [signal], 1, sizesOf(signal.length, 128))
      const places = placesIn(signal.length, 400)
      const got = places.map((n) => output?.[n] ?? Number.NaN)
      // Long sums in the time domain gather more rounding than transforms do.
      expect(relativeError(got, definedAt(signal, taps, places))).toBeLessThan(kind === 'direct' ? -120 : FLOAT_ERROR)
    },
  )

  it.each([1, 2, 3].flatMap((inputs) => [1, 2, 3].map((outputs) => [inputs, outputs])))(
    'mixes %i inputs to %i outputs',
    (inputs, outputs) => {
      const signals = Array.from({ length: inputs }, (_, c) => noise(9000, c + 1))
      const kernels = Array.from({ length: outputs }, (_, o) =>
        Array.from({ length: inputs }, (__, i) =>
          (o + i) % 4 === 3 ? undefined : noiseKernel(3000 + 100 * o + 10 * i, 9 * o + i),
        ),
      )
      const { convolver } = makeEngine(kernels, { maxFrames: 300 })
      const results = run(convolver, signals, outputs, randomSizes(9000, 300, inputs + 3 * outputs))
      kernels.forEach((row, o) => {
        const expected = new Float64Array(9000)
        row.forEach((kernel, i) => {
          if (kernel)
            filterCausal(signals[i] ?? [], kernel).forEach((value, n) => (expected[n] = (expected[n] ?? 0) + value))
        })
        expect(relativeError(results[o] ?? [], expected), `output ${o}`).toBeLessThan(FLOAT_ERROR)
      })
    },
  )

  it('skips what is zero: a sparse kernel equals the definition, silence stays silent', () => {
    const taps = new Float64Array(50_000)
    taps[0] = 0.5
    taps[30_001] = -0.25
    const signal = noise(70_000, 8)
    const { convolver, preparer } = makeEngine([[taps]])
    const steps = preparer.prepare([[taps]]).programs.reduce((sum, { terms }) => sum + terms.length / 3, 0)
    expect(steps).toBe(2)
    const [output] = run(convolver, [signal], 1, sizesOf(signal.length, 128))
    const places = placesIn(signal.length, 500)
    expect(
      relativeError(
        places.map((n) => output?.[n] ?? 0),
        definedAt(signal, taps, places),
      ),
    ).toBeLessThan(FLOAT_ERROR)
    convolver.reset()
    const [silence] = run(convolver, [new Float32Array(70_000)], 1, sizesOf(70_000, 128))
    expect(silence?.every((value) => value === 0)).toBe(true)
  })
})
