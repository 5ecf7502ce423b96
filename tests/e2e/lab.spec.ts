/** The lab in the real program: claps on the microphone become impulses at their times, and the worksheet a PDF. */
import { expect, test } from '@playwright/test'
import { fromLink } from '../../renderer/lab/link'
import { ALL_SEEN } from '../screens/ways'
import { type LaunchedApp, launchApp } from './support/app'
import { CLAPS, makeClapFile } from './support/clap-file'
import { changeSettings, messagesShown, waitUntilReady } from './support/live'

let launched: LaunchedApp
let recording: Awaited<ReturnType<typeof makeClapFile>>

test.beforeAll(async () => {
  recording = await makeClapFile()
  launched = await launchApp({
    microphone: recording.path,
    locale: 'en',
    settings: { latency: 'playback', camera: { width: 160, height: 120, frameRate: 5 } },
  })
  await waitUntilReady(launched.page)
  await changeSettings(launched.page, { hintsSeen: ALL_SEEN })
})

test.afterAll(async () => {
  await launched.close()
  await recording.remove()
})

test('three claps on the microphone are three slaps at their times', async () => {
  const { page, app, errors } = launched
  const { lab, labPages, labControls, app: words } = await messagesShown(page)
  await page.keyboard.press('ControlOrMeta+Shift+m')
  await expect(page.getByRole('button', { name: words.lamp.microphone, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('ControlOrMeta+Digit4')
  const lessons = page.getByRole('navigation', { name: lab.lessons })
  await lessons.getByRole('button', { name: labPages.e5.title }).click()

  /** The slaps, as the link of the state tells them. */
  async function slaps(): Promise<number[]> {
    await page.getByRole('button', { name: labControls.claps }).click()
    await page.getByRole('button', { name: lab.share }).click()
    await page.getByRole('menuitem', { name: lab.link }).click()
    const state = fromLink(await app.evaluate(({ clipboard }) => clipboard.readText()))
    const { own = [] } = { ...state?.data } as { own?: number[] }
    return own
  }

  // Four seconds of a round of five hold all three at some moment; times count from the first clap, to 5 ms.
  const rounded = (times: readonly number[]) => times.map((time) => Math.round(time * 200) / 200)
  const wanted = rounded(CLAPS.map((time) => time - (CLAPS[0] as number)))
  await expect.poll(async () => rounded(await slaps()), { timeout: 60_000 }).toEqual(wanted)
  await expect(page.getByTestId('lab-figure-heights').locator('[data-index]')).toHaveCount(CLAPS.length)
  expect(errors).toEqual([])
})

test('the worksheet becomes a PDF of two pages, questions and answers', async () => {
  const { page, app, errors } = launched
  const { lab, labPages } = await messagesShown(page)
  await page.keyboard.press('ControlOrMeta+Digit4')
  await page.getByRole('navigation', { name: lab.lessons }).getByRole('button', { name: labPages.e10.title }).click()
  await expect(page.getByTestId('lab-stage-e10')).toBeVisible()
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return (await window?.webContents.printToPDF({ pageSize: 'A4' }))?.toString('latin1') ?? ''
  })
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
  // Printing is over: the pages are gone, and the window is as it was.
  await expect(page.getByTestId('lab-print-1')).toHaveCount(0)
  await expect(page.getByTestId('lab-stage-e10')).toBeVisible()
  expect(errors).toEqual([])
})
