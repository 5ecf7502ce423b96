/** The chain as the screen shows it. */
import type { Locator, Page } from '@playwright/test'
import type { Medium } from '../../../shared/chain/chain'
import { messagesShown } from './live'

/** The list of stages of one half. */
export async function chainRegion(page: Page, medium: Medium): Promise<Locator> {
  const { live } = await messagesShown(page)
  return page.getByRole('region', { name: live.chain.region[medium], exact: true })
}

/** Names with their main values, in order, as read on the screen. */
export async function stagesShown(page: Page, medium: Medium): Promise<string[]> {
  const region = await chainRegion(page, medium)
  return region.locator('[data-part="name"]').allInnerTexts()
}

/** Gives a stage the focus, which selects it. */
export async function selectStage(page: Page, medium: Medium, index: number): Promise<void> {
  const region = await chainRegion(page, medium)
  await region.locator('[data-part="name"]').nth(index).focus()
}
