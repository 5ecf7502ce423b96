/** Ways between screens, which end where a user would. */
import type { Page } from '@playwright/test'
import type { Medium } from '../../shared/chain/chain'
import type { ExperimentId } from '../../shared/lab/contract/state'
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

/** Live as a user sees it who has answered the start card and all hints; from any screen without a dialog. */
export async function bareLive(page: Page) {
  await waitUntilReady(page)
  await changeSettings(page, { hintsSeen: ALL_SEEN })
  const { app, live } = await messagesShown(page)
  await page.keyboard.press('ControlOrMeta+Digit1')
  await page.getByRole('meter', { name: live.level.input }).waitFor()
  await page.getByRole('button', { name: app.start.useBoth }).waitFor({ state: 'hidden' })
}

export async function emptyChain(page: Page, medium: Medium) {
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

export async function openLab(page: Page) {
  await bareLive(page)
  await page.keyboard.press('ControlOrMeta+Digit4')
  const { lab } = await messagesShown(page)
  await page.getByRole('main', { name: lab.title }).waitFor()
}

export async function openExperiment(page: Page, id: ExperimentId) {
  await openLab(page)
  const { lab, labPages } = await messagesShown(page)
  const lessons = page.getByRole('navigation', { name: lab.lessons })
  await lessons.getByRole('button', { name: labPages[id].title }).click()
  await page.getByTestId(`lab-stage-${id}`).waitFor()
}

export async function leavePresenter(page: Page) {
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await bareLive(page)
}

export async function closeDialog(page: Page) {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
