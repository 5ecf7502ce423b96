import { type Page, expect, test } from '@playwright/test'
import type { GraphicsCosts } from '../../../renderer/video/gl/gl-costs'

const SMALL = { kind: 'test', width: 160, height: 120, frameRate: 30 } as const

/** One page for all tests, with a session of its own for each. */
let page: Page

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage()
  await page.goto('/tests/browser/page.html')
})

test.afterAll(() => page.close())

test.beforeEach(async () => {
  await page.evaluate(async () => {
    const { createVideoSession } = await import('/renderer/video/session.ts')
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const session = createVideoSession(() => Promise.resolve({ ok: false, reason: 'gone' }))
    document.body.append(session.canvas())
    session.canvas().dataset.testid = 'video-output'
    session.setStages([pictureStage('sobel-magnitude')], false)
    session.setSplit(true, 0.5)
    await session.start()
    Object.assign(window, { session })
  })
})

test.afterEach(async () => {
  await page.evaluate(async () => {
    await window.session.dispose()
    window.session.canvas().remove()
  })
})

test('runs the test chart and shows on the excerpt what the definition says', async () => {
  const seen = await page.evaluate(async (source) => {
    const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session } = window
    await session.setSource(source)
    const { size, input, output, stages } = await session.excerpt()
    return {
      size,
      kinds: stages.map(({ kind }) => kind),
      worst: largestDifference(output, filterPicture(input, size, stages)),
    }
  }, SMALL)
  expect(seen.size).toEqual({ width: 160, height: 120 })
  expect(seen.kinds).toEqual(['sobel-magnitude'])
  expect(seen.worst).toBeLessThanOrEqual(1)
})

test('advances frame by frame, each different, none lost', async () => {
  await page.evaluate((source) => window.session.setSource(source), SMALL)
  await expect.poll(() => page.evaluate(() => window.session.facts().framesOut)).toBeGreaterThan(20)
  const facts = await page.evaluate(() => window.session.facts())
  expect(facts.distinct / facts.framesOut).toBeGreaterThan(0.9)
  expect(facts.framesOut + facts.dropped).toBeLessThanOrEqual(facts.framesIn)
  expect(facts).toMatchObject({ engine: 'wasm-simd', rasteriser: 'WASM SIMD' })
  expect(await page.evaluate(() => window.session.state())).toEqual({ kind: 'running' })
})

test('applies new stages to the next excerpt, and none when bypassed', async () => {
  const seen = await page.evaluate(async (source) => {
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session } = window
    await session.setSource(source)
    session.setStages([pictureStage('box', { size: 9 })], false)
    const boxed = await session.excerpt()
    session.setStages([pictureStage('box', { size: 9 })], true)
    const bypassed = await session.excerpt()
    return {
      boxed: boxed.stages.map(({ kind }) => kind),
      changed: largestDifference(boxed.input, boxed.output),
      bypassed: bypassed.stages,
      unchanged: largestDifference(bypassed.input, bypassed.output),
    }
  }, SMALL)
  expect(seen).toEqual({ boxed: ['box'], changed: expect.any(Number), bypassed: [], unchanged: 0 })
  expect(seen.changed).toBeGreaterThan(10)
})

test('lets a wrong tap be noticed until stages are set anew', async () => {
  const worst = await page.evaluate(async (source) => {
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session } = window
    const error = async (): Promise<number> => {
      const { size, input, output, stages } = await session.excerpt()
      return largestDifference(output, filterPicture(input, size, stages))
    }
    await session.setSource(source)
    session.sabotage(0.1)
    const wrong = await error()
    session.setStages([pictureStage('sobel-magnitude')], false)
    return { wrong, right: await error() }
  }, SMALL)
  // A tenth of white is 25.5 levels.
  expect(worst.wrong).toBeGreaterThan(20)
  expect(worst.right).toBeLessThanOrEqual(1)
})

