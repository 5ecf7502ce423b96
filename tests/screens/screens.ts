/** Every screen and state that pictures are taken of and axe looks at, in an order that one run of the app can follow. */
import type { Page } from '@playwright/test'
import type { Messages } from '../../shared/messages/catalogue'
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
    leave: (page) => changeSettings(page, { hintsSeen: ALL_SEEN }),
  },
  {
    name: 'live',
    enter: async (page) => {
      const { app } = await messagesShown(page)
      await page.getByRole('button', { name: app.start.useBoth }).waitFor({ state: 'hidden' })
    },
    leave: () => Promise.resolve(),
  },
  {
    name: 'palette',
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      const { app } = await messagesShown(page)
      await page.getByRole('dialog', { name: app.palette.title }).waitFor()
    },
    leave: closeDialog,
  },
  {
    name: 'keys',
    enter: async (page) => {
      await page.keyboard.press('Shift+Slash')
      const { app } = await messagesShown(page)
      await page.getByRole('dialog', { name: app.keys.title }).waitFor()
    },
    leave: closeDialog,
  },
  {
    name: 'empty-chain',
    enter: async (page) => {
      const { live } = await messagesShown(page)
      for (const region of [live.chain.region.audio, live.chain.region.video]) {
        const chain = page.getByRole('region', { name: region })
        const stages = chain.locator('[data-part="name"]')
        for (let left = await stages.count(); left > 0; left--) {
          await stages.first().focus()
          await page.keyboard.press('Delete')
          await stages.nth(left - 1).waitFor({ state: 'detached' })
        }
        await chain.getByText(live.chain.empty).waitFor()
      }
    },
    leave: async (page) => {
      const { live } = await messagesShown(page)
      await page.keyboard.press('ControlOrMeta+z')
      await page.keyboard.press('ControlOrMeta+z')
      await page.getByText(live.chain.empty).first().waitFor({ state: 'detached' })
    },
  },
  settingsPage('devices'),
  settingsPage('appearance'),
  settingsPage('shortcuts'),
  settingsPage('privacy'),
  settingsPage('self-test'),
  settingsPage('about'),
]

type SettingsPage = keyof Messages['settings']['page']

function settingsPage(name: SettingsPage): AppScreen {
  return {
    name: `settings-${name}`,
    enter: async (page) => {
      await page.keyboard.press('ControlOrMeta+Comma')
      const { settings } = await messagesShown(page)
      const link = page
        .getByRole('navigation', { name: settings.pages })
        .getByRole('button', { name: settings.page[name] })
      await link.click()
      await page.getByRole('heading', { name: settings.page[name], level: 2 }).waitFor()
    },
    leave: async (page) => {
      await page.keyboard.press('ControlOrMeta+Digit1')
      const { live } = await messagesShown(page)
      await page.getByRole('meter', { name: live.level.input }).waitFor()
    },
  }
}

async function closeDialog(page: Page) {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
