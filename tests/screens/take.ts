/** Takes a picture of every screen in both themes, both languages and two sizes, in one run of the app. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import { launchApp } from '../e2e/support/app'
import { showAs } from '../e2e/support/live'
import { type AppScreen, screens } from './screens'

export interface PictureSize {
  width: number
  height: number
}

export const themes = ['dark', 'light'] as const
export const languages = ['en', 'zh'] as const
const sizes: readonly PictureSize[] = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const folder = join(projectRoot, 'docs', 'screens')

/** @returns how many pictures were taken and what went wrong on the way */
export async function takePictures(log: (text: string) => void): Promise<{ taken: number; errors: string[] }> {
  await mkdir(folder, { recursive: true })
  const { app, page, errors, close } = await launchApp({ locale: 'en' })
  const failures: string[] = []
  let taken = 0

  async function takeScreen(screen: AppScreen) {
    for (const size of sizes) {
      await resize(app, page, size)
      for (const theme of themes)
        for (const language of languages) {
          await showAs(page, theme, language)
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          const name = `${screen.name}-${theme}-${language}-${size.width}x${size.height}.png`
          await page.screenshot({ path: join(folder, name) })
          taken++
        }
    }
  }

  try {
    for (const screen of screens) {
      log(screen.name)
      try {
        await screen.enter(page)
        await takeScreen(screen)
        await screen.leave(page)
      } catch (error) {
        failures.push(`${screen.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return { taken, errors: [...failures, ...errors] }
  } finally {
    await close()
  }
}

async function resize(app: ElectronApplication, page: Page, size: PictureSize) {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await page.evaluate(
    ({ width }) =>
      new Promise<void>((resolve) => {
        const look = () => (innerWidth === width ? resolve() : requestAnimationFrame(look))
        look()
      }),
    size,
  )
}
