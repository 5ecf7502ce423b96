/** The convolution layer in the chain: the definition against the sum of the book, the SIMD engine against the definition. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { meantPasses } from '../../../renderer/video/engine/plan-passes'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdPool } from '../../../renderer/video/engine/simd/pool'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import type { Stage } from '../../../shared/chain/chain'
import type { WeightsValue } from '../../../shared/chain/parameters'
import { conv } from '../../../shared/cnn/conv'
import { filterPicture } from '../../../shared/convolution/direct/filter-picture'
import { filterPlanes } from '../../../shared/convolution/direct/filter-planes'
import { tensor } from '../../../shared/tensor/tensor'
import { layerCases, layerWeights } from '../../support/layer-cases'
import { nodeThread } from '../../support/node-threads'
import { pictureStage } from '../../support/picture-stage'
import { randomPicture } from '../../support/random-picture'
import { sharedVideoModule, videoModule } from './module'

const ONE_LEVEL = 1
const engine = createSimdEngine(videoModule)
const pool = await createSimdPool(sharedVideoModule, [nodeThread()])
afterAll(() => pool.dispose())

interface Layer {
  weights: WeightsValue
  stride: number
  dilation: number
  pads: [number, number]
}

const layer: fc.Arbitrary<Layer> = fc
  .record({
    channels: fc.constantFrom(
      ...([
        [1, 3],
        [2, 3],
        [3, 3],
        [4, 3],
        [1, 4],
        [3, 4],
        [4, 4],
        [2, 2],
        [4, 2],
        [3, 1],
        [4, 1],
      ] as const),
    ),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 4 }),
    dilation: fc.integer({ min: 1, max: 3 }),
    pads: fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })),
    seed: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ channels: [outputs, inputs], rows, columns, seed, ...rest }) => ({
    ...rest,
    weights: layerWeights(outputs, inputs, rows, columns, seed),
  }))

const size = fc.record({ width: fc.integer({ min: 1, max: 23 }), height: fc.integer({ min: 1, max: 13 }) })

function stageOf({ weights, stride, dilation, pads: [paddingRows, paddingColumns] }: Layer): Stage {
  const bias = { biasRed: 20, biasGreen: -30, biasBlue: 5.5, biasAlpha: 99 }
  return pictureStage('convolution-layer', { weights, stride, dilation, paddingRows, paddingColumns, ...bias })
}

function worst(stages: readonly Stage[], of: { width: number; height: number }, seed: number): number {
  const picture = randomPicture(of, seed)
  engine.prepare(planSimd(meantPasses(stages).passes, of, TYPICAL_VIDEO_COSTS))
  const { data } = engine.process({ ...of, data: new Uint8Array(picture) })
  const defined = filterPicture(picture, of, stages)
  return data.reduce((most, level, i) => Math.max(most, Math.abs(level - (defined[i] ?? Number.NaN))), 0)
}

describe('a convolution layer in the chain', () => {
  it('has the values of the layer of a network, each in a block of stride × stride', () => {
    // Two groups: the first output is of red and green, the second of blue and alpha.
    const weights = [
      [[[1, 0, -1]], [[0, 2, 0]]],
      [[[0, 1, 0]], [[1, 0, 1]]],
    ]
    const [width, height] = [7, 4]
    const planes = [0, 1, 2, 3].map((p) => ({
      width,
      height,
      data: Float64Array.from({ length: width * height }, (_, i) => Math.sin(31 * p + i)),
    }))
    const filtered = filterPlanes(
      planes,
      {
        ...{ kind: 'layer', channels: 'rgba', light: 'gamma', weights, biases: [0.5, -1] },
        ...{ stride: 2, dilation: 1, padding: { rows: 0, columns: 1 } },
      },
      null,
    )
    const x = tensor(
      [1, 4, height, width],
      planes.flatMap(({ data }) => [...data]),
    )
    // Of height (4 - 1) / 2 + 1 = 2 and width (7 + 2 - 3) / 2 + 1 = 4.
    const y = conv(x, tensor([2, 2, 1, 3], weights.flat(3)), tensor([2], [0.5, -1]), {
      groups: 2,
      strides: [2, 2],
      pads: [0, 1, 0, 1],
    })
    expect(y.shape).toEqual([1, 2, 2, 4])
    for (const output of [0, 1])
      for (let r = 0; r < height; r++)
        for (let c = 0; c < width; c++)
          expect(filtered[output]?.data[r * width + c]).toBe(y.data[output * 8 + (r >> 1) * 4 + (c >> 1)])
    expect(filtered[2]?.data.every((value) => value === 0)).toBe(true)
    expect(filtered[3]?.data).toEqual(planes[3]?.data)
  })

  it('is black where no output reaches, and grey with one output', () => {
    const picture = new Uint8ClampedArray(4 * 5).fill(100)
    const params = { weights: [[[[0.5, 0.5]], [[0, 0]], [[0, 0]]]], paddingRows: 0, paddingColumns: 0, biasRed: 11 }
    const stages = [pictureStage('convolution-layer', params)]
    // Four outputs of five pixels: (100 + 100) / 2 + 11.
    const reached = [111, 111, 111, 100]
    expect([...filterPicture(picture, { width: 5, height: 1 }, stages)]).toEqual([
      ...[...reached, ...reached, ...reached, ...reached],
      ...[0, 0, 0, 100],
    ])
  })

  it('comes out of the SIMD engine as defined, for any weights and sizes', () => {
    fc.assert(
      fc.property(layer, size, fc.constantFrom(1, 0.4), fc.nat(99), (one, of, mix, seed) => {
        expect(worst([{ ...stageOf(one), mix }], of, seed + 1)).toBeLessThanOrEqual(ONE_LEVEL)
      }),
      { numRuns: 250, seed: 6 },
    )
  })

  it('comes out of it as defined among other stages, and in linear light', () => {
    for (const { stages, size: of } of layerCases()) expect(worst(stages, of, 3)).toBeLessThanOrEqual(ONE_LEVEL)
  }, 60_000)

  it('is the same on threads as on one', () => {
    const of = { width: 61, height: 37 }
    for (const { stages } of layerCases()) {
      const plan = planSimd(meantPasses(stages).passes, of, TYPICAL_VIDEO_COSTS)
      const data = new Uint8Array(randomPicture(of))
      engine.prepare(plan)
      pool.prepare(plan)
      pool.input().set(data)
      pool.run()
      expect(Buffer.compare(pool.output(), engine.process({ ...of, data }).data)).toBe(0)
    }
  })
})
