/** The fake camera through every preset, against the definition, on frames that really went through. */
import { expect, test } from '@playwright/test'
import type { Stage } from '../../shared/chain/chain'
import { picturePresets } from '../../shared/chain/presets'
import { filterPicture } from '../../shared/convolution/direct/filter-picture'
import type { EngineKind } from '../../renderer/video/engine/engine'
import { readFrameNumber } from '../media/frame-number'
import { makeMedia, PICTURE } from '../media/make-media.mjs'
import { type LaunchedApp, launchApp } from './support/app'
import { EXPOSE_GC, outputRead, readOutput, STRIP_ROWS, unclosedFrames } from './support/output-track'
import { changeSettings, messagesShown, waitUntilReady } from './support/live'
import { applyPreset, engineStates, type PictureSeen, pictureSeen, TEST_HOOKS } from './support/services'

let launched: LaunchedApp

test.beforeAll(async () => {
  const media = await makeMedia()
  launched = await launchApp({ camera: media.checker, locale: 'en', args: [TEST_HOOKS, EXPOSE_GC] })
  const { page } = launched
  await waitUntilReady(page)
  const { width, height, frameRate } = PICTURE
  await changeSettings(page, { camera: { width, height, frameRate } })
  const { app } = await messagesShown(page)
  await page.getByRole('button', { name: app.lamp.camera, exact: true }).click()
  await expect.poll(async () => (await engineStates(page)).facts.size).toEqual({ width, height })
})

test.afterAll(() => launched.close())

/** A frame made by these stages: the frames before the change may still be under way. */
async function frameThrough(stages: readonly Stage[]): Promise<PictureSeen> {
  let seen = await pictureSeen(launched.page)
  await expect
    .poll(async () => {
      seen = await pictureSeen(launched.page)
      return seen.stages
    })
    .toEqual(stages)
  return seen
}

interface Numbered {
  number: number
  captureTime: number
}

/**
 * Whether a frame of the file is a later one than that before. The numbers 0 … 59 start again, so a step back looks like
 * one of almost 60 forward, which would take the file 2 s. Chromium plays the first picture twice where it starts again.
 */
function follows(frame: Numbered, before: Numbered): boolean {
  const step = (frame.number - before.number + PICTURE.frames) % PICTURE.frames
  const passed = ((frame.captureTime - before.captureTime) / 1e6) * PICTURE.frameRate
  if (step === 0) return frame.number === 0 && passed > 0.5
  // Timers of a busy machine deliver a few frames late and the next ones early.
  return passed > 0 && step < 1.5 * passed + 5
}

for (const { id } of picturePresets) {
  test(`${id} equals the definition within 1 of 255`, async () => {
    const stages = await applyPreset(launched.page, 'video', id)
    const { input, output, size } = await frameThrough(stages)
    const expected = filterPicture(input, size, stages)
    const worst = expected.reduce((most, value, index) => Math.max(most, Math.abs(value - (output[index] ?? 999))), 0)
    expect(worst).toBeLessThanOrEqual(1)
    expect(launched.errors).toEqual([])
  })
}

test('the frame number in the strip advances through the identity, and no frame comes twice', async () => {
  const { page } = launched
  await frameThrough(await applyPreset(page, 'video', 'identity'))
  const numbers: number[] = []
  for (let count = 0; count < 6; count++) {
    const { output, size } = await pictureSeen(page)
    numbers.push(readFrameNumber(output, size.width, size.height))
  }
  // Frames are 0 … 59 and start again; a look takes well under a second, so a step below 30 is forward.
  const steps = numbers.slice(1).map((number, index) => (number - (numbers[index] ?? 0) + 60) % 60)
  expect(steps.every((step) => step > 0 && step < 30)).toBe(true)
})

