/** Kernel files in the real program: the system's dialog, the store across a restart, a dropped file's bytes. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeWav } from '../support/make-wav'
import { type LaunchedApp, launchApp } from './support/app'

let folder: string
let launched: LaunchedApp
const kernel = makeWav({ stored: 's16', rate: 44_100, channels: [[0.5, -0.25, 0.125]] })

const start = () => launchApp({ userData: join(folder, 'data'), noDevices: true })

/** What the user does in the dialog. */
const answerDialog = (paths: string[]) =>
  launched.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  }, paths)

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolab-kernels-'))
  launched = await start()
  await launched.page.waitForLoadState('load')
})

test.afterAll(async () => {
  expect(launched.errors).toEqual([])
  await launched.close()
  await rm(folder, { recursive: true, force: true })
})

test('a file chosen in the dialog comes by token, its path stays in main', async () => {
  const path = join(folder, 'room.wav')
  await writeFile(path, kernel)
  await answerDialog([path])
  const opened = await launched.page.evaluate(async () => {
    const file = await window.convolab?.request('asset:open-dialog', { purpose: 'kernel' })
    const bytes = file ? await window.convolab?.request('file:read', { token: file.token }) : undefined
    return { file, bytes: bytes?.ok ? [...bytes.value] : [] }
  })
  expect(opened.file?.name).toBe('room.wav')
  expect(JSON.stringify(opened.file)).not.toContain(folder)
  expect(opened.bytes).toEqual([...kernel])
})

test('a dialog that is cancelled gives nothing', async () => {
  await answerDialog([])
  const opened = await launched.page.evaluate(() =>
    window.convolab?.request('asset:open-dialog', { purpose: 'kernel' }),
  )
  expect(opened).toBeNull()
})

test('the bytes of a dropped file are read in the page, without a path and without main', async () => {
  const read = await launched.page.evaluate(
    async (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], 'dropped.wav'))
      const received = new Promise<File | undefined>((resolve) => {
        window.addEventListener('drop', (event) => resolve(event.dataTransfer?.files[0]), { once: true })
      })
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
      const file = await received
      return { name: file?.name, bytes: file ? [...new Uint8Array(await file.arrayBuffer())] : [] }
    },
    [...kernel],
  )
  expect(read).toEqual({ name: 'dropped.wav', bytes: [...kernel] })
})

test('the store keeps a file over a restart and notices when it was changed', async () => {
  const put = (bytes: number[]) =>
    launched.page.evaluate(
      (values) => window.convolab?.request('asset:put', { name: 'room.wav', bytes: Uint8Array.from(values) }),
      bytes,
    )
  const get = (sha256: string) =>
    launched.page.evaluate(async (hash) => {
      const answer = await window.convolab?.request('asset:get', { sha256: hash })
      return answer?.ok ? [...answer.value] : answer?.reason
    }, sha256)

  const kept = await put([...kernel])
  if (!kept?.ok) throw new Error('The file was not kept')
  const { sha256 } = kept.value
  await launched.close()
  launched = await start()
  await launched.page.waitForLoadState('load')
  expect(await get(sha256)).toEqual([...kernel])

  const store = join(folder, 'data', 'assets')
  await writeFile(join(store, sha256), 'something else')
  expect(await get(sha256)).toBe('damaged')
  expect(await readdir(store)).toEqual([expect.stringMatching(new RegExp(`^${sha256}\\.damaged-`))])
  expect(await get(sha256)).toBe('gone')
})

test('a file larger than any other request may carry goes to the store and back', async () => {
  const large = 72 * 2 ** 20
  const answer = await launched.page.evaluate(async (length) => {
    const bytes = new Uint8Array(length).fill(7)
    const stored = await window.convolab?.request('asset:put', { name: 'large.wav', bytes })
    if (!stored?.ok) return stored
    const back = await window.convolab?.request('asset:get', { sha256: stored.value.sha256 })
    return back?.ok ? { length: back.value.length, last: back.value.at(-1) } : back
  }, large)
  expect(answer).toEqual({ length: large, last: 7 })
})