test('changes size and source while running, and takes a picture file', async () => {
  const seen = await page.evaluate(async (source) => {
    const { session } = window
    const sizes: unknown[] = []
    session.on((event) => event.kind === 'size' && sizes.push([event.size.width, event.size.height]))
    await session.setSource(source)
    await session.excerpt()
    await session.setSource({ ...source, width: 81, height: 61 })
    await session.excerpt()
    const canvas = new OffscreenCanvas(30, 20)
    const context = canvas.getContext('2d')
    if (context) Object.assign(context, { fillStyle: 'rgb(10, 200, 30)' }).fillRect(0, 0, 30, 20)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    await session.setSource({ kind: 'image', name: 'green.png', bytes, frameRate: 30 })
    const still = await session.excerpt()
    const broken = session.setSource({ kind: 'image', name: 'x', bytes: new Uint8Array([1, 2, 3]), frameRate: 30 })
    const refused = await broken.then(
      () => 'taken',
      (error: Error) => error.name,
    )
    return { sizes, pixel: [...still.input.slice(0, 4)], refused, after: (await session.excerpt()).size }
  }, SMALL)
  expect(seen).toEqual({
    sizes: [
      [160, 120],
      [81, 61],
      [30, 20],
    ],
    pixel: [10, 200, 30, 255],
    refused: 'Error',
    after: { width: 30, height: 20 },
  })
})

test('filters a camera and says when it falls silent', async () => {
  const seen = await page.evaluate(async () => {
    const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session } = window
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 } })
    const [track] = stream.getVideoTracks()
    if (!track) throw new Error('no track')
    await session.setSource({ kind: 'track', track })
    const { size, input, output, stages } = await session.excerpt()
    const worst = largestDifference(output, filterPicture(input, size, stages))
    const stalled = new Promise<void>((resolve) =>
      session.on((event) => event.kind === 'state' && event.state.kind === 'stalled' && resolve()),
    )
    track.stop()
    await stalled
    return { size, worst }
  })
  expect(seen.size).toEqual({ width: 320, height: 240 })
  expect(seen.worst).toBeLessThanOrEqual(1)
})

test('refuses a track that ends while it is taken over, and goes on with the next source', async () => {
  const seen = await page.evaluate(async (source) => {
    const { session } = window
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 } })
    const [track] = stream.getVideoTracks()
    if (!track) throw new Error('no track')
    const taken = session.setSource({ kind: 'track', track }).then(
      () => 'taken',
      () => 'refused',
    )
    track.stop()
    const next = session.setSource(source)
    await next
    return { taken: await taken, after: (await session.excerpt()).size }
  }, SMALL)
  expect(seen).toEqual({ taken: 'refused', after: { width: 160, height: 120 } })
})

test('changes the engine while running, on a canvas in the same place, each right by the definition', async () => {
  const seen = await page.evaluate(async (source) => {
    const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session } = window
    const look = async () => {
      const { size, input, output, stages } = await session.excerpt()
      return {
        engine: session.facts().engine,
        worst: largestDifference(output, filterPicture(input, size, stages)),
        testid: session.canvas().dataset.testid,
        connected: session.canvas().isConnected,
      }
    }
    const swapped = (): Promise<void> =>
      new Promise((resolve) => session.on((event) => event.kind === 'canvas' && resolve()))
    const told = (engine: string): Promise<void> =>
      new Promise((resolve) => {
        const timer = setInterval(() => {
          if (session.facts().engine !== engine) return
          clearInterval(timer)
          resolve()
        }, 20)
      })
    await session.setSource(source)
    await told('wasm-simd')
    const looks = [await look()]
    for (const engine of ['webgl2', 'wasm-simd'] as const) {
      const other = swapped()
      session.setEngine(engine)
      await other
      await told(engine)
      looks.push(await look())
    }
    return { looks, states: session.state() }
  }, SMALL)
  const right = { worst: expect.any(Number), testid: 'video-output', connected: true }
  expect(seen.looks).toEqual(['wasm-simd', 'webgl2', 'wasm-simd'].map((engine) => ({ ...right, engine })))
  expect(seen.looks.filter(({ worst }) => worst > 1)).toEqual([])
  expect(seen.states).toEqual({ kind: 'running' })
})