test('the picture goes on, frame after frame, over new stages, changes of engine, a lost context and a hidden window', async () => {
  const { app, page } = launched
  const looks: PictureSeen[] = []
  const look = async () => void looks.push(await pictureSeen(page))
  const turnTo = async (engine: EngineKind, change: () => Promise<unknown>) => {
    await change()
    await look()
    await expect.poll(async () => (await engineStates(page)).facts.engine).toBe(engine)
    await look()
  }
  const turnBy = (engine: EngineKind) =>
    turnTo(engine, () => page.evaluate((kind) => window.convolabServices?.video.setEngine(kind), engine))
  const show = (visible: boolean) =>
    app.evaluate(({ BrowserWindow }, on) => {
      const [window] = BrowserWindow.getAllWindows()
      if (on) window?.show()
      else window?.hide()
      return window?.isVisible()
    }, visible)
  // Presets that leave the strip legible, so that the output's frames tell their number, too.
  await turnTo('wasm-simd', () => applyPreset(page, 'video', 'identity'))
  await readOutput(page)
  looks.length = 0
  await look()
  await turnTo('wasm-simd', () => applyPreset(page, 'video', 'sharpen'))
  await turnBy('webgl2')
  await turnTo('webgl2', () => applyPreset(page, 'video', 'box'))
  await turnBy('wasm-simd')
  await turnBy('webgl2')
  // The processor takes over at once, and half a second later WebGL2 is back.
  await turnTo('webgl2', () => page.evaluate(() => window.convolabServices?.video.loseContext()))
  expect(await show(false)).toBe(false)
  await turnTo('webgl2', () => applyPreset(page, 'video', 'sharpen'))
  await show(true)
  await look()
  const frames = await outputRead(
    page,
    looks.map(({ captureTime }) => captureTime),
  )
  await page.evaluate(() => window.convolabServices?.video.setEngine('automatic'))

  // Every frame is that of the stages it names, old or new: told afterwards, for the definition takes its time.
  for (const { input, output, size, stages } of looks) {
    const expected = filterPicture(input, size, stages)
    expect(expected.findIndex((value, index) => Math.abs(value - (output[index] ?? 999)) > 1)).toBe(-1)
  }
  const seen = looks.map(({ input, size, captureTime }) => ({
    number: readFrameNumber(input, size.width, size.height),
    captureTime,
  }))
  expect(seen.slice(1).filter((frame, index) => !follows(frame, seen[index] ?? frame))).toEqual([])

  // The track holds what was seen, to the bit, and between two looks no frame twice, none from before, none black.
  const written = new Map(frames.map(({ captureTime, pixels }) => [captureTime, pixels]))
  expect(looks.filter(({ captureTime, output }) => !written.get(captureTime)?.equals(Buffer.from(output)))).toEqual([])
  expect(frames.filter(({ brightest }) => brightest < 100)).toEqual([])
  const numbered = frames.map(({ captureTime, strip }) => ({
    number: readFrameNumber(strip, PICTURE.width, STRIP_ROWS),
    captureTime,
  }))
  expect(numbered.slice(1).filter((frame, index) => !follows(frame, numbered[index] ?? frame))).toEqual([])
  expect(await unclosedFrames(launched)).toEqual([])
})

test('Verify says of the current frame that it agrees, and shows a map of the differences', async () => {
  const { page } = launched
  await page.keyboard.press('v')
  await expect(page.getByTestId('verify-picture-sentence')).toContainText('agrees', { timeout: 30_000 })
  await expect(page.getByRole('img', { name: `Differences over ${PICTURE.width}×${PICTURE.height}` })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('at least 9 of 10 camera frames come out filtered', async () => {
  const { page } = launched
  await applyPreset(page, 'video', 'edges')
  const before = (await engineStates(page)).facts
  await expect.poll(async () => (await engineStates(page)).facts.framesIn - before.framesIn).toBeGreaterThan(60)
  const { facts } = await engineStates(page)
  expect(facts.framesOut - before.framesOut).toBeGreaterThanOrEqual(0.9 * (facts.framesIn - before.framesIn))
})
