import { type Page, expect, test } from '@playwright/test'
import type { Stage } from '../../../shared/chain/chain'
import type { Parameters } from '../../../shared/chain/parameters'
import { BORDERS, CHANNELS, type Channels, type Light } from '../../../shared/chain/video/entry'
import { videoCatalogue } from '../../../shared/chain/video/catalogue'
import { pictureStage } from '../../support/picture-stage'
import type { EngineKind } from '../../../renderer/video/engine/engine'
import type { Case, Comparison } from './engine-page'

const ENGINES: readonly EngineKind[] = ['webgl2', 'wasm-simd']

/** The engine computes in single precision and may round a half the other way. */
const ONE_LEVEL = 1

/** Smaller than any kernel, odd, prime, and large enough for an interior. */
const SIZES = [
  { width: 1, height: 1 },
  { width: 2, height: 7 },
  { width: 31, height: 5 },
  { width: 33, height: 29 },
]

const KINDS = [...videoCatalogue.keys()].filter((kind) => kind !== 'identity')

/** Rows and columns: one, even, not square, lines, beyond what is unrolled, and the largest. */
const EXTENTS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [1, 4],
  [3, 2],
  [4, 4],
  [5, 3],
  [2, 7],
  [7, 7],
  [9, 9],
  [8, 12],
  [10, 9],
  [15, 15],
  [31, 1],
  [1, 31],
  [16, 30],
  [31, 17],
  [30, 30],
  [31, 31],
]

/** Taps of full rank from a fixed formula, with zeros among them and a sum of absolute taps about 2. */
function roughKernel(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => {
      const at = i * columns + j
      return at % 5 === 3 ? 0 : (4 * Math.sin(at ** 2 + 1)) / (rows * columns)
    }),
  )
}

/** One page for all tests: the sources are loaded and most shaders compiled once. */
let page: Page

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
  await page.goto('/tests/browser/page.html')
})

test.afterAll(() => page.close())

const SIDES = { left: 0.2, top: 0.1, right: 0.7, bottom: 0.9 }

function compareAll(kind: EngineKind, cases: readonly Case[]): Promise<Comparison[]> {
  return page.evaluate(
    async ([by, list]) => {
      const engine = await import('/tests/browser/video/engine-page.ts')
      return engine.compareAll(by, list)
    },
    [kind, cases] as const,
  )
}

function expectWithinOneLevel(results: readonly Comparison[], count: number): void {
  expect(results).toHaveLength(count)
  expect(results.filter(({ worst }) => !(worst <= ONE_LEVEL))).toEqual([])
}

function casesOf(kind: string): Case[] {
  const borders = videoCatalogue.get(kind)?.parameters.some(({ name }) => name === 'border') ? BORDERS : [undefined]
  return borders.flatMap((border) =>
    SIZES.map((size) => {
      // A smaller unsharp mask than by default: 49 taps are compiled for one border below, not for all.
      const params: Parameters = { ...(border && { border }), ...(kind === 'unsharp' && { size: 3 }) }
      return {
        label: `${kind} ${border} ${size.width}×${size.height}`,
        stages: [pictureStage(kind, params)],
        size,
      }
    }),
  )
}

/** Blurs of all sizes that are approximated, on all borders, channels and anchors, in parts, and between other stages. */
function pyramidCases(): Case[] {
  const blur = (params: Parameters = {}) =>
    pictureStage('gaussian', { size: 31, sigma: 5, approximate: 'pyramid', ...params })
  const box = (params: Parameters = {}) => pictureStage('box', { size: 31, approximate: 'pyramid', ...params })
  const sizes = [...SIZES, { width: 70, height: 67 }]
  const borders = BORDERS.flatMap((border, b) =>
    sizes.flatMap((size, s): Case[] => {
      const colour = CHANNELS[(b + s) % CHANNELS.length] as Channels
      const operation = s % 2 === 0 ? 'convolution' : 'correlation'
      const name = `${border} ${colour} ${operation} on ${size.width}×${size.height}`
      const anchors: Parameters = { anchorRow: 1 + ((7 * b + 5 * s) % 31), anchorColumn: 1 + ((11 * b + 13 * s) % 31) }
      return [
        { label: `gaussian ${name}`, stages: [blur({ border, colour })], size },
        { label: `box ${name}`, stages: [{ ...box({ border, colour, operation, ...anchors }), mix: 0.6 }], size },
      ]
    }),
  )
  const size = { width: 53, height: 39 }
  const region = { ...SIDES, shape: 'ellipse', feather: 0.2, inverted: false } as const
  const chains: Case['stages'][] = [
    [{ ...blur(), region }],
    [{ ...blur({ colour: 'luma' }), region: { ...region, inverted: true }, mix: 0.5 }],
    [{ ...blur(), mask: { sha256: 'gone', name: 'gone.png' } }],
    [pictureStage('sobel-x', { bias: 0, strength: 2 }), blur({ size: 15 }), pictureStage('sharpen')],
    [blur({ light: 'linear' }), box({ size: 21, border: 'wrap' })],
    [pictureStage('invert'), blur({ strength: 3, bias: -40 })],
    [pictureStage('kernel', { matrix: [[4]] }), blur(), pictureStage('kernel', { matrix: [[0.25]] })],
  ]
  return [...borders, ...chains.map((stages, i) => ({ label: `pyramid in chain ${i}`, stages, size }))]
}

