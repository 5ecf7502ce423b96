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
import { killRenderer, textsShown } from './support/kill-renderer'
import { messagesShown, waitUntilReady } from './support/live'
import { applyPreset, engineStates, TEST_HOOKS } from './support/services'

const start = promisify(execFile)
const STAGE_NAMES = '[data-part="name"]'

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

  test('the processor takes over from a lost graphics context at once, with the picture going on', async () => {
    const { page } = launched
    const engine = async () => (await engineStates(page)).facts.engine
    await page.evaluate(() => window.convolabServices?.video.setEngine('webgl2'))
    await expect.poll(engine, { intervals: [50] }).toBe('webgl2')
    const { facts } = await engineStates(page)
    const lost = Date.now()
    await page.evaluate(() => window.convolabServices?.video.loseContext())
    await expect.poll(engine, { intervals: [50] }).toBe('wasm-simd')
    await expect
      .poll(async () => (await engineStates(page)).facts.framesOut, { intervals: [50] })
      .toBeGreaterThan(facts.framesOut)
    expect(Date.now() - lost).toBeLessThan(1500)
    await expect.poll(async () => (await engineStates(page)).video.kind, { intervals: [50] }).toBe('running')
    expect(Date.now() - lost).toBeLessThan(2000)
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

  async function startAgain(...args: string[]) {
    const { executable } = await findElectron()
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return start(executable, [projectRoot, `--user-data=${launched.userData}`, ...sandbox, ...args])
  }

  test('a second start hands over to the first, whose window comes to the front, and ends', async () => {
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const state = () =>
      launched.app.evaluate(({ BrowserWindow }) => {
        const [window, ...more] = BrowserWindow.getAllWindows()
        return { minimized: window?.isMinimized(), visible: window?.isVisible(), more: more.length }
      })
    await expect.poll(async () => (await state()).minimized).toBe(true)
    const { stdout } = await startAgain()
    expect(stdout).toContain('already running')
    await expect.poll(state).toEqual({ minimized: false, visible: true, more: 0 })
  })

  // In a start that ends by itself: of a running one the driver swallows the first lines.
  test('an unknown switch is named on the terminal together with the known ones', async () => {
    const { stderr } = await startAgain('--frobnicate=7')
    expect(stderr).toContain('--frobnicate was ignored')
    expect(stderr).toContain('--self-test')
  })

  test('a switch with a bad value ends the start with a sentence', async () => {
    const failed = startAgain('--self-test', '--seconds=0')
    await expect(failed).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('from 1 to 600') })
  })

  test('a killed renderer comes back with the same chain and says so', async () => {
    const { app, page } = launched
    const { notices } = await messagesShown(page)
    await applyPreset(page, 'video', 'emboss')
    await expect.poll(() => stagesShown(page, 'video')).toEqual([expect.stringMatching(/emboss/i)])
    const chain = await textsShown(app, STAGE_NAMES)
    await killRenderer(app)
    expect(await textsShown(app, '.notice-bar')).toEqual([expect.stringContaining(notices['renderer-restarted'])])
    expect(await textsShown(app, STAGE_NAMES)).toEqual(chain)
  })
})
