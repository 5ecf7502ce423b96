import { describe, expect, it } from 'vitest'
import type { PicturePass } from '../../../renderer/video/engine/engine'
import { meantPasses } from '../../../renderer/video/engine/plan-passes'
import { formatsBetween, halfRounding, largestAfter } from '../../../renderer/video/gl/between-formats'
import type { Stage } from '../../../shared/chain/chain'
import { pictureStage } from '../../support/picture-stage'

const formatsOf = (...stages: Stage[]) => formatsBetween(meantPasses(stages).passes, true)
const times = (factor: number) => pictureStage('kernel', { matrix: [[factor]] })
/** Adds up to 1 without any rounding. */
const blur = pictureStage('kernel', { matrix: [[0.25, 0.5, 0.25]] })
const threshold = pictureStage('threshold')

describe('pictures between passes', () => {
  it('are 16-bit reals as long as their roundings stay within a tenth of a level in all', () => {
    // Up to white a rounding is 2^-12 at most, or 0.062 of a level: one of two.
    expect(formatsOf(blur, blur)).toEqual(['rgba16f'])
    expect(formatsOf(blur, blur, blur)).toEqual(['rgba16f', 'rgba32f'])
    // Made small again by 0.4 what comes first, enlarged twice what comes after it.
    expect(formatsOf(blur, times(0.2), times(2))).toEqual(['rgba16f', 'rgba32f'])
    expect(formatsOf(blur, blur, times(0.2))).toEqual(['rgba16f', 'rgba16f'])
  })

  it('are 32-bit reals where what follows enlarges the rounding, or decides', () => {
    expect(formatsOf(blur, times(2))).toEqual(['rgba32f'])
    expect(formatsOf(blur, threshold)).toEqual(['rgba32f'])
  })

  it('are 32-bit reals where values may be larger than those of 16 bits', () => {
    expect(formatsOf(times(1e6), times(1e-9))).toEqual(['rgba32f'])
  })

  it('are bytes where a pass makes whole levels of whole levels', () => {
    const median = pictureStage('median')
    expect(formatsOf(threshold, blur)).toEqual(['rgba8'])
    expect(formatsOf(median, pictureStage('invert'), pictureStage('max-pooling'), blur)).toEqual([
      'rgba8',
      'rgba8',
      'rgba8',
    ])
    expect(formatsOf(pictureStage('relu', { zero: 128 }), blur)).toEqual(['rgba8'])
  })

  it('are no bytes where a part is mixed in, where it acts somewhere, or after what makes no whole levels', () => {
    const region = { shape: 'ellipse', left: 0, top: 0, right: 1, bottom: 1, feather: 0.2, inverted: false } as const
    expect(formatsOf({ ...threshold, mix: 0.5 }, blur)).toEqual(['rgba16f'])
    expect(formatsOf({ ...threshold, region }, blur)).toEqual(['rgba16f'])
    expect(formatsOf(pictureStage('median', { colour: 'luma' }), blur)).toEqual(['rgba16f'])
    // The other channels are no whole levels.
    expect(formatsOf(blur, pictureStage('threshold', { colour: 'red' }), blur)).not.toContain('rgba8')
  })

  it('are 32-bit reals where a processor draws, and none where there is one pass', () => {
    expect(formatsBetween(meantPasses([threshold, blur, blur]).passes, false)).toEqual(['rgba32f', 'rgba32f'])
    expect(formatsOf(blur)).toEqual([])
    expect(formatsOf()).toEqual([])
  })
})

describe('the rounding of 16-bit reals', () => {
  it('is half a step of the largest values', () => {
    // Between 1/2 and 1 steps are 2^-11, between 1 and 2 twice that.
    expect(halfRounding(1)).toBe(2 ** -12)
    expect(halfRounding(1.01)).toBe(2 ** -11)
  })
})

describe('the largest value after a pass', () => {
  const pass = (stage: Stage): PicturePass => meantPasses([stage]).passes[0] as PicturePass
  it('comes of weights and bias, of the function of a pixel, and of what passes by', () => {
    expect(largestAfter(pass(pictureStage('kernel', { matrix: [[1, -2]], bias: 51 })), 2)).toBeCloseTo(6.2, 12)
    expect(largestAfter(pass(times(0.5)), 3)).toBe(3)
    expect(largestAfter(pass(pictureStage('invert')), 3)).toBe(4)
    expect(largestAfter(pass(pictureStage('gamma', { gamma: 0.5 })), 3)).toBeCloseTo(9, 12)
    expect(largestAfter(pass(threshold), 1)).toBe(1)
  })
})
