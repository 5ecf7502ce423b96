/** The picture half in the built renderer: every kind of stage within reach, and a camera that delivers nothing. */
import { type Page, expect, test } from '@playwright/test'
import { emptyChain } from '../../shared/chain/edit'
import { videoCatalogue } from '../../shared/chain/video/catalogue'
import { messagesOf } from '../../shared/messages/catalogue'
import { waitUntilReady } from '../e2e/support/live'
import { addBridge, startInfo } from './support/bridge'
import { type ServedRenderer, serveRenderer, watchErrors } from './support/built-renderer'

const { app, capture, live, pictureStages } = messagesOf('en')

let served: ServedRenderer
let page: Page
let errors: readonly string[]

test.beforeAll(async ({ browser }) => {
  served = await serveRenderer()
  page = await browser.newPage()
  errors = watchErrors(page)
  // A camera that opens and never delivers a frame.
  await page.addInitScript(() => {
    class SilentProcessor {
      readonly readable = new ReadableStream<VideoFrame>()
    }
    Object.assign(window, { MediaStreamTrackProcessor: SilentProcessor })
  })
  await addBridge(page, { ...startInfo(), chain: emptyChain })
  await page.goto(served.url)
  await waitUntilReady(page)
})

test.afterEach(() => expect(errors).toEqual([]))

test.afterAll(async () => {
  await page.close()
  await served.close()
})

const frames = () => page.evaluate(() => window.convolabServices?.video.facts().framesOut ?? 0)

async function goesOn() {
  const before = await frames()
  await expect.poll(frames).toBeGreaterThan(before + 5)
}

test('every kind of stage can be added, with a control for each of its parameters and its share', async () => {
  const half = page.getByRole('region', { name: live.chain.region.video })
  const inspector = page.getByRole('region', { name: live.inspector.region.video })
  const words: Record<string, string> = pictureStages.parameter
  for (const [kind, { parameters }] of videoCatalogue) {
    await half.getByRole('button', { name: live.chain.add }).first().click()
    const name = pictureStages.kind[kind as keyof typeof pictureStages.kind]
    await page.getByRole('menuitem', { name, exact: true }).click()
    await expect(inspector.getByRole('heading', { name, exact: true })).toBeVisible()
    // One look for all of them: a look of its own for each takes half a minute.
    const labels = await inspector
      .locator('[aria-label]')
      .evaluateAll((controls) => controls.map((control) => control.getAttribute('aria-label')))
    const wanted = parameters.map((parameter) => words[parameter.name])
    expect(labels).toEqual(expect.arrayContaining([...wanted, live.inspector.mix]))
    await page.evaluate(() => window.convolabServices?.chain.undo())
  }
  await goesOn()
})

test('a camera that delivers nothing is said in words, and the test chart goes on', async () => {
  await page.getByRole('button', { name: app.lamp.camera, exact: true }).click()
  const notice = page.getByText(capture.camera.stalled)
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: capture.camera.keepTest }).click()
  await expect(notice).toBeHidden()
  await goesOn()
})
