/**
 * What each command of the table must visibly do: a record over every id, so that a command without a check does not
 * compile. `read` gives the state that the command changes; the test reads it before and after.
 */
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import type {} from '../../../renderer/app/test-hooks'
import { type CommandId, commandById } from '../../../shared/commands/table'
import { chainRegion, selectStage, stagesShown } from './chain-view'
import { messagesShown } from './live'

export interface CommandTarget {
  app: ElectronApplication
  page: Page
}

export interface CommandCheck {
  /** Brings the window, from bare Live, into the state that the command is tried in. */
  before?(target: CommandTarget): Promise<void>
  read(target: CommandTarget): Promise<unknown>
  /** What `read` gives afterwards, where any change will not do. */
  expected?: unknown
  /** Back to where other commands can be tried. */
  after?(target: CommandTarget): Promise<void>
}

const shownScreen = ({ page }: CommandTarget) => page.getByRole('main').getAttribute('aria-label')
const openDialogs = ({ page }: CommandTarget) => page.getByRole('dialog').count()
const closeDialog = ({ page }: CommandTarget) => page.keyboard.press('Escape')
const press =
  (keys: string) =>
  ({ page }: CommandTarget) =>
    page.keyboard.press(keys)
const sound = ({ page }: CommandTarget) => stagesShown(page, 'audio')
const picture = ({ page }: CommandTarget) => stagesShown(page, 'video')
const select =
  (index: number) =>
  ({ page }: CommandTarget) =>
    selectStage(page, 'video', index)
const focused = ({ page }: CommandTarget) => page.evaluate(() => document.activeElement?.ariaLabel ?? '')

function pressedButton(name: (target: CommandTarget) => Promise<string>) {
  return async (target: CommandTarget) =>
    target.page.getByRole('button', { name: await name(target), exact: true }).getAttribute('aria-pressed')
}

const appWord = (word: (app: Awaited<ReturnType<typeof messagesShown>>['app']) => string) => {
  return async ({ page }: CommandTarget) => word((await messagesShown(page)).app)
}

/** The change from the test sound to a microphone mutes the monitor, so a microphone that is opening comes first. */
async function microphoneSettled({ page }: CommandTarget) {
  const kind = () => page.evaluate(() => window.convolabServices?.capture.store.getState().sources.microphone.kind)
  await expect.poll(kind).not.toBe('opening')
  await expect.poll(kind).toMatch(/open|off|failed/)
}

/** A second stage, and the first one selected. */
async function twoStages(target: CommandTarget) {
  const { page } = target
  await select(0)(target)
  await page.keyboard.press('ControlOrMeta+d')
  await (await chainRegion(page, 'video')).locator('[data-part="name"]').nth(1).waitFor()
  await select(0)(target)
}

const bypasses = async ({ page }: CommandTarget) => {
  const switches = (await chainRegion(page, 'video')).getByRole('switch')
  return Promise.all((await switches.all()).map((each) => each.getAttribute('aria-checked')))
}

/** Stages by their ids, which tell equal ones apart. */
const order = async ({ page }: CommandTarget) => {
  const rows = (await chainRegion(page, 'video')).locator('[data-stage]')
  return Promise.all((await rows.all()).map((row) => row.getAttribute('data-stage')))
}

/** Commands are tried in English. */
const RESET = commandById('lab.reset').name.en

const shownStep = ({ page }: CommandTarget) => page.getByTestId('lab-step').textContent()
const shownFigures = ({ page }: CommandTarget) => page.getByTestId('lab-stage-e1').textContent()

/** The first experiment with its default numbers, from any screen. */
async function openExperiment({ page }: CommandTarget) {
  const { lab, labPages } = await messagesShown(page)
  await page.keyboard.press('ControlOrMeta+Digit4')
  const lessons = page.getByRole('navigation', { name: lab.lessons })
  await lessons.getByRole('button', { name: labPages.e1.title }).click()
  await page.keyboard.press('Home')
  await page.getByRole('article').getByRole('button', { name: RESET, exact: true }).click()
  await page.getByTestId('lab-stage-e1').focus()
}

