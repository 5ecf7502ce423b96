/** The filtered picture as a track. */
import { type Page, expect, test } from '@playwright/test'

const SMALL = { kind: 'test', width: 160, height: 120, frameRate: 30 } as const

/** Microseconds: the browser rounds the times of a camera up or down to such steps, for each thread in another way. */
const CLOCK_STEP = 5

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
    const session = createVideoSession(() => Promise.resolve({ ok: false, reason: 'gone' }))
    document.body.append(session.canvas())
    // The line is for the preview alone: the track is filtered on both its sides.
    session.setSplit(true, 0.5)
    await session.start()
    const output = () => {
      const made = session.output()
      if (!made.ok) throw new Error(made.reason)
      return made.value
    }
    Object.assign(window, { session, output })
  })
})

test.afterEach(async () => {
  await page.evaluate(async () => {
    await window.session.dispose()
    window.session.canvas().remove()
  })
})

test('carries every frame once, in order and right, over new stages, both engines and a lost context', async () => {
  const seen = await page.evaluate(async (source) => {
    const { readTrack } = await import('/tests/browser/video/track-reader.ts')
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const { readFrameNumber } = await import('/tests/media/frame-number.ts')
    const { createTestChart } = await import('/renderer/video/sources/chart/chart.ts')
    const { filterPicture } = await import('/shared/convolution/direct/filter-picture.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session, output } = window
    const box = [pictureStage('box')]
    const sharp = [pictureStage('sharpen')]
    const both = [...sharp, ...box]
    const reader = readTrack(output())
    const some = async () => {
      for (let count = 0; count < 3; count++) await reader.next()
    }
    const swapped = (): Promise<void> =>
      new Promise((resolve) => {
        const end = session.on((event) => {
          if (event.kind !== 'canvas') return
          end()
          resolve()
        })
      })
    const engineBy = async (change: () => void) => {
      const other = swapped()
      change()
      await other
      await some()
    }
    session.setStages(sharp, false)
    await session.setSource(source)
    await some()
    session.setStages(box, false)
    await some()
    await engineBy(() => session.setEngine('webgl2'))
    session.setStages(both, false)
    await some()
    await engineBy(() => session.setEngine('wasm-simd'))
    await engineBy(() => session.setEngine('webgl2'))
    session.setStages(sharp, false)
    await some()
    const again = swapped().then(swapped)
    await engineBy(() => session.loseContext())
    await again
    await some()
    await reader.stop()

    const chart = createTestChart(source)
    const first = reader.frames[0]
    if (!first) throw new Error('no frame')
    const numberOf = ({ captureTime }: { captureTime: number }) =>
      readFrameNumber(first.pixels, first.width, first.height) +
      Math.round(((captureTime - first.captureTime) / 1e6) * source.frameRate)
    const chains = [sharp, box, both, sharp]
    let chain = 0
    return reader.frames.map((frame) => {
      const number = numberOf(frame)
      const input = new Uint8ClampedArray(chart.paint(number))
      const off = (index: number) => largestDifference(frame.pixels, filterPicture(input, source, chains[index] ?? []))
      // From one chain to the next, never back.
      if (off(chain) > 1) chain++
      const strip = readFrameNumber(frame.pixels, frame.width, frame.height)
      return { captureTime: frame.captureTime, number, strip, chain, off: off(chain) }
    })
  }, SMALL)
  expect(seen.filter(({ off }) => off > 1)).toEqual([])
  expect(seen.filter(({ number, strip }) => strip !== number % 60)).toEqual([])
  expect(seen.at(-1)?.chain).toBe(3)
  const numbers = seen.map(({ number }) => number)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
})

test('carries the capture times of its source, and the very pixels of the excerpts', async () => {
  const seen = await page.evaluate(async (clockStep) => {
    const { readTrack } = await import('/tests/browser/video/track-reader.ts')
    const { pictureStage } = await import('/tests/support/picture-stage.ts')
    const { largestDifference } = await import('/tests/browser/video/engine-page.ts')
    const { session, output } = window
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 320, height: 240 } })
    const [track] = stream.getVideoTracks()
    if (!track) throw new Error('no track')
    const inputs = readTrack(track)
    const outputs = readTrack(output())
    session.setStages([pictureStage('sobel-magnitude')], false)
    await session.setSource({ kind: 'track', track })
    const excerpts = [await session.excerpt(), await session.excerpt(), await session.excerpt()]
    await outputs.next(({ captureTime }) => captureTime > (excerpts.at(-1)?.captureTime ?? 0))
    await outputs.stop()
    const last = outputs.frames.at(-1)?.captureTime ?? 0
    if (!inputs.frames.some(({ captureTime }) => captureTime >= last))
      await inputs.next(({ captureTime }) => captureTime >= last)
    await inputs.stop()
    track.stop()
    const times = inputs.frames.map(({ captureTime }) => captureTime)
    return {
      strangers: outputs.frames.filter(({ captureTime }) =>
        times.every((time) => Math.abs(time - captureTime) > clockStep),
      ).length,
      differences: excerpts.map(({ captureTime, output: wanted }) => {
        const frame = outputs.frames.find((one) => one.captureTime === captureTime)
        return frame ? largestDifference(frame.pixels, wanted) : 'missing'
      }),
    }
  }, CLOCK_STEP)
  expect(seen).toEqual({ strangers: 0, differences: [0, 0, 0] })
})

