/** What runs before anything sounds, so that the first sound meets compiled code. */
import { describe, expect, it } from 'vitest'
import { Core } from '../../../renderer/audio/engine/convolution/core'
import { TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { WarmUp } from '../../../renderer/audio/engine/warm-up'
import { Workshop } from '../../../renderer/audio/kernels/workshop'
import { compileModule } from '../../support/wasm-module'

function warmUp() {
  const module = compileModule()
  const setup = { rate: 48_000, maxFrames: 128, module, costs: TYPICAL_COSTS }
  const rehearsal = new Workshop(module).rehearse(TYPICAL_COSTS)
  // The workshop's memory is taken, so that what is found later is the warm-up's.
  const taken = new Core(module)
  return { module, taken, warmUp: new WarmUp(setup, rehearsal) }
}

describe('the warm-up', () => {
  it('takes 48 quanta for itself and leaves its memory to the chain', () => {
    const { module, warmUp: own } = warmUp()
    expect(new Core(module).pages()).toBe(1)
    // 24 blocks, one in every other quantum.
    for (let n = 0; n < 48; n++) expect(own.step()).toBe(true)
    expect(own.step()).toBe(false)
    expect(new Core(module).pages()).toBeGreaterThan(1)
  })

  it('is over at once in a hurry, after 40 ms or 48 blocks, and takes no quantum', () => {
    for (const tick of [0, 7]) {
      const { module, warmUp: own } = warmUp()
      let [now, looks] = [0, 0]
      own.hurry(() => {
        looks++
        now += tick
        return now
      })
      // A look before, then one for each block and one that ends it: 7 ms at 0, 42 more at the sixth.
      expect(looks).toBe(tick === 0 ? 49 : 7)
      expect(own.step()).toBe(false)
      expect(new Core(module).pages()).toBeGreaterThan(1)
    }
  })
})
