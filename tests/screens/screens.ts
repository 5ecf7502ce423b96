/** Every screen and state that pictures are taken of and axe looks at, in an order that one run of the app can follow. */
import type { Page } from '@playwright/test'
import type { Messages } from '../../shared/messages/catalogue'
import type { Medium } from '../../shared/chain/chain'
import { EXPERIMENT_IDS, type ExperimentId } from '../../shared/lab/contract/state'
import { chainRegion } from '../e2e/support/chain-view'
import { changeSettings, messagesShown, waitUntilReady } from '../e2e/support/live'

export interface AppScreen {
  /** Part of the picture's file name. */
  name: string
  enter(page: Page): Promise<void>
  /** Back to the bare Live screen. */
  leave(page: Page): Promise<void>
}

/** What is remembered once the start card and the hints have been answered. */
export const ALL_SEEN = ['start-sources', 'start-hear', 'hint-bypass', 'hint-split', 'hint-palette']

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
    name: 'lab-presenter',
    enter: async (page) => {
      await labPage('e1').enter(page)
      await page.keyboard.press('ControlOrMeta+Shift+l')
      await page.locator('.lab[data-presenter]').waitFor()
    },
    leave: async (page) => {
      await page.keyboard.press('ControlOrMeta+Shift+l')
      await bareLive(page)
    },
  },
  settingsPage('devices'),
  settingsPage('appearance'),
  settingsPage('shortcuts'),
  settingsPage('privacy'),
  settingsPage('self-test'),
  settingsPage('about'),
]

/** Live as a user sees it who has answered the start card and all hints; from any screen without a dialog. */
async function bareLive(page: Page) {
  await waitUntilReady(page)
  await changeSettings(page, { hintsSeen: ALL_SEEN })
  const { app, live } = await messagesShown(page)
  await page.keyboard.press('ControlOrMeta+Digit1')
  await page.getByRole('meter', { name: live.level.input }).waitFor()
  await page.getByRole('button', { name: app.start.useBoth }).waitFor({ state: 'hidden' })
}

async function emptyChain(page: Page, medium: Medium) {
  const { live } = await messagesShown(page)
  const chain = await chainRegion(page, medium)
  const stages = chain.locator('[data-part="name"]')
  for (let left = await stages.count(); left > 0; left--) {
    await stages.first().focus()
    await page.keyboard.press('Delete')
    await stages.nth(left - 1).waitFor({ state: 'detached' })
  }
  await chain.getByText(live.chain.empty).waitFor()
}

async function openLab(page: Page) {
  await bareLive(page)
  await page.keyboard.press('ControlOrMeta+Digit4')
  const { lab } = await messagesShown(page)
  await page.getByRole('main', { name: lab.title }).waitFor()
}

/** The page of an experiment, in the middle of its clock. */
function labPage(id: ExperimentId): AppScreen {
  return {
    name: `lab-${id}`,
    enter: async (page) => {
      await openLab(page)
      const { lab, labPages } = await messagesShown(page)
      const lessons = page.getByRole('navigation', { name: lab.lessons })
      await lessons.getByRole('button', { name: labPages[id].title }).click()
      await page.keyboard.press('Home')
      for (let step = 0; step < 2; step++) await page.keyboard.press('Period')
      await page.getByTestId(`lab-stage-${id}`).waitFor()
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

async function closeDialog(page: Page) {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
