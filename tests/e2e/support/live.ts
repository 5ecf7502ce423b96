/** Words, waits and switches that most specs of the running application share. */
import type { Page } from '@playwright/test'
import type { Bridge } from '../../../shared/ipc/contract'
import { type Language, type Messages, messagesOf } from '../../../shared/messages/catalogue'
import type { Settings, SettingsChange } from '../../../shared/settings/settings'

/** Mark that the page sets when the first filtered frame is out and the meters move. */
export const READY_MARK = 'convolab:ready'
const READY_TIMEOUT = 30_000

type WindowWithBridge = Window & { convolab: Bridge }

/**
 * Waits inside the page, because the driver's own `waitForFunction` needs `eval`, which the page's policy refuses.
 * @returns time of the mark, milliseconds since 1970
 */
export function waitUntilReady(page: Page): Promise<number> {
  return page.evaluate(
    ({ mark, timeout }) =>
      new Promise<number>((resolve, reject) => {
        const look = () => {
          const [entry] = performance.getEntriesByName(mark)
          if (entry) resolve(performance.timeOrigin + entry.startTime)
          else if (performance.now() > timeout) reject(new Error('No filtered picture with moving meters in 30 s'))
          else setTimeout(look, 20)
        }
        look()
      }),
    { mark: READY_MARK, timeout: READY_TIMEOUT },
  )
}

/** The messages of the language that the window shows. */
export async function messagesShown(page: Page): Promise<Messages> {
  return messagesOf(await languageShown(page))
}

export async function languageShown(page: Page): Promise<Language> {
  const lang = await page.evaluate(() => document.documentElement.lang)
  return lang.startsWith('zh') ? 'zh' : 'en'
}

/** Changes settings the way the Settings screen does: main writes them and tells the page. */
export async function changeSettings(page: Page, change: SettingsChange): Promise<void> {
  await page.evaluate(async (value) => {
    await (window as unknown as WindowWithBridge).convolab.request('settings:change', value)
  }, change)
}

export async function currentSettings(page: Page): Promise<Settings> {
  const info = await page.evaluate(() => (window as unknown as WindowWithBridge).convolab.request('app:start', null))
  return info.settings
}

/** Shows the window in a theme and a language and waits until it does. */
export async function showAs(page: Page, theme: 'dark' | 'light', language: Language): Promise<void> {
  await changeSettings(page, { theme, language })
  await page.locator(`html[lang^="${language}"][data-theme="${theme}"]`).waitFor({ state: 'attached' })
}
