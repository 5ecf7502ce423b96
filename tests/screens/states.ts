/** Further states that pictures are taken of: what axe has seen on a screen before, in other places and sizes. */
import type { Page } from '@playwright/test'
import { commandById } from '../../shared/commands/table'
import { EXPERIMENT_IDS, type ExperimentId } from '../../shared/lab/contract/state'
import { chainRegion } from '../e2e/support/chain-view'
import { languageShown, messagesShown } from '../e2e/support/live'
import { type AppScreen, bareLive, closeDialog, emptyChain, leavePresenter, openExperiment } from './ways'

export const states: readonly AppScreen[] = [
  {
    name: 'picture-engine',
    enter: async (page) => {
      await bareLive(page)
      const { app, live } = await messagesShown(page)
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog', { name: app.palette.title }).waitFor()
      await page.keyboard.type(live.pictureEngine.title)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: live.pictureEngine.title }).waitFor()
    },
    leave: closeDialog,
  },
  ...[9, 15, 31].map(ownKernel),
  ...EXPERIMENT_IDS.flatMap(statesOf),
]

/** A kernel that one can see the shape of: a cosine over the diagonal within a bell. */
function ownKernel(size: number): AppScreen {
  return {
    name: `kernel-${size}`,
    enter: async (page) => {
      await bareLive(page)
      const { live, pictureStages, kernelEditor } = await messagesShown(page)
      await emptyChain(page, 'video')
      const chain = await chainRegion(page, 'video')
      await chain.getByRole('button', { name: live.chain.add }).first().click()
      await page.getByRole('menuitem', { name: pictureStages.kind.kernel, exact: true }).click()
      const inspector = page.getByRole('region', { name: live.inspector.region.video })
      await inspector.getByRole('button', { name: kernelEditor.paste }).click()
      await page.getByRole('textbox', { name: kernelEditor.text }).fill(waves(size))
      await inspector.getByRole('button', { name: kernelEditor.take }).click()
      await inspector.getByRole('grid').scrollIntoViewIfNeeded()
    },
    leave: bareLive,
  }
}

function waves(size: number): string {
  const middle = (size - 1) / 2
  const tap = (i: number, j: number) =>
    Math.exp((-2 * ((i - middle) ** 2 + (j - middle) ** 2)) / middle ** 2) * Math.cos((i + j - 2 * middle) * 0.8)
  const row = (i: number) => Array.from({ length: size }, (_, j) => tap(i, j).toFixed(3)).join(' ')
  return Array.from({ length: size }, (_, i) => row(i)).join('\n')
}

function statesOf(id: ExperimentId): AppScreen[] {
  const at = (name: string, more: (page: Page) => Promise<void>, leave = bareLive): AppScreen => ({
    name,
    enter: async (page) => {
      await openExperiment(page, id)
      await page.getByRole('button', { name: commandById('lab.reset').name[await languageShown(page)] }).click()
      await more(page)
    },
    leave,
  })
  return [
    at(`lab-${id}-end`, async (page) => {
      await page.keyboard.press('End')
    }),
    at(`lab-${id}-pin`, async (page) => {
      await page.keyboard.press('Home')
      for (let step = 0; step < 3; step++) await page.keyboard.press('Period')
      await page.locator('.lab-drawing[tabindex]').first().focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
    }),
    at(`lab-${id}-asked`, async (page) => {
      await page.keyboard.press('Home')
      const { lab } = await messagesShown(page)
      const ask = page.getByRole('button', { name: lab.predictStart })
      if (await ask.isVisible()) await ask.click()
      await page.locator('.lab-question .lab-option').first().click()
      await page.getByText(lab.source, { exact: true }).click()
    }),
    at(
      `presenter-${id}`,
      async (page) => {
        await page.keyboard.press('Home')
        for (let step = 0; step < 2; step++) await page.keyboard.press('Period')
        await page.keyboard.press('ControlOrMeta+Shift+l')
        await page.locator('.lab[data-presenter]').waitFor()
      },
      leavePresenter,
    ),
    at(
      `print-${id}`,
      (page) => page.emulateMedia({ media: 'print' }),
      async (page) => {
        await page.emulateMedia({ media: null })
        await bareLive(page)
      },
    ),
  ]
}
