import { describe, expect, it } from 'vitest'
import type { PicturePass } from '../../../renderer/video/engine/engine'
import { planPasses } from '../../../renderer/video/engine/plan-passes'
import { fragmentShader, programKey, tapsOf } from '../../../renderer/video/gl/pass-shader'
import { SOBEL_X, SOBEL_Y } from '../../../shared/kernels/derivatives'
import { pictureStage } from '../../support/picture-stage'

function passFor(kind: string, params = {}): PicturePass {
  const [pass] = planPasses([pictureStage(kind, params)]).passes
  if (!pass) throw new Error(`${kind} has no pass`)
  return pass
}

describe('shaders of a pass', () => {
  it('fetch each neighbour once for both kernels and never for a zero tap', () => {
    const { taps, weights } = tapsOf([SOBEL_X, SOBEL_Y])
    // Eight neighbours, six taps a kernel; the centre is zero in both.
    expect(taps).toHaveLength(8)
    expect(weights).toHaveLength(12)
    const shader = fragmentShader(passFor('sobel-magnitude'), 'interior', taps, weights.length)
    expect(shader.match(/valueAt\(x/g)).toHaveLength(8)
  })

  it('are shared by kernels that differ in their values only, so that a drag compiles nothing', () => {
    const key = (strength: number): string => {
      const pass = passFor('sharpen', { strength })
      return programKey(pass, 'interior', tapsOf(pass.kernels).taps)
    }
    expect(key(0.5)).toBe(key(2))
  })

  it('depend on the border in the rim only', () => {
    const key = (border: string, region: 'rim' | 'interior'): string => {
      const pass = passFor('sharpen', { border })
      return programKey(pass, region, tapsOf(pass.kernels).taps)
    }
    expect(key('wrap', 'interior')).toBe(key('reflect', 'interior'))
    expect(key('wrap', 'rim')).not.toBe(key('reflect', 'rim'))
  })
})
