import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { BORDERS, type Channels, type Kernel2D } from '../../../shared/chain/video/entry'
import { randomPicture } from '../../support/random-picture'
import { videoModule } from './module'
import { filterByDefinition } from './reference'

/** The promise of every engine: at most one level of 255 from double precision. */
const ONE_LEVEL = 1

const engine = createSimdEngine(videoModule)

function plainStage(kernel: Kernel2D): FilterStage {
  return {
    kernels: [kernel],
    combine: 'single',
    scale: 1,
    bias: 0,
    border: 'reflect101',
    channels: 'rgb',
    mix: 1,
  }
}

function worst(
  stages: readonly FilterStage[],
  size: { width: number; height: number },
  seed = 1,
  costs = TYPICAL_VIDEO_COSTS,
): number {
  const picture = randomPicture(size, seed)
  engine.prepare(planSimd(stages, size, costs))
  const { data } = engine.process({ ...size, data: new Uint8Array(picture.buffer) })
  const defined = filterByDefinition(picture, size, stages)
  return data.reduce((most, level, k) => Math.max(most, Math.abs(level - (defined[k] ?? Number.NaN))), 0)
}

/** Taps from a fixed formula that has no structure a planner could use. */
function roughKernel(rows: number, columns: number): Kernel2D {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => Math.sin((i * columns + j) ** 2 + 1) / Math.sqrt(rows * columns)),
  )
}

const tap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -4, max: 4 }),
  fc.double({ min: -1, max: 1, noNaN: true, noDefaultInfinity: true }),
)

/** A kernel, its anchor, and a scale that keeps the sum of its absolute taps within what is promised. */
const stage: fc.Arbitrary<FilterStage> = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
    taps: fc.array(tap, { minLength: 162, maxLength: 162 }),
    combine: fc.constantFrom('single' as const, 'magnitude' as const),
    border: fc.constantFrom(...BORDERS),
    channels: fc.constantFrom<Channels>('rgb', 'luma', 'red', 'green', 'blue', 'alpha'),
    mix: fc.constantFrom(0, 0.3, 1),
    bias: fc.constantFrom(0, 0.5, -0.25),
    scale: fc.constantFrom(1, -0.5, 1 / 9),
    anchor: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
  })
  .map(({ rows, columns, taps, combine, anchor, ...stage_ }) => {
    const kernelFrom = (first: number): Kernel2D =>
      Array.from({ length: rows }, (_, i) => taps.slice(first + i * columns, first + (i + 1) * columns))
    return {
      ...stage_,
      combine,
      kernels: combine === 'magnitude' ? [kernelFrom(0), kernelFrom(81)] : [kernelFrom(0)],
      ...(anchor && { anchor: { row: anchor[0] % rows, column: anchor[1] % columns } }),
    }
  })

describe('the SIMD engine', () => {
  it('means what the definition says, for any stages on any size', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 37 }), height: fc.integer({ min: 1, max: 11 }) })
    fc.assert(
      fc.property(
        fc.array(stage, { maxLength: 3 }),
        size,
        fc.integer({ min: 1, max: 1000 }),
        (stages, picture, seed) => {
          expect(worst(stages, picture, seed)).toBeLessThanOrEqual(ONE_LEVEL)
        },
      ),
      { numRuns: 300, seed: 5 },
    )
  })

  it('takes kernels of every size from 1×1 to 31×31, also beyond the picture', () => {
    for (let size = 1; size <= 31; size++) {
      expect(worst([plainStage(roughKernel(size, size))], { width: 35, height: 19 })).toBeLessThanOrEqual(ONE_LEVEL)
    }
    expect(worst([plainStage(roughKernel(31, 1))], { width: 9, height: 3 })).toBeLessThanOrEqual(ONE_LEVEL)
    expect(worst([plainStage(roughKernel(1, 31))], { width: 3, height: 9 })).toBeLessThanOrEqual(ONE_LEVEL)
  })

  it('takes kernels that are the same from above as from below, of any extent, anchor, border and channels', () => {
    // Where pairs for two rows of outputs cost a lot, lines are added first.
    const costs = { ...TYPICAL_VIDEO_COSTS, pairs: 100, taps: 100, stacked: 100, butterfly: 100 }
    const size = { width: 37, height: 21 }
    for (let rows = 2; rows <= 11; rows++) {
      const rough = roughKernel(rows, 12 - rows)
      const mirrored: FilterStage = {
        ...plainStage(rough.map((_, i) => rough[Math.min(i, rows - 1 - i)] ?? [])),
        border: BORDERS[rows % BORDERS.length] ?? 'constant',
        channels: rows % 3 === 0 ? 'green' : 'rgb',
        anchor: { row: rows >> 2, column: (3 * rows) % (12 - rows) },
        scale: 0.25,
        bias: 0.5,
      }
      const [step] = planSimd([mirrored], size, costs).steps
      expect(step?.report.name).toBe('mirrored')
      expect(worst([mirrored], size, rows, costs)).toBeLessThanOrEqual(ONE_LEVEL)
    }
  })

  it('takes sums of absolute taps up to 256', () => {
    const rough = plainStage(roughKernel(7, 7))
    const sum = rough.kernels[0].flat().reduce((total, weight) => total + Math.abs(weight), 0)
    expect(worst([{ ...rough, scale: 256 / sum }], { width: 64, height: 40 })).toBeLessThanOrEqual(ONE_LEVEL)
  })

  it('is exact where the taps are whole numbers', () => {
    const kernel = [
      [-1, -2, 0, 3, 1],
      [2, 5, -7, 1, 0],
      [0, 4, 9, -4, -6],
    ]
    expect(worst([{ ...plainStage(kernel), scale: 1 / 8 }], { width: 61, height: 33 })).toBe(0)
  })
})
