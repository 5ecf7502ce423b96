/** The way of a new user: two clicks to the own filtered voice and face (the user interface's first ten seconds). */
import { expect, type Locator, type Page } from '@playwright/test'
import { messagesShown, waitUntilReady } from './live'

export interface Walk {
  clicks: number
  /** What was seen, in the order seen, with milliseconds since the window's page began. */
  seen: { what: string; at: number }[]
}

/** @throws Error when one of the states does not come. */
export async function throughFirstTenSeconds(page: Page): Promise<Walk> {
  const walk: Walk = { clicks: 0, seen: [] }
  const see = async (what: string) => {
    walk.seen.push({ what, at: await page.evaluate(() => performance.now()) })
  }
  const click = async (button: Locator) => {
    walk.clicks++
    await button.click()
  }

  await waitUntilReady(page)
  await see('test sources filtered')
  const { app } = await messagesShown(page)
  const lamps = {
    microphone: page.getByRole('button', { name: app.lamp.microphone, exact: true }),
    camera: page.getByRole('button', { name: app.lamp.camera, exact: true }),
  }
  await expect(lamps.microphone).toHaveAttribute('aria-pressed', 'false')
  await expect(lamps.camera).toHaveAttribute('aria-pressed', 'false')
  const monitor = page.getByRole('button', { name: app.monitor.label, exact: true })
  await expect(monitor).toHaveAttribute('aria-pressed', 'false')

  await click(page.getByRole('button', { name: app.start.useBoth }))
  await expect(lamps.microphone).toHaveAttribute('aria-pressed', 'true')
  await expect(lamps.camera).toHaveAttribute('aria-pressed', 'true')
  await see('microphone and camera open')

  await click(page.getByRole('button', { name: app.start.hear }))
  await expect(monitor).toHaveAttribute('aria-pressed', 'true')
  await see('filtered voice heard')
  return walk
}
