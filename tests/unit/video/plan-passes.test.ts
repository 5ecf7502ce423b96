import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { KernelPass } from '../../../renderer/video/engine/engine'
import { meantPasses, planPasses } from '../../../renderer/video/engine/plan-passes'
import type { Stage } from '../../../shared/chain/chain'
import { videoCatalogue } from '../../../shared/chain/video/catalogue'
import { BORDERS, CHANNELS, LIGHTS } from '../../../shared/chain/video/entry'
import { filterPicture } from '../../../shared/convolution/direct/filter-picture'
import { pictureStage } from '../../support/picture-stage'
import { randomPicture } from '../../support/random-picture'
import { runPlan } from '../../support/run-plan'

/** A sum in another order may fall on the other side of a decision. */
const DECIDES = ['threshold']
/** Two orders of the same double-precision sums may fall on different sides of a half. */
const ROUNDING = 1

function worst(stages: readonly Stage[], size: { width: number; height: number }): number {
  const picture = randomPicture(size)
  const planned = runPlan(picture, size, planPasses(stages))
  const defined = filterPicture(picture, size, stages)
  return Math.max(...defined.map((level, i) => Math.abs(level - (planned[i] ?? Number.NaN))))
}

function kernelPasses(stages: readonly Stage[]): KernelPass[] {
  return planPasses(stages).passes.filter((pass) => pass.kind === 'kernel')
}

const stage: fc.Arbitrary<Stage> = fc
  .record({
    kind: fc.constantFrom(...[...videoCatalogue.keys()].filter((kind) => !DECIDES.includes(kind))),
    border: fc.constantFrom(...BORDERS),
    operation: fc.constantFrom('convolution', 'correlation'),
    colour: fc.constantFrom(...CHANNELS),
    light: fc.constantFrom(...LIGHTS),
    mix: fc.constantFrom(0, 0.3, 1),
    bypass: fc.boolean(),
  })
  .map(({ kind, mix, bypass, ...common }) => ({
    ...pictureStage(kind, kind === 'identity' ? {} : common),
    mix,
    bypass,
  }))

describe('planPasses', () => {
  it('means what the definition says, for any chain on any size', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(fc.array(stage, { maxLength: 3 }), size, (stages, picture) => {
        expect(worst(stages, picture)).toBeLessThanOrEqual(ROUNDING)
      }),
      { numRuns: 60, seed: 3 },
    )
  })

  it('leaves out what has no effect', () => {
    const stages: Stage[] = [
      pictureStage('identity'),
      { ...pictureStage('box'), bypass: true },
      { ...pictureStage('box'), mix: 0 },
      pictureStage('sharpen', { strength: 0 }),
      pictureStage('motion', { length: 1 }),
    ]
    expect(planPasses(stages)).toEqual({ passes: [] })
  })

  it('turns the kernel of a convolution only', () => {
    const first = (operation: string): unknown =>
      kernelPasses([pictureStage('sobel-x', { operation })])[0]?.kernels[0][0]
    expect(first('correlation')).toEqual([-1, 0, 1])
    expect(first('convolution')).toEqual([1, 0, -1])
  })

  it('folds strength and divisor into one scale', () => {
    const [pass] = kernelPasses([pictureStage('kernel', { divisor: 8, strength: 2, bias: 51 })])
    // 2 / 8 = 0.25 and 51 / 255 = 0.2
    expect(pass?.scale).toBe(0.25)
    expect(pass?.bias).toBeCloseTo(0.2, 15)
  })

  it('decodes before a stage in linear light and encodes behind it, once for stages beside each other', () => {
    const linear = (kind: string) => pictureStage(kind, { light: 'linear' })
    const kinds = (stages: readonly Stage[]) =>
      meantPasses(stages).passes.map((pass) => (pass.kind === 'point' ? pass.function.kind : pass.kind))
    expect(kinds([linear('box'), linear('median'), pictureStage('invert')])).toEqual([
      'decode',
      'kernel',
      'median',
      'encode',
      'invert',
    ])
    // Alpha is no amount of light.
    expect(kinds([pictureStage('box', { light: 'linear', colour: 'alpha' })])).toEqual(['kernel'])
  })

  it('names a kind that it does not know', () => {
    expect(() => planPasses([{ ...pictureStage('box'), kind: 'blur' }])).toThrow('"blur" is none of')
  })
})
