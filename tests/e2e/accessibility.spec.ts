/** axe on every screen, in both themes and both languages: nothing serious, nothing critical. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { screens } from '../screens/screens'
import { languages, themes } from '../screens/take'
import { type LaunchedApp, launchApp } from './support/app'
import { showAs } from './support/live'

let launched: LaunchedApp

test.beforeAll(async () => {
  // A small slow picture leaves the cores to axe, which looks at everything but pictures.
  launched = await launchApp({ locale: 'en', settings: { camera: { width: 160, height: 120, frameRate: 5 } } })
})

test.afterAll(() => launched.close())

/** Legacy mode stays in this page; the default one opens a second window, which the application refuses. */
async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false })
    .analyze()
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
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
