/** The way through the spectrum, taken because its costs are made low, against the definition; threads against one thread. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage, SimdPlan } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdPool } from '../../../renderer/video/engine/simd/pool'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { BORDERS, CHANNELS, type Kernel2D } from '../../../shared/chain/video/entry'
import { nodeThread } from '../../support/node-threads'
import { randomPicture } from '../../support/random-picture'
import { sharedVideoModule, videoModule } from './module'
import { filterByDefinition } from './reference'

const ONE_LEVEL = 1
/** All that the way through the spectrum needs is cheap, all that others need is not. */
const CHEAP = { ...TYPICAL_VIDEO_COSTS, butterfly: 1e-6, call: 1e-3, tap: 9, taps: 9, pair: 9, pairs: 9, stacked: 9 }

const engine = createSimdEngine(videoModule)
const pool = await createSimdPool(sharedVideoModule, [nodeThread()])
afterAll(() => pool.dispose())

/** Taps without structure, of an absolute sum of about `sum`. */
function roughKernel(rows: number, columns: number, sum = 1): Kernel2D {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => (sum * 1.57 * Math.sin((i * columns + j) ** 2 + 1)) / rows / columns),
  )
}

function plainStage(kernel: Kernel2D): FilterStage {
  return { kernels: [kernel], combine: 'single', scale: 1, bias: 0.5, border: 'reflect101', channels: 'rgb', mix: 1 }
}

function names({ steps }: SimdPlan): string[] {
  return steps.map(({ report }) => report.name)
}

/** Largest deviation from the definition; two threads must give the very same. */
function worst(stages: readonly FilterStage[], size: { width: number; height: number }, seed = 1): number {
  const picture = randomPicture(size, seed)
  const plan = planSimd(stages, size, CHEAP)
  expect(names(plan)).toContain('spectrum')
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
    rows: fc.integer({ min: 3, max: 31 }),
    columns: fc.integer({ min: 3, max: 31 }),
    sum: fc.constantFrom(0.5, 1, 16),
    border: fc.constantFrom(...BORDERS),
    channels: fc.constantFrom(...CHANNELS),
    mix: fc.constantFrom(0.3, 1),
    bias: fc.constantFrom(0, 0.5, -0.25),
    scale: fc.constantFrom(1, -0.5),
    anchor: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
  })
  .map(({ rows, columns, sum, anchor, ...more }) => ({
    ...more,
    combine: 'single',
    kernels: [roughKernel(rows, columns, sum)],
    ...(anchor && { anchor: { row: anchor[0] % rows, column: anchor[1] % columns } }),
  }))

describe('the way through the spectrum', () => {
  it('means what the definition says, for any kernel, border, anchor, channels and mix, on one thread and on two', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 150 }), height: fc.integer({ min: 1, max: 20 }) })
    fc.assert(
      fc.property(
        fc.array(stage, { minLength: 1, maxLength: 2 }),
        size,
        fc.integer({ min: 1, max: 999 }),
        (stages, of, seed) => {
          expect(worst(stages, of, seed)).toBeLessThanOrEqual(ONE_LEVEL)
        },
      ),
      { numRuns: 60, seed: 8 },
    )
  }, 120_000)

  it('puts tiles of every size together without a seam, also where bands meet within a block', () => {
    expect(worst([plainStage(roughKernel(9, 31))], { width: 301, height: 170 })).toBeLessThanOrEqual(ONE_LEVEL)
    expect(worst([plainStage(roughKernel(31, 6))], { width: 70, height: 141 })).toBeLessThanOrEqual(ONE_LEVEL)
    // A window that lies beside its output: only the last tap's corner is left of the rims of zeros.
    const beside = roughKernel(9, 9).map((row, i) => row.map((tap, j) => (i > 4 && j > 5 ? tap : 0)))
    expect(worst([plainStage(beside)], { width: 61, height: 40 })).toBeLessThanOrEqual(ONE_LEVEL)
  }, 60_000)

  it('is taken where it is cheapest and exact enough, and shown beside the others', () => {
    const size = { width: 1280, height: 720 }
    const stepOf = (given: FilterStage) => planSimd([given], size, TYPICAL_VIDEO_COSTS).steps[0]
    const large = stepOf(plainStage(roughKernel(31, 31)))
    expect(large?.report.name).toBe('spectrum')
    expect(large?.weighed.map(({ name }) => name)).toContain('direct')
    expect(large?.report.error).toBeLessThan(0.01)
    expect(stepOf(plainStage(roughKernel(3, 3)))?.report.name).toBe('direct')
    // Roundings of 255 · 30,000 levels: 2^-24 · √2 · 28 · 7.65e6 = 18 levels, too many.
    const loud = stepOf(plainStage(roughKernel(31, 31, 30_000)))
    expect(loud?.weighed.map(({ name }) => name)).not.toContain('spectrum')
    // What is a product of a column and a row is cheaper by it.
    const flat = Array.from({ length: 31 }, () => new Array<number>(31).fill(1 / 961))
    expect(stepOf(plainStage(flat))?.weighed.map(({ name }) => name)).not.toContain('spectrum')
  })
})
