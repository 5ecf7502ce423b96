import { describe, expect, it } from 'vitest'
import type { PicturePass } from '../../../renderer/video/engine/engine'
import { planPasses } from '../../../renderer/video/engine/plan-passes'
import { sabotagePlan } from '../../../renderer/video/engine/sabotage'
import { pictureStage } from '../../support/picture-stage'

function kernelOf(pass: PicturePass | undefined): unknown {
  return pass?.kind === 'kernel' ? pass.kernels[0] : undefined
}

describe('sabotagePlan', () => {
  it('adds to the middle tap of the last pass and nowhere else', () => {
    const plan = planPasses([pictureStage('sharpen'), pictureStage('laplacian')])
    const wrong = sabotagePlan(plan, 0.5)
    // −4 + 0.5
    expect(kernelOf(wrong.passes[1])).toEqual([
      [0, 1, 0],
      [1, -3.5, 1],
      [0, 1, 0],
    ])
    expect(wrong.passes[0]).toBe(plan.passes[0])
  })

  it('puts a wrong identity into an empty chain', () => {
    expect(kernelOf(sabotagePlan({ passes: [] }, 0.25).passes[0])).toEqual([[1.25]])
  })

  it('puts one behind a stage that has no taps', () => {
    const wrong = sabotagePlan(planPasses([pictureStage('median')]), 0.25)
    expect(wrong.passes.map(({ kind }) => kind)).toEqual(['median', 'kernel'])
    expect(kernelOf(wrong.passes[1])).toEqual([[1.25]])
  })

  it('does nothing for 0', () => {
    const plan = planPasses([pictureStage('box')])
    expect(sabotagePlan(plan, 0)).toBe(plan)
  })
})
