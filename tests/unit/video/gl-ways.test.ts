import { describe, expect, it } from 'vitest'
import type { KernelPass } from '../../../renderer/video/engine/engine'
import { TYPICAL_GL_COSTS } from '../../../renderer/video/gl/gl-costs'
import { planGl } from '../../../renderer/video/gl/gl-plan'
import { weighGlWays } from '../../../renderer/video/gl/gl-ways'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { gaussianKernel } from '../../../shared/kernels/blur'

const SIZE = { width: 1280, height: 720 }
const LIMITS = { drawBuffers: 8, vectors: 1024 }
const GIVEN = { area: SIZE.width * SIZE.height, costs: TYPICAL_GL_COSTS, limits: LIMITS, enlarged: 1 }

const passOf = (kernel: Kernel2D, more: Partial<KernelPass> = {}): KernelPass => ({
  kind: 'kernel',
  kernels: [kernel],
  combine: 'single',
  scale: 1,
  bias: 0,
  border: 'reflect101',
  channels: 'rgb',
  mix: 1,
  ...more,
})

const rough = (size: number): Kernel2D =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => Math.sin((i * size + j) ** 2) / size ** 2),
  )

describe('weighGlWays', () => {
  it('weighs all ways that a kernel has, cheapest first by the costs it is given', () => {
    const names = (pass: KernelPass, given = GIVEN) => weighGlWays(pass, given).map(({ report }) => report.name)
    expect(names(passOf([[1, 2]]))).toEqual(['direct', 'direct, blocks of 4×2'])
    expect(names(passOf(rough(9)))).toEqual(['direct, blocks of 4×2', 'direct'])
    expect(names(passOf(gaussianKernel(15, 3)))[0]).toBe('separable')
    const dearWeaving = { ...GIVEN, costs: { ...TYPICAL_GL_COSTS, weave: 10_000 } }
    expect(names(passOf(gaussianKernel(15, 3)), dearWeaving)[0]).toBe('direct')
  })

  it('takes few layers and few uniforms as they come', () => {
    const small = { ...GIVEN, limits: { drawBuffers: 4, vectors: 1024 } }
    expect(weighGlWays(passOf(rough(5)), small)[0]?.report.name).toBe('direct, blocks of 2×2')
    const none = { ...GIVEN, limits: { drawBuffers: 8, vectors: 16 } }
    expect(weighGlWays(passOf(rough(5)), none).map(({ way }) => way.kind)).toEqual(['pixels'])
  })

  it('means a pyramid only where the pass may be approximated and comes near enough, and tells how near', () => {
    const [only, ...others] = weighGlWays(passOf(gaussianKernel(31, 5), { approximate: true }), GIVEN)
    expect(others).toEqual([])
    expect(only?.way.kind).toBe('pyramid')
    expect(only?.report.psnr).toBeGreaterThanOrEqual(40)
    for (const pass of [passOf(gaussianKernel(31, 5)), passOf(gaussianKernel(7, 2), { approximate: true })])
      for (const { way, report } of weighGlWays(pass, GIVEN)) {
        expect(way.kind).not.toBe('pyramid')
        expect(report.psnr).toBeUndefined()
      }
  })
})

describe('planGl', () => {
  it('draws layers in 16-bit reals where the device likes them and later passes do not enlarge what they lose', () => {
    const device = { limits: LIMITS, costs: TYPICAL_GL_COSTS, likesHalves: true }
    const formats = (passes: KernelPass[], likesHalves = true) =>
      planGl(passes, SIZE, { ...device, likesHalves }).map((step) => ('format' in step ? step.format : ''))
    expect(formats([passOf(gaussianKernel(15, 3))])).toEqual(['rgba16f'])
    expect(formats([passOf(gaussianKernel(15, 3))], false)).toEqual(['rgba32f'])
    expect(formats([passOf(gaussianKernel(15, 3)), passOf([[100]])])[0]).toBe('rgba32f')
  })
})