test('goes on after a lost context while the window is too busy to help', async () => {
  const went = await page.evaluate(async (source) => {
    const { session, output } = window
    await session.setSource(source)
    const shown = (): Promise<void> =>
      new Promise((resolve) => session.on((event) => event.kind === 'canvas' && resolve()))
    const onDevice = shown()
    session.setEngine('webgl2')
    await onDevice
    const count = new Int32Array(new SharedArrayBuffer(4))
    const counter = new Worker('/tests/browser/video/count-frames.worker.ts', { type: 'module' })
    const frames = new MediaStreamTrackProcessor({ track: output() as MediaStreamVideoTrack }).readable
    counter.postMessage({ frames, count }, [frames])
    // What is to take over is made ready beside the frames, and its threads begin by the window.
    while (Atomics.load(count, 0) < 30) await session.excerpt()
    const before = Atomics.load(count, 0)
    session.loseContext()
    // Of the lost engine one frame may be under way, and one before it may not have been read.
    const enough = before + 6
    const limit = performance.now() + 20_000
    while (Atomics.load(count, 0) < enough && performance.now() < limit);
    const reached = Atomics.load(count, 0) >= enough
    output().stop()
    await session.excerpt()
    counter.terminate()
    return reached
  }, SMALL)
  expect(went).toBe(true)
})

test('stays the same track over other sizes and sources, and ends with the session', async () => {
  const seen = await page.evaluate(async (source) => {
    const { readTrack } = await import('/tests/browser/video/track-reader.ts')
    const { session, output } = window
    const track = output()
    const reader = readTrack(track)
    const widths: number[] = []
    const until = async (width: number) => void widths.push((await reader.next((frame) => frame.width === width)).width)
    await Promise.all([until(160), session.setSource(source)])
    await Promise.all([until(81), session.setSource({ ...source, width: 81, height: 61 })])
    const canvas = new OffscreenCanvas(30, 20)
    canvas.getContext('2d')?.fillRect(0, 0, 30, 20)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    const still = { kind: 'image', name: 'black.png', bytes, frameRate: 30 } as const
    await Promise.all([until(30), session.setSource(still)])
    const same = output() === track
    await session.dispose()
    await reader.stop()
    return { widths, same, state: track.readyState }
  }, SMALL)
  expect(seen).toEqual({ widths: [160, 81, 30], same: true, state: 'ended' })
})

test('sends the last frame again to a reader who came late', async () => {
  const seen = await page.evaluate(async (source) => {
    const { readTrack } = await import('/tests/browser/video/track-reader.ts')
    const { session, output } = window
    const early = readTrack(output())
    await session.setSource(source)
    await early.next()
    // The second frame would come after 100 s.
    const still = { ...source, width: 81, height: 61, frameRate: 0.01 }
    const [first] = await Promise.all([early.next(({ width }) => width === still.width), session.setSource(still)])
    const late = readTrack(output())
    const repeated = late.next()
    session.repeatOutput()
    const again = await repeated
    await Promise.all([early.stop(), late.stop()])
    return [first, again].map(({ captureTime, pixels }) => [captureTime, pixels.join()])
  }, SMALL)
  expect(seen[1]).toEqual(seen[0])
})

test('is written only while somebody wants it: not before it is asked for, nor after it was stopped', async () => {
  const written = () => page.evaluate(() => window.session.facts().output)
  await page.evaluate((source) => window.session.setSource(source), SMALL)
  await expect.poll(() => page.evaluate(() => window.session.facts().framesOut)).toBeGreaterThan(3)
  expect(await written()).toEqual({ frames: 0, drops: { busy: 0, ended: 0 } })
  await page.evaluate(() => void window.output())
  await expect.poll(async () => (await written()).frames).toBeGreaterThan(3)
  await page.evaluate(() => window.output().stop())
  await expect.poll(async () => (await written()).drops.ended).toBe(1)
  const before = await written()
  const { framesOut } = await page.evaluate(() => window.session.facts())
  await expect.poll(() => page.evaluate(() => window.session.facts().framesOut)).toBeGreaterThan(framesOut + 3)
  expect(await written()).toEqual(before)
  await page.evaluate(() => void window.output())
  await expect.poll(async () => (await written()).frames).toBeGreaterThan(before.frames)
})
