import { describe, expect, it } from 'vitest'
import { Core } from '../../../renderer/audio/engine/convolution/core'
import { forward, inverse, placeTransform } from '../../../renderer/audio/engine/convolution/transform'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'
import { noise } from '../audio/signals'
import { wasmModule } from './module'
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
  it.each([64, 128, 256, 512, 1024, 2048, 4096])(
    'multiplies spectra of %i values to the newer half of a convolution',
    (size) => {
      const { core, transform, x, h, a, b, out } = bench(size)
      const signal = noise(2 * size, 1)
      const kernel = noise(size, 2)
      core.write(x, signal)
      core.write(h, kernel)
      forward(core, transform, x, x + 4 * size, a)
      forward(core, transform, h, h + 4 * size, b)
      core.run.multiply1(a, 8 * size, 0, a, b)
      inverse(core, transform, a, out)
      const result = Float32Array.from({ length: size }, (_, n) => (core.floats[out / 4 + n] as number) / size)
      expect(relativeError(result, filterCausal(signal, kernel).subarray(size))).toBeLessThan(FLOAT_ERROR)
    },
  )

  it('is linear in its products: two at once are the sum of one after the other', () => {
    const size = 256
    const { core, transform, x, h, a, b, out } = bench(size)
    const [first, second] = [core.reserve(8 * size), core.reserve(8 * size)]
    core.commit()
    core.write(x, noise(2 * size, 3))
    core.write(h, noise(2 * size, 4))
    forward(core, transform, x, x + 4 * size, a)
    forward(core, transform, h, h + 4 * size, b)
    core.run.multiply1(first, 8 * size, 0, a, b)
    core.run.multiply1(first, 8 * size, 1, b, b)
    core.run.multiply2(second, 8 * size, 0, a, b, b, b)
    inverse(core, transform, first, out)
    const one = core.floats.slice(out / 4, out / 4 + size)
    inverse(core, transform, second, out)
    expect(relativeError(core.floats.slice(out / 4, out / 4 + size), Float64Array.from(one))).toBeLessThan(-130)
  })
})
