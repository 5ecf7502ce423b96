/** Every screen and state that pictures are taken of and axe looks at, in an order that one run of the app can follow. */
import type { Messages } from '../../shared/messages/catalogue'
import { EXPERIMENT_IDS, type ExperimentId } from '../../shared/lab/contract/state'
import { messagesShown, waitUntilReady } from '../e2e/support/live'
import { type AppScreen, bareLive, closeDialog, emptyChain, leavePresenter, openExperiment, openLab } from './ways'

export const screens: readonly AppScreen[] = [
  {
    name: 'first-run',
    enter: async (page) => {
      await waitUntilReady(page)
      const { app } = await messagesShown(page)
      await page.getByRole('button', { name: app.start.useBoth }).waitFor()
    },
    leave: bareLive,
  },
  { name: 'live', enter: bareLive, leave: bareLive },
  {
    name: 'palette',
    enter: async (page) => {
      await bareLive(page)
      await page.keyboard.press('ControlOrMeta+k')
      const { app } = await messagesShown(page)
      await page.getByRole('dialog', { name: app.palette.title }).waitFor()
    },
    leave: closeDialog,
  },
  {
    name: 'keys',
    enter: async (page) => {
      await bareLive(page)
      await page.keyboard.press('Shift+Slash')
      const { app } = await messagesShown(page)
      await page.getByRole('dialog', { name: app.keys.title }).waitFor()
    },
    leave: closeDialog,
  },
  {
    name: 'sound-engine',
    enter: async (page) => {
      await bareLive(page)
      await page.keyboard.press('ControlOrMeta+Shift+e')
      const { live } = await messagesShown(page)
      await page.getByRole('dialog', { name: live.engine.title }).waitFor()
    },
    leave: closeDialog,
  },
  {
    name: 'verify',
    enter: async (page) => {
      await bareLive(page)
      await page.keyboard.press('v')
      const { live } = await messagesShown(page)
      await page.getByRole('heading', { name: live.verify.picture, level: 3 }).waitFor()
      await page.locator('.heat-map').waitFor()
    },
    leave: closeDialog,
  },
  {
    name: 'empty-chain',
    enter: async (page) => {
      await bareLive(page)
      for (const medium of ['audio', 'video'] as const) await emptyChain(page, medium)
    },
    leave: async (page) => {
      const { live } = await messagesShown(page)
      const empty = page.getByText(live.chain.empty)
      while ((await empty.count()) > 0) {
        const before = await empty.count()
        await page.keyboard.press('ControlOrMeta+z')
        await empty.nth(before - 1).waitFor({ state: 'detached' })
      }
    },
  },
  {
    name: 'lab',
    enter: openLab,
    leave: bareLive,
  },
  ...EXPERIMENT_IDS.map(labPage),
  {
    name: 'lab-room',
    enter: async (page) => {
      await labPage('e6').enter(page)
      const { labSound } = await messagesShown(page)
      await page.getByRole('button', { name: labSound.sweep }).click()
      await page.getByTestId('lab-figure-room').waitFor()
    },
    leave: bareLive,
  },
  {
    name: 'lab-presenter',
    enter: async (page) => {
      await labPage('e1').enter(page)
      await page.keyboard.press('ControlOrMeta+Shift+l')
      await page.locator('.lab[data-presenter]').waitFor()
    },
    leave: leavePresenter,
  },
  settingsPage('devices'),
  settingsPage('appearance'),
  settingsPage('shortcuts'),
  settingsPage('privacy'),
  settingsPage('self-test'),
  settingsPage('about'),
]

/** The page of an experiment, in the middle of its clock. */
function labPage(id: ExperimentId): AppScreen {
  return {
    name: `lab-${id}`,
    enter: async (page) => {
      await openExperiment(page, id)
      await page.keyboard.press('Home')
      for (let step = 0; step < 2; step++) await page.keyboard.press('Period')
    },
    leave: bareLive,
  }
}

type SettingsPage = keyof Messages['settings']['page']

function settingsPage(name: SettingsPage): AppScreen {
  return {
    name: `settings-${name}`,
    enter: async (page) => {
      await bareLive(page)
      await page.keyboard.press('ControlOrMeta+Comma')
      const { settings } = await messagesShown(page)
      const link = page
        .getByRole('navigation', { name: settings.pages })
        .getByRole('button', { name: settings.page[name] })
      await link.click()
      await page.getByRole('heading', { name: settings.page[name], level: 2 }).waitFor()
    },
    leave: bareLive,
  }
}
