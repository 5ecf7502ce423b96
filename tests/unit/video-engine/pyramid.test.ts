/** Large blurs that may be approximated: the engine against the definition of the pyramid, and the pyramid against the blur. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdPool } from '../../../renderer/video/engine/simd/pool'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { BORDERS, CHANNELS } from '../../../shared/chain/video/entry'
import { boxKernel, gaussianKernel } from '../../../shared/kernels/blur'
import { nodeThread } from '../../support/node-threads'
import { randomPicture } from '../../support/random-picture'
import { sharedVideoModule, videoModule } from './module'
import { filterByDefinition } from './reference'

const ONE_LEVEL = 1

const engine = createSimdEngine(videoModule)
const pool = await createSimdPool(sharedVideoModule, [nodeThread()])
afterAll(() => pool.dispose())

function blur(more: Partial<FilterStage> = {}): FilterStage {
  return {
    kernels: [gaussianKernel(31, 5)],
    combine: 'single',
    scale: 1,
    bias: 0,
    border: 'reflect101',
    channels: 'rgb',
    mix: 1,
    approximate: true,
    ...more,
  }
}

/** Largest deviation from the definition; two threads must give the very same. */
function worst(stages: readonly FilterStage[], size: { width: number; height: number }, seed = 1): number {
  const picture = randomPicture(size, seed)
  const plan = planSimd(stages, size, TYPICAL_VIDEO_COSTS)
  expect(plan.steps.map(({ report }) => report.name)).toContain('pyramid')
  engine.prepare(plan)
  const data = new Uint8Array(picture.buffer)
  const alone = engine.process({ ...size, data }).data
  pool.prepare(plan)
  pool.input().set(data)
  pool.run()
  expect(Buffer.compare(pool.output(), alone)).toBe(0)
  const defined = filterByDefinition(picture, size, stages)
  return alone.reduce((most, level, k) => Math.max(most, Math.abs(level - (defined[k] ?? Number.NaN))), 0)
}

const stage: fc.Arbitrary<FilterStage> = fc
  .record({
    side: fc.constantFrom(15, 16, 21, 31),
    box: fc.boolean(),
    border: fc.constantFrom(...BORDERS),
    channels: fc.constantFrom(...CHANNELS),
    mix: fc.constantFrom(0.3, 1),
    bias: fc.constantFrom(0, 0.5, -0.25),
    scale: fc.constantFrom(1, -0.5),
    anchor: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
  })
  .map(({ side, box, anchor, ...more }) =>
    blur({
      ...more,
      kernels: [box ? boxKernel(side) : gaussianKernel(side, side / 5)],
      ...(anchor && { anchor: { row: anchor[0] % side, column: anchor[1] % side } }),
    }),
  )

describe('the pyramid in the SIMD engine', () => {
  it('means what the definition of the pyramid says, for any border, anchor, channels, mix and size', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 1, max: 40 }) })
    fc.assert(
      fc.property(stage, size, fc.integer({ min: 1, max: 999 }), (one, of, seed) => {
        fc.pre(planSimd([one], of, TYPICAL_VIDEO_COSTS).steps.some(({ report }) => report.name === 'pyramid'))
        expect(worst([one], of, seed)).toBeLessThanOrEqual(ONE_LEVEL)
      }),
      { numRuns: 80, seed: 3 },
    )
  }, 60_000)

  it('goes on from what an earlier stage left, and to a later one', () => {
    const shift = blur({ kernels: [[[0, 0.25, 0.75]]], approximate: false })
    expect(worst([shift, blur(), shift], { width: 61, height: 33 })).toBeLessThanOrEqual(ONE_LEVEL)
  })
})
