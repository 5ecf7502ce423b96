/** axe on every screen, in both themes and both languages: nothing serious, nothing critical. */
import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { screens } from '../screens/screens'
import { languages, themes } from '../screens/take'
import { type LaunchedApp, launchApp } from './support/app'
import { showAs } from './support/live'

let launched: LaunchedApp

test.beforeAll(async () => {
  // A small slow picture leaves the cores to axe, which looks at everything but pictures.
  launched = await launchApp({ locale: 'en', settings: { camera: { width: 160, height: 120, frameRate: 5 } } })
  // Once for all screens: bringing the script in takes longer than a look.
  await launched.page.evaluate(axe.source)
})

test.afterAll(() => launched.close())

/** The window has no frames, so one look at its document sees everything. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    // Colours on their way from one theme to the other are nobody's choice.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    const { violations: all } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      preload: false,
    })
    return all.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
    }))
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`))
}

for (const screen of screens) {
  test(`${screen.name} has no serious fault in any theme and language`, async () => {
    const { page, errors } = launched
    await screen.enter(page)
    for (const theme of themes)
      for (const language of languages) {
        await showAs(page, theme, language)
        expect(await violations(page), `${theme}, ${language}`).toEqual([])
      }
    await screen.leave(page)
    expect(errors).toEqual([])
  })
}
