import { describe, expect, it } from 'vitest'
import { Core } from '../../../renderer/audio/engine/convolution/core'
import { forward, inverse, placeTransform } from '../../../renderer/audio/engine/convolution/transform'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'
import { noise } from '../audio/signals'
import { wasmModule } from '../../support/wasm-module'
import { relativeError } from './relative-error'

/** Three transforms in 32-bit floats err by about 2⁻²⁵ · √(3 · log₂N): −134 dB for 128 values, −132 for 4096. */
const FLOAT_ERROR = -131

function bench(size: number) {
  const core = new Core(wasmModule)
  const transform = placeTransform(core, size)
  const [x, h, a, b, out] = [8, 8, 8, 8, 4].map((bytes) => core.reserve(size * bytes)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  core.commit()
  return { core, transform, x, h, a, b, out }
}

describe('the transform', () => {
  it.each([128, 256, 512, 1024, 2048, 4096, 8192])(
    'multiplies spectra of %i values to the newer half of a convolution',
    (size) => {
      const { core, transform, x, h, a, b, out } = bench(size)
      const terms = core.reserve(12)
      core.commit()
      const signal = noise(2 * size, 1)
      const kernel = noise(size, 2)
      core.write(x, signal)
      core.write(h, kernel)
      forward(core, transform, x, x + 4 * size, a)
      forward(core, transform, h, h + 4 * size, b)
      core.run.multiplySum(a, 0, 8 * size, 0, terms, 1, a, 0, 1, 8 * size, b)
      inverse(core, transform, a, out)
      const result = Float32Array.from({ length: size }, (_, n) => (core.floats[out / 4 + n] as number) / size)
      expect(relativeError(result, filterCausal(signal, kernel).subarray(size))).toBeLessThan(FLOAT_ERROR)
    },
  )

  it('sums any number of products as one after the other', () => {
    const size = 256
    const bytes = 8 * size
    const { core, transform, x, h, out } = bench(size)
    const [lines, kernels, sum, terms] = [
      core.reserve(6 * bytes),
      core.reserve(5 * bytes),
      core.reserve(bytes),
      core.reserve(60),
    ]
    core.commit()
    const expected = new Float64Array(size)
    for (let k = 0; k < 5; k++) {
      const [signal, kernel] = [noise(2 * size, k + 1), noise(size, k + 10)]
      core.write(x, signal)
      core.clear(h, 8 * size)
      core.write(h, kernel)
      // Two inputs of three spectra each, the newest in slot 1: ages 0 and 1 lie in slots 1 and 0, age 2 in slot 2.
      const [input, age] = [Math.floor(k / 3), k % 3]
      forward(core, transform, x, x + 4 * size, lines + (3 * input + [1, 0, 2][age]!) * bytes)
      forward(core, transform, h, h + 4 * size, kernels + k * bytes)
      core.integers.set([input, age, k * bytes], terms / 4 + 3 * k)
      filterCausal(signal, kernel)
        .subarray(size)
        .forEach((value, n) => (expected[n] = (expected[n] ?? 0) + value))
    }
    for (const from of [0, bytes / 2])
      core.run.multiplySum(sum, from, bytes / 2, 0, terms, 5, lines, 1, 3, bytes, kernels)
    inverse(core, transform, sum, out)
    const result = Float32Array.from({ length: size }, (_, n) => (core.floats[out / 4 + n] as number) / size)
    expect(relativeError(result, expected)).toBeLessThan(FLOAT_ERROR)
  })
})