export const commandChecks: Readonly<Record<CommandId, CommandCheck>> = {
  'screen.live': { before: press('ControlOrMeta+Comma'), read: shownScreen },
  'screen.lab': { read: shownScreen },
  'screen.settings': { read: shownScreen },
  palette: { read: openDialogs, expected: 1, after: closeDialog },
  'file.open': {
    // The system's dialog is no part of the window: who opens it is asked in main.
    before: ({ app }) =>
      app.evaluate(({ dialog }) => {
        const asked: unknown[] = []
        Object.assign(globalThis, { asked })
        dialog.showOpenDialog = (...options: unknown[]) => {
          asked.push(options)
          return Promise.resolve({ canceled: true, filePaths: [] })
        }
      }),
    read: ({ app }) => app.evaluate(() => (globalThis as { asked?: unknown[] }).asked?.length),
    expected: 1,
  },
  'edit.undo': { before: press(']'), read: sound },
  'edit.redo': {
    before: async ({ page }) => {
      await page.keyboard.press(']')
      await page.keyboard.press('ControlOrMeta+z')
    },
    read: sound,
  },
  'microphone.toggle': {
    read: pressedButton(appWord((app) => app.lamp.microphone)),
    expected: 'true',
    // The lamp is lit before the sound has come, and its coming mutes the monitor.
    after: async ({ page }) => {
      const { app } = await messagesShown(page)
      const picker = page.getByRole('button', { name: app.source.microphonePicker })
      await picker.filter({ hasNotText: app.source.speech }).waitFor()
    },
  },
  'monitor.toggle': {
    before: microphoneSettled,
    read: pressedButton(appWord((app) => app.monitor.label)),
    expected: 'true',
    after: press('m'),
  },
  'sound.preset-previous': { read: sound },
  'sound.preset-next': { read: sound },
  'camera.toggle': { read: pressedButton(appWord((app) => app.lamp.camera)), expected: 'true' },
  'picture.preset-previous': { read: picture },
  'picture.preset-next': { read: picture },
  'picture.split': {
    read: async ({ page }) => {
      const { live } = await messagesShown(page)
      return page.getByRole('slider', { name: live.view.split }).count()
    },
  },
  'chain.bypass': {
    read: ({ page }) =>
      page.locator('[aria-keyshortcuts="b"], [aria-keyshortcuts="B"]').first().getAttribute('aria-pressed'),
    expected: 'true',
    after: press('b'),
  },
  'stage.bypass': { before: select(0), read: bypasses },
  'stage.duplicate': { before: select(0), read: picture },
  'stage.remove': { before: twoStages, read: picture },
  'stage.up': {
    before: async (target) => {
      await twoStages(target)
      await selectStage(target.page, 'video', 1)
    },
    read: order,
  },
  'stage.down': { before: twoStages, read: order },
  'plots.table': { read: ({ page }) => page.getByRole('table').count(), after: press('t') },
  'lab.play': { before: openExperiment, read: shownStep },
  'lab.step-on': { before: openExperiment, read: shownStep },
  'lab.step-back': {
    before: async (target) => {
      await openExperiment(target)
      await target.page.keyboard.press('End')
    },
    read: shownStep,
  },
  'lab.first': {
    before: async (target) => {
      await openExperiment(target)
      await target.page.keyboard.press('End')
    },
    read: shownStep,
  },
  'lab.last': { before: openExperiment, read: shownStep },
  'lab.pin': {
    before: async (target) => {
      await openExperiment(target)
      await target.page.getByTestId('lab-figure-y').focus()
      await target.page.keyboard.press('ArrowRight')
    },
    read: ({ page }) => page.locator('[data-pinned]').count(),
    expected: 1,
  },
  'lab.flip': { before: openExperiment, read: shownFigures },
  'lab.operation': { before: openExperiment, read: shownFigures },
  'lab.letters': { before: openExperiment, read: shownFigures },
  'lab.reset': {
    before: async (target) => {
      await openExperiment(target)
      await target.page.keyboard.press('f')
    },
    read: shownFigures,
  },
  'lab.presenter': {
    before: openExperiment,
    read: ({ page }) => page.locator('.lab[data-presenter]').count(),
    expected: 1,
    after: press('ControlOrMeta+Shift+l'),
  },
  'view.full-screen': {
    read: ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen()),
    expected: true,
    after: press('F11'),
  },
  'view.picture-full-screen': {
    read: ({ page }) => page.evaluate(() => document.fullscreenElement !== null),
    expected: true,
    after: press('Shift+F11'),
  },
  'view.theme': { read: ({ page }) => page.locator('html').getAttribute('data-theme') },
  'view.language': { read: ({ page }) => page.locator('html').getAttribute('lang') },
  'region.next': { read: focused },
  'region.previous': { read: focused },
  verify: { read: openDialogs, expected: 1, after: closeDialog },
  'sound.engine': { read: openDialogs, expected: 1, after: closeDialog },
  'picture.engine': { read: openDialogs, expected: 1, after: closeDialog },
  'help.keys': { read: openDialogs, expected: 1, after: closeDialog },
  'help.self-test': { read: shownScreen },
}
