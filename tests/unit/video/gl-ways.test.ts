import { describe, expect, it } from 'vitest'
import type { KernelPass } from '../../../renderer/video/engine/engine'
import { TYPICAL_GL_COSTS } from '../../../renderer/video/gl/gl-costs'
import { planGl } from '../../../renderer/video/gl/gl-plan'
import { type GlCircumstances, weighGlWays } from '../../../renderer/video/gl/gl-ways'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { boxKernel, gaussianKernel } from '../../../shared/kernels/blur'

const SIZE = { width: 1280, height: 720 }
const LIMITS = { drawBuffers: 8, vectors: 1024, mixesReals: true }
const GIVEN: GlCircumstances = {
  area: SIZE.width * SIZE.height,
  costs: TYPICAL_GL_COSTS,
  limits: LIMITS,
  source: { format: 'rgba8', largest: 1 },
  likesHalves: false,
  enlarged: 1,
}
/** A fetch costs the same whether the sampler mixes or not. */
const DEVICE = { pass: 0.1, tap: 0.05, fetch: 0.05, product: 0.02, linear: 0.05, weave: 0.3, transfer: 1 }

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
    const small = { ...GIVEN, limits: { ...LIMITS, drawBuffers: 4 } }
    expect(weighGlWays(passOf(rough(5)), small)[0]?.report.name).toBe('direct, blocks of 2×2')
    const none = { ...GIVEN, limits: { ...LIMITS, vectors: 16 } }
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

describe('the sampler that mixes two taps', () => {
  const box = passOf(boxKernel(15))
  const linear = (pass: KernelPass, given: Partial<GlCircumstances> = {}) =>
    weighGlWays(pass, { ...GIVEN, ...given }).find(({ way }) => way.kind === 'linear')

  it('is the way where its fetch costs the same as another, and none where a processor draws', () => {
    const first = (given: GlCircumstances) => weighGlWays(box, given)[0]?.report.name
    expect(first({ ...GIVEN, costs: DEVICE, likesHalves: true })).toBe('separable, linear')
    expect(first(GIVEN)).toBe('separable')
    // Two passes, and for each line of 15 taps eight fetches.
    expect(linear(box)?.report.cost).toBeCloseTo(((2 * 4 + 16 * TYPICAL_GL_COSTS.linear) * GIVEN.area) / 1e6, 9)
  })

  it('is weighed only where the eight bits of its places miss no more than is allowed', () => {
    // Half of each is held exactly: what remains is where rounding moves the places of both lines.
    expect(linear(box)?.report.error).toBeCloseTo(255 * 2 * 2 ** -14, 9)
    expect(linear(box, { enlarged: 1e6 })).toBeUndefined()
    expect(linear(passOf(gaussianKernel(15, 3)))).toBeUndefined()
    const faint = linear(passOf(gaussianKernel(15, 3)), { enlarged: 0.1 })
    expect(faint?.report.error).toBeGreaterThan(0.1 * 255 * 2 * 2 ** -14)
    // Of each line at most 2^-9 of its weights, which add up to 1, beside that.
    expect(faint?.report.error).toBeLessThanOrEqual(0.1 * 255 * 2 * (2 ** -9 + 2 ** -14))
    // Values that may be larger and of either sign differ by more.
    const source = { format: 'rgba32f', largest: 4 } as const
    expect(linear(passOf(gaussianKernel(15, 3)), { enlarged: 0.1, source })).toBeUndefined()
  })

  it('keeps columns in 16-bit reals where the device likes them and their rounding is allowed', () => {
    const format = (given: Partial<GlCircumstances>) => {
      const way = linear(box, given)?.way
      return way?.kind === 'linear' ? way.format : undefined
    }
    expect(format({})).toBe('rgba32f')
    expect(format({ likesHalves: true })).toBe('rgba16f')
    expect(format({ likesHalves: true, enlarged: 2 })).toBe('rgba32f')
    const limits = { ...LIMITS, mixesReals: false }
    expect(format({ likesHalves: true, enlarged: 2, limits })).toBeUndefined()
  })

  it('reads only what it can mix, and sums only what is separable', () => {
    const limits = { ...LIMITS, mixesReals: false }
    const enlarged = 0.5
    expect(linear(box, { limits, enlarged, source: { format: 'rgba32f', largest: 1 } })).toBeUndefined()
    expect(linear(box, { limits, enlarged, source: { format: 'rgba16f', largest: 1 } })).toBeDefined()
    expect(linear(passOf(rough(9)))).toBeUndefined()
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
