import { describe, expect, it } from 'vitest'
import { planPasses } from '../../../renderer/video/engine/plan-passes'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage, SimdStep } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { pictureStage } from '../../support/picture-stage'

const HD = { width: 1280, height: 720 }

const stage = (kernel: Kernel2D, more: Partial<FilterStage> = {}): FilterStage => ({
  kernels: [kernel],
  combine: 'single',
  scale: 1,
  bias: 0,
  border: 'reflect101',
  channels: 'rgb',
  mix: 1,
  ...more,
})

const kernelOf = (size: number, tap: (i: number, j: number) => number): Kernel2D =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => tap(i, j)))

function firstStep(given: FilterStage): SimdStep {
  const [step] = planSimd([given], HD, TYPICAL_VIDEO_COSTS).steps
  if (!step) throw new Error('The stage was left out')
  return step
}

describe('planSimd', () => {
  it('leaves rims of zeros out of the window', () => {
    const kernel = kernelOf(9, (i, j) => (i >= 3 && i <= 5 && j >= 3 && j <= 6 ? 1 + Math.sin(i * 5 + j * j) : 0))
    // Of 9×9 around the centre 4, 4 remain rows 3 to 5 and columns 3 to 6.
    expect(firstStep(stage(kernel)).window).toEqual({ top: -1, bottom: 1, left: -1, right: 2 })
  })

  it('splits what is a product, and what is a sum of few', () => {
    expect(firstStep(stage(kernelOf(15, () => 1 / 225))).report.name).toBe('separable')
    const two = kernelOf(15, (i, j) => (Math.sin(i) * Math.cos(j) + Math.cos(2 * i) * Math.sin(3 * j)) / 225)
    expect(firstStep(stage(two)).report.name).toBe('rank 2')
    expect(firstStep(stage(kernelOf(3, (i, j) => Math.sin(i * i * 3 + j)))).report.name).toBe('direct')
  })

  it('adds rows that are the same from above as from below before it weighs them, where that is cheaper', () => {
    const mirrored = (size: number) =>
      kernelOf(size, (i, j) => Math.sin((Math.min(i, size - 1 - i) * size + j) ** 2) / 81)
    expect(firstStep(stage(mirrored(15))).report).toMatchObject({ name: 'mirrored', arithmetic: 'int16' })
    // Of three rows only one sum is saved, which takes as long as what it saves.
    expect(firstStep(stage(mirrored(3))).report.name).toBe('direct')
    expect(firstStep(stage(kernelOf(15, (i, j) => Math.sin((i * 15 + j) ** 2) / 81))).report.name).not.toBe('mirrored')
  })

  it('takes whole numbers without an error, and fractions only as long as they stay exact enough', () => {
    const whole = firstStep(
      stage(
        [
          [1, 2, 1],
          [0, 5, 0],
          [-1, -2, 3],
        ],
        { scale: 1 / 9 },
      ),
    )
    expect(whole.way).toMatchObject({ kind: 'lines', arithmetic: { kind: 'int16', unit: 1 } })
    const loud = kernelOf(9, (i, j) => Math.sin((i * 9 + j) ** 2))
    expect(firstStep(stage(loud, { scale: 0.02 })).report.arithmetic).toBe('int16')
    expect(firstStep(stage(loud, { scale: 5 })).report.arithmetic).toBe('float32')
  })

  it('reckons with later stages that would enlarge a deviation', () => {
    const soft = stage(kernelOf(9, (i, j) => Math.sin((i * 9 + j) ** 2) / 81))
    const amplify = stage([[20_000]])
    const [first] = planSimd([soft, amplify], HD, TYPICAL_VIDEO_COSTS).steps
    expect(first?.report.arithmetic).toBe('float32')
  })

  it('weighs every way by the costs it is given, and shows them all, cheapest first', () => {
    const { weighed, report } = firstStep(stage(kernelOf(15, () => 1 / 225)))
    expect(weighed.map(({ name, arithmetic }) => `${name} ${arithmetic}`).sort()).toEqual([
      'direct float32',
      'direct int16',
      'mirrored int16',
      'separable float32',
      'separable int16',
    ])
    expect(weighed[0]).toEqual(report)
    expect(weighed.map(({ cost }) => cost)).toEqual([...weighed.map(({ cost }) => cost)].sort((a, b) => a - b))
    const dearStacks = { ...TYPICAL_VIDEO_COSTS, stacked: 100 }
    const [other] = planSimd([stage(kernelOf(15, () => 1 / 225))], HD, dearStacks).steps
    expect(other?.report).toMatchObject({ name: 'separable', arithmetic: 'float32' })
  })

  it('leaves out what has no effect, and refuses kernels that mean nothing', () => {
    expect(
      planSimd(
        [
          stage(
            [
              [0, 0, 0],
              [0, 2, 0],
              [0, 0, 0],
            ],
            { scale: 0.5 },
          ),
          stage([[3]], { mix: 0 }),
        ],
        HD,
        TYPICAL_VIDEO_COSTS,
      ).steps,
    ).toEqual([])
    expect(() => planSimd([stage([[1, 2], [3]])], HD, TYPICAL_VIDEO_COSTS)).toThrow('rows of one length')
    expect(() => planSimd([stage([[Number.NaN]])], HD, TYPICAL_VIDEO_COSTS)).toThrow('finite taps')
    expect(() => planSimd([stage([[1]], { anchor: { row: 1, column: 0 } })], HD, TYPICAL_VIDEO_COSTS)).toThrow(
      'lies outside',
    )
  })

  it('is what planPasses gives for a size and costs', () => {
    const plan = planPasses(
      [pictureStage('gaussian', { size: 9 }), { ...pictureStage('box'), bypass: true }],
      HD,
      TYPICAL_VIDEO_COSTS,
    )
    expect(plan.kind).toBe('simd')
    expect(plan.steps.map(({ report }) => report.name)).toEqual(['separable'])
  })
})
