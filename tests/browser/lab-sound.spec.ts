/** Sound of the lab in the built renderer, without a microphone: bundled samples take the same paths. */
import { expect, type Page, test } from '@playwright/test'
import type { ExperimentId } from '../../shared/lab/contract/state'
import { messagesShown, showAs } from '../e2e/support/live'
import { addBridge, startInfo } from './support/bridge'
import { type ServedRenderer, serveRenderer, watchErrors } from './support/built-renderer'

let served: ServedRenderer
let page: Page
let errors: readonly string[]

test.beforeAll(async ({ browser }) => {
  served = await serveRenderer()
  page = await browser.newPage()
  errors = watchErrors(page)
  await addBridge(page, startInfo({ camera: { width: 160, height: 120, frameRate: 5 } }))
  await page.goto(served.url)
  await page.locator('.rail-item').first().waitFor()
  await page.keyboard.press('ControlOrMeta+Digit4')
})

test.afterEach(() => expect(errors).toEqual([]))

test.afterAll(async () => {
  await page.close()
  await served.close()
})

async function openExperiment(id: ExperimentId): Promise<void> {
  const { lab, labPages } = await messagesShown(page)
  const lessons = page.getByRole('navigation', { name: lab.lessons })
  await lessons.getByRole('button', { name: labPages[id].title }).click()
  await expect(page.getByTestId(`lab-stage-${id}`)).toBeVisible()
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const isPlaying = () => page.evaluate(() => window.convolabServices?.audio.isPlayingBeside())

test('the computed room is recorded by sweep and by clap, kept, and taken as the kernel', async () => {
  await openExperiment('e6')
  const { labSound, labFigures } = await messagesShown(page)
  await expect(page.getByText(labSound.roomComputed)).toBeVisible()
  await press(labSound.sweep)
  // Walls of the computed room: 11, 19 and 31 ms after the direct sound.
  const echoes = page.locator('.lab-fact', { hasText: labFigures.roomEchoes })
  await expect(echoes).toContainText(/\(11(\.\d+)? ms\).*\(19(\.\d+)? ms\).*\(31(\.\d+)? ms\)/)
  await press(labSound.roomKeep)
  await press(labSound.clap)
  await expect(page.getByRole('button', { name: labSound.roomKeep })).toBeEnabled()
  await press(labSound.roomKept.replace('{n}', '1'))
  await expect(page.getByRole('button', { name: labSound.roomKeep })).toBeDisabled()
  await press(labSound.roomAsKernel)
  await expect(page.getByTestId('lab-figure-h').locator('[data-index]')).toHaveCount(24)
  await showAs(page, 'dark', 'zh')
  const chinese = await messagesShown(page)
  await expect(page.getByRole('button', { name: chinese.labSound.sweep })).toBeVisible()
  await showAs(page, 'dark', 'en')
})

test('own voice goes into a hall, on the telephone and backwards, and its spectra are drawn, dry and wet', async () => {
  await openExperiment('e6')
  const { labSound, labFigures } = await messagesShown(page)
  for (const place of [labSound.hall, labSound.phone, labSound.backwards]) {
    await page.locator('.choice', { hasText: place }).click()
    await press(labSound.through)
    await expect.poll(isPlaying).toBe(true)
    await expect(page.getByRole('img', { name: labFigures.heardSpectra })).toBeVisible()
  }
})

test('the level that comes in is followed, averaged as it comes, and is one step of undo', async () => {
  await openExperiment('e7')
  const { labSound, labControls } = await messagesShown(page)
  const bars = page.getByTestId('lab-figure-x').locator('[data-index]')
  await page.locator('.choice', { hasText: labControls.mean }).click()
  await press(labSound.levelStart)
  await expect(bars).toHaveCount(64)
  const field = page.getByRole('textbox', { name: labControls.signal })
  const first = await field.inputValue()
  await expect(field).not.toHaveValue(first)
  await press(labSound.levelStop)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(bars).toHaveCount(4)
})

test('the test sound goes both roads of E8, alike, through a response drawn by hand', async () => {
  await openExperiment('e8')
  const { labSound, labControls } = await messagesShown(page)
  await press(labControls.drawnKernel)
  await expect(page.getByTestId('lab-figure-h').locator('[data-index]')).toHaveCount(31)
  for (const road of [labSound.timeRoad, labSound.frequencyRoad]) {
    await press(road)
    await expect.poll(isPlaying).toBe(true)
  }
  const said = page.getByText(labSound.roadsDiffer.replace('{value}', ''))
  // Rounding alone: below 1e-9.
  await expect(said).toContainText(/: \d(\.\d)?e−?-?1\d$|: 0$/)
  await page.locator('.choice', { hasText: labSound.filtered }).click()
  await expect(
    page.getByRole('img', { name: labSound.spectrogramSays.replace('{of}', labSound.filtered) }),
  ).toBeVisible()
})

test('the loop of E9 goes round until it is stopped, and leaving the lab stops it too', async () => {
  await openExperiment('e9')
  const { lab, labSound } = await messagesShown(page)
  await press(labSound.ring)
  await expect.poll(isPlaying).toBe(true)
  await press(lab.stop)
  await expect.poll(isPlaying).toBe(false)
  await press(labSound.padded)
  await expect.poll(isPlaying).toBe(true)
  await page.keyboard.press('ControlOrMeta+Digit1')
  await expect.poll(isPlaying).toBe(false)
})
