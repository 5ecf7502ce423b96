/** A blur that is approximated, in the built renderer: the chain, the inspector and the plan say so, in both languages. */
import { expect, test } from '@playwright/test'
import { emptyChain } from '../../shared/chain/edit'
import { messagesOf } from '../../shared/messages/catalogue'
import { waitUntilReady } from '../e2e/support/live'
import { pictureStage } from '../support/picture-stage'
import { addBridge, startInfo } from './support/bridge'
import { type ServedRenderer, serveRenderer, watchErrors } from './support/built-renderer'

let served: ServedRenderer

test.beforeAll(async () => {
  served = await serveRenderer()
})

test.afterAll(() => served.close())

for (const language of ['en', 'zh'] as const) {
  test(`a blur by the pyramid is called approximate, with its decibels (${language})`, async ({ page }) => {
    const errors = watchErrors(page)
    const blur = pictureStage('gaussian', { size: 31, sigma: 5, approximate: 'pyramid' })
    await addBridge(page, { ...startInfo({ language }), chain: { ...emptyChain, video: { stages: [blur] } } })
    await page.goto(served.url)
    await waitUntilReady(page)
    const { live } = messagesOf(language)
    const row = page.locator('[data-stage="gaussian"]')
    await expect(row.getByText(live.chain.approximate, { exact: true })).toBeVisible()
    // 46.4 dB: what the unit tests of the pyramid work out for this kernel.
    const near = '46.4'
    const inspector = page.getByRole('region', { name: live.inspector.region.video })
    await expect(inspector.getByText(live.inspector.approximate.replace('{psnr}', near))).toBeVisible()
    await page.getByRole('button', { name: /WASM SIMD|WebGL2/ }).click()
    const plan = page.getByRole('region', { name: live.pictureEngine.plan })
    await expect(
      plan.getByRole('cell', { name: new RegExp(`${live.pictureEngine.wayPart.pyramid}.*${near} dB`) }),
    ).toBeVisible()
    expect(errors).toEqual([])
  })
}
