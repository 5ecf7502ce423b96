/** Faults on purpose: each gives a clear message, nothing is lost, and the application goes on. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import { type LaunchedApp, launchApp } from './support/app'
import { stagesShown } from './support/chain-view'
import { messagesShown, waitUntilReady } from './support/live'
import { engineStates, TEST_HOOKS } from './support/services'

const start = promisify(execFile)

test.describe('at the start', () => {
  let userData: string
  test.beforeEach(async () => {
    userData = await mkdtemp(join(tmpdir(), 'convolab-e2e-'))
  })
  test.afterEach(() => rm(userData, { recursive: true, force: true, maxRetries: 5 }))

  test('damaged settings and chain are kept aside and reported, an unknown switch is named', async () => {
    await writeFile(join(userData, 'settings.json'), '{"version": 1, "theme": ')
    await writeFile(join(userData, 'chain.json'), '\u0000\u0001not a chain')
    const launched = await launchApp({ userData, locale: 'en', args: ['--frobnicate'] })
    try {
      const { page } = launched
      await waitUntilReady(page)
      const { notices } = await messagesShown(page)
      const upToName = (text: string) => text.slice(0, text.indexOf('{'))
      // One after the other, in the order in which main met them.
      for (const said of ['--frobnicate', upToName(notices['settings-damaged']), upToName(notices['chain-damaged'])]) {
        await expect(page.getByText(said)).toBeVisible()
        await page.getByRole('button', { name: notices.ok, exact: true }).click()
      }
      const kept = (await readdir(userData)).filter((name) => name.includes('damaged'))
      expect(kept).toHaveLength(2)
      expect(await stagesShown(page, 'audio')).toHaveLength(2)
      expect(launched.errors).toEqual([])
    } finally {
      await launched.close()
    }
  })
})

test.describe('while running', () => {
  let launched: LaunchedApp
  test.beforeAll(async () => {
    launched = await launchApp({ locale: 'en', args: [TEST_HOOKS] })
    await waitUntilReady(launched.page)
  })
  test.afterAll(() => launched.close())

  test('a lost graphics context comes back within a second, with the picture going on', async () => {
    const { page } = launched
    await page.evaluate(() => window.convolabServices?.video.loseContext())
    await expect.poll(async () => (await engineStates(page)).video.kind).not.toBe('running')
    const lost = Date.now()
    const { facts } = await engineStates(page)
    await expect.poll(async () => (await engineStates(page)).video.kind, { intervals: [50] }).toBe('running')
    await expect
      .poll(async () => (await engineStates(page)).facts.framesOut, { intervals: [50] })
      .toBeGreaterThan(facts.framesOut)
    expect(Date.now() - lost).toBeLessThan(1500)
  })

  test('an exception in the worklet is survived in both its forms', async () => {
    const { page } = launched
    for (const how of ['guarded', 'fatal'] as const) {
      const before = await engineStates(page)
      await page.evaluate((form) => window.convolabServices?.audio.breakEngine(form), how)
      await expect.poll(async () => (await engineStates(page)).quanta).not.toBe(before.quanta)
      await expect.poll(async () => (await engineStates(page)).audio.kind).toBe('running')
      const rebuilt = await engineStates(page)
      await expect.poll(async () => (await engineStates(page)).quanta).toBeGreaterThan(rebuilt.quanta)
    }
    expect(await page.evaluate(() => window.convolabServices?.audio.facts().taps)).toBeGreaterThan(100)
  })

  test('a second start hands over to the first and ends', async () => {
    const electron = await findElectron()
    const args = [projectRoot, `--user-data=${launched.userData}`]
    if (process.getuid?.() === 0) args.push('--no-sandbox')
    const { stdout } = await start(electron.executable, args)
    expect(stdout).toContain('already running')
    const focused = await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    expect(focused).toBe(true)
  })
})
