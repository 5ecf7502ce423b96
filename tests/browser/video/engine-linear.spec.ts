import { type Page, expect, test } from '@playwright/test'
import type { Stage } from '../../../shared/chain/chain'
import type { Parameters } from '../../../shared/chain/parameters'
import { BORDERS, CHANNELS, type Channels } from '../../../shared/chain/video/entry'
import { pictureStage } from '../../support/picture-stage'
import type { Case } from './engine-page'

const SIZES = [
  { width: 1, height: 1 },
  { width: 2, height: 7 },
  { width: 41, height: 33 },
]

const box = (params: Parameters) => pictureStage('box', params)
/** A blur of any weights misses too much, but where little of it is mixed in. */
const faint = (params: Parameters): Stage => ({ ...pictureStage('gaussian', params), mix: 0.08 })

/** All borders, channels and sizes, even and odd, anchors, strengths, places, and chains. */
function linearCases(): Case[] {
  const single = BORDERS.flatMap((border, b) =>
    SIZES.flatMap((size, s): Case[] => {
      const colour = CHANNELS[(b + 2 * s) % CHANNELS.length] as Channels
      const anchors: Parameters = { anchorRow: 1 + ((3 * b + s) % 8), anchorColumn: 1 + ((5 * b + 3 * s) % 8) }
      return [
        [box({ size: 9, border, colour })],
        [{ ...box({ size: 8, border, ...anchors, operation: 'correlation' }), mix: 0.7 }],
        [box({ size: 31, border, colour: 'rgb', light: 'gamma', strength: 2, bias: -40 })],
        [faint({ size: 15, sigma: 3, border, colour })],
      ].map((stages, i) => ({ label: `${i} of ${border} ${colour} on ${size.width}×${size.height}`, stages, size }))
    }),
  )
  const size = { width: 37, height: 23 }
  const region = {
    shape: 'ellipse',
    left: 0.2,
    top: 0.1,
    right: 0.7,
    bottom: 0.9,
    feather: 0.2,
    inverted: false,
  } as const
  const line = [1, 3, 3, 1]
  const binomial = pictureStage('kernel', { matrix: line.map((a) => line.map((b) => a * b)), divisor: 64 })
  const chains = [
    [binomial],
    [{ ...box({ size: 9 }), region }],
    [pictureStage('median'), box({ size: 7 }), box({ size: 5, border: 'wrap' })],
    [box({ size: 9 }), pictureStage('median'), box({ size: 9, border: 'constant' })],
  ]
  return [...single, ...chains.map((stages, i) => ({ label: `chain ${i}`, stages, size }))]
}

/** By an engine for which mixing texels costs next to nothing: what its plans say, and how far it is from the definition. */
function filterMixed(page: Page, cases: readonly Case[], software: boolean) {
  return page.evaluate(
    async ([all, drawnBySoftware]) => {
      const { filterByEngine, largestDifference } = await import('/tests/browser/video/engine-page.ts')
      const { createGlEngine } = await import('/renderer/video/gl/gl-engine.ts')
      const { TYPICAL_GL_COSTS } = await import('/renderer/video/gl/gl-costs.ts')
      const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
      const { planPasses } = await import('/renderer/video/engine/plan-passes.ts')
      const { randomPicture } = await import('/tests/support/random-picture.ts')
      const costs = { ...TYPICAL_GL_COSTS, pass: 1e-3, linear: 1e-4 }
      const engine = createGlEngine(new OffscreenCanvas(1, 1), drawnBySoftware, () => costs)
      if (!engine) throw new Error('no engine')
      const found = all.map((one) => {
        const picture = randomPicture(one.size)
        const { output } = filterByEngine(engine, picture, one)
        const ways = engine.plan().map(({ way }) => way)
        const errors = engine.plan().map(({ error }) => error)
        const worst = largestDifference(output, filterPicture(picture, one.size, one.stages))
        // From a column on, over another picture: what is right of it is what the whole gives.
        const from = Math.floor(one.size.width / 2)
        engine.process({ ...one.size, data: new Uint8Array(randomPicture(one.size, 5)) }, 0)
        engine.prepare(planPasses(one.stages), one.size, 'rgba8')
        engine.process({ ...one.size, data: new Uint8Array(picture) }, 1, from)
        const partial = engine.read().output.filter((_, i) => (i >> 2) % one.size.width >= from)
        const whole = output.filter((_, i) => (i >> 2) % one.size.width >= from)
        return { label: one.label, ways, errors, worst, beside: largestDifference(partial, whole) }
      })
      engine.dispose()
      return found
    },
    [cases, software] as const,
  )
}

for (const software of [true, false]) {
  const format = software ? '32' : '16'
  test(`sums separable kernels by the sampler that mixes, columns in ${format}-bit reals, on any rasteriser`, async ({
    page,
  }) => {
    await page.goto('/tests/browser/page.html')
    const cases = linearCases()
    const found = await filterMixed(page, cases, software)
    expect(found).toHaveLength(cases.length)
    expect(found.filter(({ worst }) => !(worst <= 1))).toEqual([])
    expect(found.filter(({ beside }) => beside !== 0)).toEqual([])
    const without = found.filter(({ ways }) => !ways.includes('separable, linear'))
    expect(without).toEqual([])
    for (const { errors } of found) for (const error of errors) expect(error).toBeLessThanOrEqual(0.1)
  })
}