/** All colours and the brightness in both lights, and two of the single channels in turn. A decision is looked at apart. */
function readingsOf(kind: string, turn: number): [Channels, Light][] {
  const single = CHANNELS.slice(2)
  const [one, two] = [single[turn % 4] ?? 'red', single[(turn + 1) % 4] ?? 'red']
  const stored: [Channels, Light][] = [
    ['rgb', 'gamma'],
    ['luma', 'gamma'],
    [one, 'gamma'],
  ]
  if (kind === 'threshold')
    return [
      ['rgb', 'gamma'],
      [one, 'gamma'],
      [two, 'gamma'],
    ]
  return [...stored, ['rgb', 'linear'], ['luma', 'linear'], [two, 'linear']]
}

for (const engine of ENGINES) {
  test(`${engine} equals the definition for every kind of stage, border and size`, async () => {
    const cases = KINDS.flatMap(casesOf)
    expect(cases.length).toBeGreaterThan(KINDS.length * SIZES.length)
    expectWithinOneLevel(await compareAll(engine, cases), cases.length)
  })

  test(`${engine} equals the definition for mixes, colours, operations, extremes and chains of stages`, async () => {
    const size = { width: 37, height: 23 }
    const stages: Case['stages'][] = [
      [],
      [pictureStage('identity')],
      [pictureStage('box', { size: 15 })],
      [pictureStage('unsharp')],
      [pictureStage('gaussian', { size: 15, sigma: 5, border: 'wrap', colour: 'luma' })],
      [{ ...pictureStage('gaussian', { size: 5 }), mix: 0.4 }],
      [pictureStage('motion', { length: 21, angle: 33, border: 'reflect' })],
      [pictureStage('sobel-x', { operation: 'correlation', colour: 'rgb', strength: 8 })],
      [
        pictureStage('kernel', {
          matrix: [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
          divisor: 45,
          bias: -12,
        }),
      ],
      [pictureStage('kernel', { matrix: [[1, -1]], bias: 128, strength: 3 })],
      [pictureStage('kernel', { matrix: [[0]], bias: 77 })],
      [
        {
          ...pictureStage('gaussian', { size: 9 }),
          region: { ...SIDES, shape: 'ellipse', feather: 0.2, inverted: false },
        },
      ],
      [
        { ...pictureStage('sobel-magnitude'), region: { ...SIDES, shape: 'rectangle', feather: 0, inverted: true } },
        {
          ...pictureStage('median'),
          mix: 0.6,
          region: { ...SIDES, shape: 'rectangle', feather: 0.1, inverted: false },
        },
      ],
      // A mask that is not there lets nothing through.
      [{ ...pictureStage('box'), mask: { sha256: 'gone', name: 'gone.png' } }],
      // Unclamped between the stages: 4 times and back.
      [pictureStage('kernel', { matrix: [[4]] }), pictureStage('kernel', { matrix: [[0.25]] })],
      [pictureStage('gaussian'), { ...pictureStage('sobel-magnitude'), mix: 0.7 }, pictureStage('sharpen')],
      [
        pictureStage('box'),
        { ...pictureStage('emboss'), bypass: true },
        pictureStage('laplacian'),
        pictureStage('box'),
      ],
    ]
    const all = stages.map((list, i) => ({ label: `chain ${i}`, stages: list, size }))
    const results = await compareAll(engine, all)
    expectWithinOneLevel(results, stages.length)
  })

  test(`${engine} keeps every kind of stage to a region, a side of a line, a mask and a share`, async () => {
    const region = { ...SIDES, feather: 0.2, inverted: false }
    const places: Partial<Stage>[] = [
      { region: { ...region, shape: 'ellipse' }, mix: 0.7 },
      { region: { ...region, shape: 'rectangle', feather: 0, inverted: true } },
      { region: { ...region, shape: 'side', left: 0.6, right: 0.3 } },
      // No pixel has its middle within.
      { region: { ...region, shape: 'rectangle', left: 0.3, right: 0.301, feather: 0 } },
      { mask: { sha256: 'm', name: 'mask.png' } },
    ]
    const cases = [...videoCatalogue.keys()].flatMap((kind) =>
      places.map((place, i) => ({
        label: `${kind} in place ${i}`,
        stages: [{ ...pictureStage(kind, kind === 'unsharp' ? { size: 3 } : {}), ...place }],
        size: { width: 17, height: 13 },
      })),
    )
    const results = await page.evaluate(
      async ({ by, list }) => {
        const masks = new Map([['m', { width: 2, height: 3, shares: Uint8Array.of(0, 255, 51, 204, 255, 102) }]])
        return (await import('/tests/browser/video/engine-page.ts')).compareAll(by, list, 1, masks)
      },
      { by: engine, list: cases },
    )
    expectWithinOneLevel(results, cases.length)
  })

  test(`${engine} equals the definition for kernels of every size and shape, anchors, channels and borders`, async () => {
    const cases = EXTENTS.flatMap(([rows, columns], index) =>
      [false, true].map((large): Case => {
        const size = large ? { width: 70, height: 67 } : { width: 13, height: 9 }
        const border = BORDERS[(index + (large ? 2 : 0)) % BORDERS.length]
        const colour = CHANNELS[index % CHANNELS.length]
        const operation = index % 2 === 0 ? 'convolution' : 'correlation'
        const [anchorRow, anchorColumn] = index % 3 === 0 ? [0, 0] : [1 + ((index * 7) % rows), columns]
        const params = { matrix: roughKernel(rows, columns), border, colour, operation, anchorRow, anchorColumn }
        return {
          label: `${rows}×${columns} ${border} ${colour} ${operation} ${anchorRow}, ${anchorColumn} on ${size.width}`,
          stages: [{ ...pictureStage('kernel', params as Parameters), mix: index % 4 === 1 ? 0.5 : 1 }],
          size,
        }
      }),
    )
    expectWithinOneLevel(await compareAll(engine, cases), 2 * EXTENTS.length)
  })

  test(`${engine} equals the definition for the largest kernels of the catalogue, on every channel`, async () => {
    const kinds: readonly [string, Parameters][] = [
      ['box', { size: 31 }],
      ['gaussian', { size: 31, sigma: 6 }],
      ['log', { size: 31, sigma: 4 }],
      ['unsharp', { size: 31, sigma: 6 }],
      ['disc', { radius: 15 }],
      ['motion', { length: 31, angle: 20 }],
      ['sobel-magnitude', {}],
    ]
    const cases = kinds.flatMap(([kind, params]) =>
      CHANNELS.map((colour) => ({
        label: `${kind} ${colour}`,
        stages: [pictureStage(kind, { ...params, colour })],
        size: { width: 64, height: 41 },
      })),
    )
    expectWithinOneLevel(await compareAll(engine, cases), kinds.length * CHANNELS.length)
  })

  test(`${engine} equals the definition for every kind on every channel, in stored values and in linear light`, async () => {
    const cases = KINDS.flatMap((kind, k) =>
      readingsOf(kind, k).map(([colour, light], c): Case => {
        const stage = pictureStage(kind, { colour, light })
        return {
          label: `${kind} ${colour} ${light}`,
          stages: [{ ...stage, mix: (k + c) % 3 === 0 ? 0.6 : 1 }],
          size: { width: 29, height: 18 },
        }
      }),
    )
    expectWithinOneLevel(await compareAll(engine, cases), cases.length)
  })

  test(`${engine} equals the definition for stages that are no sums, in all their parameters and in chains`, async () => {
    const size = { width: 37, height: 23 }
    const signed = pictureStage('sobel-x', { bias: 0, strength: 2 })
    const stages: Case['stages'][] = [
      [pictureStage('median', { size: 5 })],
      [signed, pictureStage('median', { size: 5, colour: 'luma' })],
      [pictureStage('bilateral', { size: 9, sigma: 10, sigmaLevels: 255, border: 'wrap' })],
      [pictureStage('bilateral', { size: 3, sigma: 0.3, sigmaLevels: 1 })],
      [signed, pictureStage('bilateral', { size: 7, border: 'constant' })],
      [signed, pictureStage('absolute')],
      [signed, pictureStage('relu')],
      [pictureStage('sobel-x'), pictureStage('relu', { zero: 128 })],
      [pictureStage('sobel-y'), pictureStage('absolute', { zero: 128 })],
      [pictureStage('gamma', { gamma: 0.1 })],
      [pictureStage('gamma', { gamma: 10 })],
      [signed, pictureStage('gamma')],
      [pictureStage('levels', { black: 100, white: 50, gamma: 3 })],
      [pictureStage('gaussian'), pictureStage('levels', { black: 60, white: 200, gamma: 0.4 })],
      [pictureStage('max-pooling', { block: 32 })],
      [pictureStage('average-pooling', { block: 7 })],
      [signed, pictureStage('max-pooling', { block: 3 }), pictureStage('average-pooling', { block: 5 })],
      [pictureStage('threshold', { level: 90 }), pictureStage('box', { size: 3 })],
      [pictureStage('edge-direction', { strength: 4, operation: 'convolution', border: 'constant' })],
      [pictureStage('gaussian', { light: 'linear' }), pictureStage('sharpen', { light: 'linear' })],
      [pictureStage('sharpen', { light: 'linear', strength: 4 }), pictureStage('invert')],
      [pictureStage('box', { size: 5, light: 'linear' }), pictureStage('box', { size: 9 })],
    ]
    const all = stages.map((list, i) => ({ label: `chain ${i}`, stages: list, size }))
    expectWithinOneLevel(await compareAll(engine, all), stages.length)
  })

  test(`${engine} blurs by the pyramid that the definition means where a stage may be approximated`, async () => {
    const cases = pyramidCases()
    expectWithinOneLevel(await compareAll(engine, cases), cases.length)
  })

  test(`${engine} decides as the definition does, but for a few pixels within a thousandth of the decision`, async () => {
    const at = (128 - 0.5) / 255
    const size = { width: 128, height: 96 }
    const chains = [
      [pictureStage('threshold')],
      [pictureStage('gaussian'), pictureStage('threshold')],
      [pictureStage('gamma'), pictureStage('box', { size: 3 }), pictureStage('threshold', { colour: 'red' })],
    ]
    for (const stages of chains) {
      const found = await page.evaluate(
        async ([by, list, extent, decision]) => {
          const { compareDecisions } = await import('/tests/browser/video/engine-page.ts')
          return compareDecisions(by, { label: '', stages: list, size: extent }, decision)
        },
        [engine, stages, size, at] as const,
      )
      expect(found.unexcused).toBe(0)
      expect(found.differing).toBeLessThanOrEqual(found.of / 1000)
    }
  })

  test(`${engine} averages over time as the definition does, and hands out what Verify needs`, async () => {
    const average = (params: Parameters, mix = 1) => ({ ...pictureStage('temporal-average', params), mix })
    const chains = [
      [average({})],
      [average({ frames: 3, colour: 'luma', light: 'linear' }, 0.5), pictureStage('box', { size: 3 })],
      [pictureStage('sobel-x'), average({ frames: 2, colour: 'green' }), average({ frames: 5 })],
      [average({ frames: 1, colour: 'alpha' })],
    ]
    for (const stages of chains) {
      const worst = await page.evaluate(
        async ([by, list]) => {
          const { compareFrames } = await import('/tests/browser/video/engine-page.ts')
          return compareFrames(by, { label: '', stages: list, size: { width: 21, height: 13 } }, 5)
        },
        [engine, stages] as const,
      )
      expect(worst).toHaveLength(5)
      expect(Math.max(...worst.flat())).toBeLessThanOrEqual(ONE_LEVEL)
    }
  })

  test(`${engine} keeps every pixel of an identity chain`, async () => {
    const all = SIZES.map((size) => ({ label: `${size.width}×${size.height}`, stages: [], size }))
    const results = await compareAll(engine, all)
    expect(results.map(({ worst }) => worst)).toEqual(SIZES.map(() => 0))
  })
}

test('both engines give the same pyramid for any anchor and even sizes, and say that it is one and how near', async () => {
  const found = await page.evaluate(async (borders) => {
    const { filterPasses, largestDifference, openEngine } = await import('/tests/browser/video/engine-page.ts')
    const { gaussianKernel } = await import('/shared/kernels/blur.ts')
    const { randomPicture } = await import('/tests/support/random-picture.ts')
    const size = { width: 61, height: 45 }
    const input = [...randomPicture(size)]
    const passes = borders.map((border, b) => ({
      kind: 'kernel' as const,
      kernels: [gaussianKernel(b % 2 === 0 ? 24 : 31, 5)] as const,
      combine: 'single' as const,
      scale: 1,
      bias: 0,
      border,
      channels: 'rgb' as const,
      mix: 1,
      approximate: true,
      anchor: { row: [0, 30, 23, 11, 12][b] ?? 0, column: [23, 0, 5, 30, 0][b] ?? 0 },
    }))
    const [gl, simd] = await Promise.all(
      (['webgl2', 'wasm-simd'] as const).map(async (kind) => {
        const given = passes.map((pass) => ({ size, input, pass }))
        const pictures = await filterPasses(kind, given)
        const engine = await openEngine(kind)
        engine.prepare({ passes }, size, 'rgba8')
        const plan = engine.plan()
        engine.dispose()
        return { pictures, plan }
      }),
    )
    if (!gl || !simd) throw new Error('Two engines were asked for')
    const differences = gl.pictures.map((picture, k) =>
      largestDifference(new Uint8ClampedArray(picture), new Uint8ClampedArray(simd.pictures[k] ?? [])),
    )
    return { differences, plans: [gl.plan, simd.plan] }
  }, BORDERS)
  expect(found.differences).toHaveLength(BORDERS.length)
  expect(Math.max(...found.differences)).toBeLessThanOrEqual(ONE_LEVEL)
  const [gl = [], simd = []] = found.plans
  for (const plan of [gl, simd]) for (const { way } of plan) expect(way).toMatch(/^pyramid/)
  expect(gl.map(({ psnr }) => psnr)).toEqual(simd.map(({ psnr }) => psnr))
  for (const { psnr } of gl) expect(psnr).toBeGreaterThanOrEqual(40)
})

test('both engines show the top row on top, the input left of the line and the output right of it', async () => {
  const shown = await page.evaluate(async (kinds) => {
    const { openEngine } = await import('/tests/browser/video/engine-page.ts')
    const { planPasses } = await import('/renderer/video/engine/plan-passes.ts')
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const size = { width: 4, height: 2 }
    // Top row 40, bottom row 80; the stage doubles.
    const data = Uint8Array.from({ length: 32 }, (_, i) => (i % 4 === 3 ? 255 : i < 16 ? 40 : 80))
    const reds: number[][] = []
    for (const kind of kinds) {
      const canvas = new OffscreenCanvas(1, 1)
      const engine = await openEngine(kind, canvas)
      engine.prepare(planPasses([pictureStage('kernel', { matrix: [[2]] })]), size, 'rgba8')
      engine.process({ ...size, data }, 0, 3)
      engine.present(3)
      const context = new OffscreenCanvas(4, 2).getContext('2d')
      context?.drawImage(canvas, 0, 0)
      const pixels = context?.getImageData(0, 0, 4, 2).data ?? []
      engine.dispose()
      reds.push([...pixels].filter((_, i) => i % 4 === 0))
    }
    return reds
  }, ENGINES)
  expect(shown).toEqual(ENGINES.map(() => [40, 40, 40, 80, 80, 80, 80, 160]))
})

for (const software of [true, false]) {
  test(`shows what it gives to be read, ${software ? 'by way of pixels' : 'on its own canvas'}`, async () => {
    expect(await differenceOfShown(software)).toEqual([0, 0, 0])
  })
}

/** Largest difference in red, green and blue between canvas and `read()`, for chains of 0, 1 and 3 stages. */
function differenceOfShown(software: boolean): Promise<number[]> {
  return page.evaluate(async (drawnBySoftware) => {
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { createGlEngine } = await import('/renderer/video/gl/gl-engine.ts')
    const { planPasses } = await import('/renderer/video/engine/plan-passes.ts')
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const { randomPicture } = await import('/tests/support/random-picture.ts')
    const size = { width: 37, height: 23 }
    const picture = randomPicture(size, 7)
    const opaque = (pixels: Uint8ClampedArray) => pixels.map((level, i) => (i % 4 === 3 ? 255 : level))
    const chains = [
      [],
      [pictureStage('sobel-magnitude')],
      [pictureStage('sharpen'), pictureStage('gaussian', { size: 5 }), pictureStage('emboss')],
    ]
    return chains.map((stages) => {
      const canvas = new OffscreenCanvas(1, 1)
      const engine = createGlEngine(canvas, drawnBySoftware)
      if (!engine) throw new Error('no engine')
      engine.prepare(planPasses(stages), size, 'rgba8')
      engine.process({ ...size, data: new Uint8Array(picture) }, 0)
      engine.present(0)
      const context = new OffscreenCanvas(size.width, size.height).getContext('2d')
      if (!context) throw new Error('no context')
      context.drawImage(canvas, 0, 0)
      const shown = context.getImageData(0, 0, size.width, size.height).data
      const { output } = engine.read()
      engine.dispose()
      return largestDifference(new Uint8ClampedArray(shown), opaque(output))
    })
  }, software)
}

test('filters what is right of the line as it filters the whole', async () => {
  const worst = await page.evaluate(async () => {
    const { openEngine, filterByEngine } = await import('/tests/browser/video/engine-page.ts')
    const { planPasses } = await import('/renderer/video/engine/plan-passes.ts')
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const { randomPicture } = await import('/tests/support/random-picture.ts')
    const size = { width: 40, height: 9 }
    const old = randomPicture(size, 5)
    const picture = randomPicture(size, 6)
    const [partial, whole] = [await openEngine('webgl2'), await openEngine('webgl2')]
    const borders = ['constant', 'replicate', 'reflect', 'reflect101', 'wrap']
    const chains = borders.map((border) => [
      pictureStage('sharpen', { border }),
      pictureStage('box', { size: 5, border }),
      pictureStage('sobel-magnitude', { border }),
    ])
    const shifted = { matrix: [[1, 0, 0, 0, 0, 1]], anchorColumn: 6, divisor: 2, operation: 'correlation' }
    chains.push(
      ...borders.map((border) => [
        pictureStage('box', { size: 5, border }),
        pictureStage('gaussian', { size: 15, sigma: 4, border, approximate: 'pyramid' }),
      ]),
      [pictureStage('median', { size: 5 }), pictureStage('bilateral'), pictureStage('kernel', shifted)],
      [pictureStage('invert'), pictureStage('average-pooling', { block: 6 }), pictureStage('emboss')],
    )
    const worsts = chains.flatMap((stages) =>
      [0, 1, 19, 37, 39].map((from) => {
        const wanted = filterByEngine(whole, picture, { label: '', stages, size }).output
        filterByEngine(partial, old, { label: '', stages, size })
        partial.prepare(planPasses(stages), size, 'rgba8')
        partial.process({ ...size, data: new Uint8Array(picture) }, 0, from)
        return partial.read().output.reduce((most, value, i) => {
          const column = (i >> 2) % size.width
          return column < from ? most : Math.max(most, Math.abs(value - (wanted[i] ?? Number.NaN)))
        }, 0)
      }),
    )
    partial.dispose()
    whole.dispose()
    return worsts
  })
  expect(worst).toEqual(new Array(60).fill(0))
})

test('takes a video frame by texture as it takes its bytes', async () => {
  const worst = await page.evaluate(async () => {
    const { largestDifference, openEngine } = await import('/tests/browser/video/engine-page.ts')
    const { createTestChart } = await import('/renderer/video/sources/chart/chart.ts')
    const size = { width: 64, height: 48 }
    const data = createTestChart(size).paint(9)
    const frame = new VideoFrame(data, { format: 'RGBA', codedWidth: 64, codedHeight: 48, timestamp: 0 })
    const engine = await openEngine('webgl2')
    engine.prepare({ passes: [] }, size, 'rgba8')
    engine.process(frame, 0)
    const { input } = engine.read()
    frame.close()
    engine.dispose()
    return largestDifference(input, new Uint8ClampedArray(data))
  })
  // One level for the colour conversion of the texture path.
  expect(worst).toBeLessThanOrEqual(ONE_LEVEL)
})