test('goes on by the processor within a quarter of a second of a lost context, and by WebGL2 soon after', async () => {
  const seen = await page.evaluate(async (source) => {
    const { session } = window
    await session.setSource(source)
    await session.excerpt()
    const swapped = (): Promise<void> =>
      new Promise((resolve) => session.on((event) => event.kind === 'canvas' && resolve()))
    const onDevice = swapped()
    session.setEngine('webgl2')
    await onDevice
    await session.excerpt()
    const old = session.canvas()
    const back = swapped()
    const begun = performance.now()
    session.loseContext()
    await back
    const took = performance.now() - begun
    const excerpt = await session.excerpt()
    const bright = excerpt.output.some((value, i) => i % 4 !== 3 && value > 100)
    const replaced = session.canvas() !== old && !old.isConnected && session.canvas().isConnected
    const [testid, state, engine] = [session.canvas().dataset.testid, session.state(), session.facts().engine]
    await swapped()
    const again = performance.now() - begun
    await session.excerpt()
    return { took, replaced, testid, bright, state, engine, again, engineAgain: session.facts().engine }
  }, SMALL)
  expect(seen.took).toBeLessThan(250)
  expect(seen).toMatchObject({ replaced: true, testid: 'video-output', bright: true, state: { kind: 'running' } })
  expect([seen.engine, seen.engineAgain]).toEqual(['wasm-simd', 'webgl2'])
  // A second by itself; twice as much for two busy cores that compile shaders.
  expect(seen.again).toBeLessThan(2000)
})

test('measures the primitives once the picture runs, and goes on right by the new plan', async () => {
  const seen = await page.evaluate(async (source) => {
    const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session } = window
    const measured = new Promise<Record<string, number>>((resolve) =>
      session.on((event) => event.kind === 'costs' && resolve({ ...event.costs })),
    )
    session.setCosts('measure')
    await session.setSource(source)
    const costs = await measured
    const { size, input, output, stages } = await session.excerpt()
    return { costs, worst: largestDifference(output, filterPicture(input, size, stages)) }
  }, SMALL)
  // A nanosecond for a term of one pixel would be a machine of the last century; the fields are those of the type.
  expect(Object.values(seen.costs).every((cost) => cost > 0)).toBe(true)
  expect(seen.costs.tap).toBeLessThan(5)
  expect(seen.worst).toBeLessThanOrEqual(1)
})

test('measures what draws beside the running picture, and stays with the processor where a processor draws', async () => {
  const seen = await page.evaluate(async (source) => {
    const { session } = window
    const measured = new Promise<GraphicsCosts>((resolve) =>
      session.on((event) => event.kind === 'graphics-costs' && resolve(event.costs)),
    )
    session.setGraphicsCosts(null)
    await session.setSource({ ...source, frameRate: 60 })
    const graphics = await measured
    const { framesOut } = session.facts()
    while (session.facts().framesOut < framesOut + 60) await new Promise((resolve) => setTimeout(resolve, 50))
    return { graphics, engine: session.facts().engine }
  }, SMALL)
  expect(seen.graphics.software).toBe(true)
  expect(Object.values(seen.graphics.costs).every((cost) => cost > 0)).toBe(true)
  expect(seen.engine).toBe('wasm-simd')
})

test('goes by what a device was measured to take: to WebGL2 where that is sooner, and back for a chain where it is not', async () => {
  const engines = await page.evaluate(async (source) => {
    const { findRasteriser } = await import('/renderer/video/gl/context.ts')
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const { session } = window
    const seen: string[] = []
    const swapped = (): Promise<void> =>
      new Promise((resolve) => {
        const end = session.on((event) => {
          if (event.kind !== 'canvas') return
          end()
          resolve()
        })
      })
    const told = async (engine: string): Promise<void> => {
      while (session.facts().engine !== engine) await new Promise((resolve) => setTimeout(resolve, 20))
      seen.push(engine)
    }
    // Passes cost nothing and neighbours a nanosecond each: sooner at points, later at 81 neighbours.
    const costs = { pass: 0.01, tap: 1, fetch: 1, product: 0.5, linear: 100, weave: 100, transfer: 0.01 }
    session.setStages([pictureStage('invert')], false)
    session.setGraphicsCosts({ rasteriser: findRasteriser() ?? '', software: false, costs })
    const first = swapped()
    await session.setSource({ ...source, frameRate: 60 })
    await told('wasm-simd')
    await first
    await told('webgl2')
    const second = swapped()
    session.setStages([pictureStage('box', { size: 9 })], false)
    await second
    await told('wasm-simd')
    return seen
  }, SMALL)
  expect(engines).toEqual(['wasm-simd', 'webgl2', 'wasm-simd'])
})
