/** Stages of the catalogue through the SIMD engine in plain Node, against the definition; threads against one thread. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { meantPasses } from '../../../renderer/video/engine/plan-passes'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdPool } from '../../../renderer/video/engine/simd/pool'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import type { Stage } from '../../../shared/chain/chain'
import { videoCatalogue } from '../../../shared/chain/video/catalogue'
import { BORDERS, CHANNELS, LIGHTS } from '../../../shared/chain/video/entry'
import { filterFrame, filterPicture, type StageHistory } from '../../../shared/convolution/direct/filter-picture'
import { nodeThread } from '../../support/node-threads'
import { pictureStage } from '../../support/picture-stage'
import { randomPicture } from '../../support/random-picture'
import { sharedVideoModule, videoModule } from './module'

const ONE_LEVEL = 1

const engine = createSimdEngine(videoModule)
const pool = await createSimdPool(sharedVideoModule, [nodeThread()])
afterAll(() => pool.dispose())

function largest(one: ArrayLike<number>, two: ArrayLike<number>): number {
  return Array.from(one).reduce((most, level, i) => Math.max(most, Math.abs(level - (two[i] ?? Number.NaN))), 0)
}

/** A decision, and a root of what rounding has left of nothing, may come out otherwise behind other stages. */
const ALONE_ONLY = ['threshold', 'levels', 'gamma']

/** A mask of two by three that the engines and the definition are given alike. */
const MASKS = new Map([['m', { width: 2, height: 3, shares: Uint8Array.of(0, 255, 51, 204, 255, 102) }]])
const sides = { left: 0.2, top: 0.1, right: 0.7, bottom: 0.9 }
const PLACES: Pick<Stage, 'region' | 'mask'>[] = [
  { region: { shape: 'ellipse', ...sides, feather: 0.3, inverted: false } },
  { region: { shape: 'rectangle', ...sides, feather: 0, inverted: true } },
  { region: { shape: 'side', left: 0.6, top: 0, right: 0.3, bottom: 1, feather: 0.2, inverted: false } },
  { mask: { sha256: 'm', name: 'mask.png' } },
  {
    mask: { sha256: 'not there', name: 'gone.png' },
    region: { shape: 'rectangle', ...sides, feather: 0, inverted: false },
  },
]

const stage = (kinds: readonly string[]): fc.Arbitrary<Stage> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      border: fc.constantFrom(...BORDERS),
      colour: fc.constantFrom(...CHANNELS),
      light: fc.constantFrom(...LIGHTS),
      mix: fc.constantFrom(0.3, 1),
      place: fc.constantFrom({}, {}, ...PLACES),
    })
    .map(({ kind, mix, place, ...common }) => ({
      ...pictureStage(kind, kind === 'identity' ? {} : common),
      ...place,
      mix,
    }))

describe('stages of the catalogue in the SIMD engine', () => {
  it('mean what the definition says, for any chain on any size', () => {
    const kinds = [...videoCatalogue.keys()].filter((kind) => !ALONE_ONLY.includes(kind))
    const size = fc.record({ width: fc.integer({ min: 1, max: 23 }), height: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(
        fc.array(stage(kinds), { maxLength: 3 }),
        size,
        fc.integer({ min: 1, max: 999 }),
        (stages, of, seed) => {
          const picture = randomPicture(of, seed)
          engine.prepare(planSimd(meantPasses(stages, MASKS).passes, of, TYPICAL_VIDEO_COSTS))
          engine.reset()
          const { data } = engine.process({ ...of, data: new Uint8Array(picture) })
          expect(largest(data, filterPicture(picture, of, stages, [], MASKS))).toBeLessThanOrEqual(ONE_LEVEL)
        },
      ),
      { numRuns: 150, seed: 21 },
    )
  })

  it('give the same on threads as on one, and remember the same, frame after frame', () => {
    const size = { width: 61, height: 38 }
    const stages = [
      pictureStage('average-pooling', { block: 5 }),
      pictureStage('temporal-average', { frames: 3 }),
      pictureStage('median', { size: 5 }),
      pictureStage('bilateral', { light: 'linear' }),
      pictureStage('edge-direction'),
    ]
    const plan = planSimd(meantPasses(stages, MASKS).passes, size, TYPICAL_VIDEO_COSTS)
    engine.prepare(plan)
    engine.reset()
    pool.prepare(plan)
    let remembered: readonly StageHistory[] = []
    for (let frame = 1; frame <= 4; frame++) {
      const data = new Uint8Array(randomPicture(size, frame))
      pool.input().set(data)
      pool.run()
      const alone = engine.process({ ...size, data }).data
      expect(Buffer.compare(pool.output(), alone)).toBe(0)
      const defined = filterFrame(new Uint8ClampedArray(data), size, stages, remembered)
      remembered = defined.histories
      expect(largest(alone, defined.picture)).toBeLessThanOrEqual(ONE_LEVEL)
    }
  }, 60_000)

  it('are planned with a name, a cost and an error that can be shown', () => {
    const stages = ['median', 'bilateral', 'invert', 'max-pooling', 'temporal-average'].map((kind) =>
      pictureStage(kind),
    )
    const { steps } = planSimd(meantPasses(stages, MASKS).passes, { width: 640, height: 480 }, TYPICAL_VIDEO_COSTS)
    expect(steps.map(({ report }) => report.name)).toEqual(['median', 'bilateral', 'point', 'pool', 'average'])
    for (const { report } of steps) {
      expect(report.cost).toBeGreaterThan(0)
      expect(report.error).toBeLessThan(0.1)
    }
  })
})
