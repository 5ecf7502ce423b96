/** The built renderer, as Electron shows it, in the modern engine; Electron's main is stood in for by one object. */
import { expect, test } from '@playwright/test'
import { messagesShown, waitUntilReady } from '../e2e/support/live'
import { addBridge, startInfo } from './support/bridge'
import { type ServedRenderer, serveRenderer, watchErrors } from './support/built-renderer'

let served: ServedRenderer

test.beforeAll(async () => {
  served = await serveRenderer()
})

test.afterAll(() => served.close())

test('Live runs on the test sources under the policy of the application', async ({ page }) => {
  const errors = watchErrors(page)
  await addBridge(page, startInfo())
  await page.goto(served.url)
  await waitUntilReady(page)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)

  const { live } = await messagesShown(page)
  for (const level of [live.level.input, live.level.output]) {
    const meter = page.getByRole('meter', { name: level })
    const first = await meter.getAttribute('aria-valuenow')
    // Speech-like sound: the level told to tools is above the floor of −60 and does not stand still.
    await expect.poll(() => meter.getAttribute('aria-valuenow')).not.toBe(first)
  }
  await expect(page.getByTestId('status-fps')).toHaveText(/[1-9]/)
  await expect(page.getByTestId('video-output')).toBeVisible()
  expect(errors).toEqual([])
})

test('Chinese and the light theme come from the settings', async ({ page }) => {
  const errors = watchErrors(page)
  await addBridge(page, startInfo({ language: 'zh', theme: 'light' }))
  await page.goto(served.url)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  const { app } = await messagesShown(page)
  await expect(page.getByRole('button', { name: app.start.useBoth })).toBeVisible()
  expect(errors).toEqual([])
})
