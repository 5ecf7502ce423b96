/** The editor of the own kernel in the built renderer: any size, text, refusals, one cell in the tab order. */
import { type Page, expect, test } from '@playwright/test'
import { emptyChain } from '../../shared/chain/edit'
import { messagesOf } from '../../shared/messages/catalogue'
import { waitUntilReady } from '../e2e/support/live'
import { pictureStage } from '../support/picture-stage'
import { addBridge, startInfo } from './support/bridge'
import { type ServedRenderer, serveRenderer, watchErrors } from './support/built-renderer'

const { kernelEditor: words, pictureStages, live } = messagesOf('en')

let served: ServedRenderer
/** One page for all tests: starting takes longer than each of them. */
let page: Page
let errors: readonly string[]

test.beforeAll(async ({ browser }) => {
  served = await serveRenderer()
  page = await browser.newPage()
  errors = watchErrors(page)
  const chain = { ...emptyChain, video: { stages: [pictureStage('kernel', { matrix: [[1]] })] } }
  await addBridge(page, { ...startInfo(), chain })
  await page.goto(served.url)
  await waitUntilReady(page)
  await inspector().scrollIntoViewIfNeeded()
})

test.afterEach(() => expect(errors).toEqual([]))

test.afterAll(async () => {
  await page.close()
  await served.close()
})

async function edit(matrix: readonly (readonly number[])[]): Promise<void> {
  await page.evaluate((taps) => {
    const chain = window.convolabServices?.chain
    const [stage] = chain?.store.getState().chain.video.stages ?? []
    if (stage) chain?.setParameter('video', stage.id, 'matrix', taps)
  }, matrix)
  await expect(grid().getByRole('gridcell')).toHaveCount(matrix.flat().length)
}

const inspector = () => page.getByRole('region', { name: live.inspector.region.video })
const grid = () => page.getByRole('grid', { name: pictureStages.parameter.matrix })
const cell = (row: number, column: number) => grid().locator(`[data-row="${row}"][data-column="${column}"]`)

test('a kernel of 31×31 scrolls within the panel and has one cell in the tab order, moved by arrows', async () => {
  await edit(Array.from({ length: 31 }, (_, i) => Array.from({ length: 31 }, (__, j) => (i === j ? 1 / 31 : 0))))
  await expect(grid().locator('[tabindex="0"]')).toHaveCount(1)
  await cell(0, 0).focus()
  for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(cell(20, 30)).toBeFocused()
  await expect(cell(20, 30)).toBeInViewport()
  // Wide kernels scroll in their own frame; the panel around them does not.
  const overflows = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.some((each) => each.scrollWidth > each.clientWidth + 1))
  expect(await overflows('.live-panel .stages')).toBe(false)
  expect(await overflows('.kernel-scroll')).toBe(true)
  await page.keyboard.type('-2')
  await page.keyboard.press('Enter')
  await expect(cell(20, 30)).toHaveAttribute('data-sign', 'minus')
  // The centre is the anchor by default.
  await expect(cell(15, 15)).toHaveAttribute('data-anchor', 'true')
  await expect(page.getByTestId('status-fps')).toHaveText(/[1-9]/)
})

test('a matrix pasted as text becomes the kernel, and a bad one is explained while the picture goes on', async () => {
  await edit([[1]])
  await inspector().getByRole('button', { name: words.paste }).click()
  const field = page.getByRole('textbox', { name: words.text })
  await field.fill('1 2\n3')
  await expect(inspector()).toContainText('Row 2 has 1 numbers, the first row has 2.')
  await expect(inspector().getByRole('button', { name: words.take })).toBeDisabled()
  await field.fill('1 NaN')
  await expect(inspector()).toContainText('must be a finite number')
  await field.fill('1 1e30')
  await expect(inspector()).toContainText('taps lie between')
  await expect(grid().getByRole('gridcell')).toHaveCount(1)
  await expect(page.getByTestId('status-fps')).toHaveText(/[1-9]/)
  await field.fill('0 1/9 0 0\n1/9 5/9 1/9 0')
  await inspector().getByRole('button', { name: words.take }).click()
  await expect(grid().getByRole('gridcell')).toHaveCount(8)
  await expect(cell(1, 1)).toHaveText('5/9')
})

test('a tap of 1e30 is refused with a sentence, and the old one stays', async () => {
  await edit([[1, 2]])
  await cell(0, 1).focus()
  await page.keyboard.type('1e30')
  await page.keyboard.press('Enter')
  await expect(inspector()).toContainText(words.badTap)
  await page.keyboard.press('Escape')
  await expect(inspector()).not.toContainText(words.badTap)
  await expect(cell(0, 1)).toHaveText('2')
})

test('rows and columns change by their fields, around the centre', async () => {
  await edit([
    [1, 2],
    [3, 4],
  ])
  const rows = inspector().getByRole('textbox', { name: words.rows })
  await rows.fill('4')
  await rows.press('Enter')
  await expect(grid().getByRole('row')).toHaveCount(4)
  await expect(cell(1, 0)).toHaveText('1')
  await expect(cell(2, 1)).toHaveText('4')
})
