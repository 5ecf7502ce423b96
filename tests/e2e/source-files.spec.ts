/** Files as sources while the program runs: by the system's dialog, by a second start, dropped on the picture. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeNumberVideo } from '../support/number-video'
import { type LaunchedApp, launchApp } from './support/app'
import { messagesShown, waitUntilReady } from './support/live'
import { applyPreset, engineStates, TEST_HOOKS } from './support/services'

let folder: string
let launched: LaunchedApp

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolab-sources-'))
  launched = await launchApp({ locale: 'en', args: [TEST_HOOKS] })
  const { page } = launched
  await waitUntilReady(page)
  // Frames are even grey: the edges of all of them are the same.
  await applyPreset(page, 'video', 'identity')
  const video = await page.evaluate(makeNumberVideo, { codec: 'vp8', count: 24, frameRate: 20 } as const)
  const bytes = Buffer.from(video, 'base64')
  await writeFile(join(folder, 'numbers.webm'), bytes)
  await writeFile(join(folder, 'broken.webm'), bytes.subarray(0, 100))
  await writeFile(join(folder, 'broken.png'), Buffer.from('\x89PNG\r\n\x1a\n and no more', 'latin1'))
  await writeFile(join(folder, 'letter.txt'), 'Dear all,')
})

test.afterAll(async () => {
  await launched.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the user does in the menu of the picture's sources and in the dialog. */
async function open(name: string) {
  const { app, page } = launched
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    },
    join(folder, name),
  )
  await choose('Open a picture, video or sound…')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

async function choose(entry: string) {
  const { page } = launched
  const words = (await messagesShown(page)).app
  await page.getByRole('button', { name: words.source.cameraPicker }).click()
  await page
    .getByRole('menuitem', { name: entry })
    .or(page.getByRole('menuitemcheckbox', { name: entry }))
    .click()
}

const size = async () => (await engineStates(launched.page)).facts.size
/** Resolves when the picture has gone on by ten frames that differ. */
async function goesOn() {
  const distinct = async () => (await engineStates(launched.page)).facts.distinct
  const before = await distinct()
  await expect.poll(distinct).toBeGreaterThan(before + 10)
}

test('a video chosen in the dialog plays as the picture', async () => {
  await open('numbers.webm')
  await expect.poll(size).toEqual({ width: 64, height: 48 })
  await goesOn()
  await expect(launched.page.getByRole('img', { name: /^numbers\.webm/ })).toBeVisible()
})

test('it plays on while the window is hidden', async () => {
  const shown = (isShown: boolean) =>
    launched.app.evaluate(({ BrowserWindow }, on) => {
      const [window] = BrowserWindow.getAllWindows()
      if (on) window?.show()
      else window?.hide()
    }, isShown)
  await shown(false)
  await goesOn()
  await shown(true)
})

for (const [name, reason] of [
  ['broken.webm', 'video'],
  ['broken.png', 'image'],
  ['letter.txt', 'unknown'],
] as const) {
  test(`${name} is refused in words, and the picture goes on as it was`, async () => {
    const { page } = launched
    const words = await messagesShown(page)
    await open(name)
    const sentence = words.app.file.refused.replace('{name}', name).replace('{reason}', words.app.file.reason[reason])
    await expect(page.getByText(sentence)).toBeVisible()
    await goesOn()
    expect(await size()).toEqual({ width: 64, height: 48 })
    await page.getByRole('button', { name: words.notices.ok, exact: true }).click()
    await expect(page.getByText(sentence)).toBeHidden()
  })
}

test('a picture dropped on the picture half becomes the source, and the test chart comes back', async () => {
  const { page } = launched
  const words = (await messagesShown(page)).app
  await page.getByTestId('video-output').evaluate(async (canvas) => {
    const small = new OffscreenCanvas(30, 20)
    small.getContext('2d')?.fillRect(0, 0, 30, 20)
    const file = new File([await small.convertToBlob()], 'small.png')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    canvas.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }))
    canvas.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  await expect.poll(size).toEqual({ width: 30, height: 20 })
  await choose(words.source.chart)
  await expect.poll(size).toEqual({ width: 640, height: 480 })
})

test('a video that a second start names becomes the source', async () => {
  await launched.app.evaluate(
    ({ app }, path) => void app.emit('second-instance', {}, [], '/', { args: ['--video', path], folder: '/' }),
    join(folder, 'numbers.webm'),
  )
  await expect.poll(size).toEqual({ width: 64, height: 48 })
  expect(launched.errors).toEqual([])
})
