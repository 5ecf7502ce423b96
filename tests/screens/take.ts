/** Takes pictures of screens in both themes, both languages and two sizes, in one run of the app. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import { launchApp } from '../e2e/support/app'
import { showAs } from '../e2e/support/live'
import { screens } from './screens'
import { states } from './states'
import type { AppScreen } from './ways'

/** Which pictures to take. */
export interface Wanted {
  /** Beginnings of names of screens; none are all. */
  names: readonly string[]
  themes?: readonly (typeof themes)[number][]
  languages?: readonly (typeof languages)[number][]
  /** `1280x800`. */
  sizes?: readonly string[]
}

export const themes = ['dark', 'light'] as const
export const languages = ['en', 'zh'] as const
const sizes = ['1280x800', '1920x1080'] as const
const folder = join(projectRoot, 'docs', 'screens')

/** @returns how many pictures were taken and what went wrong on the way */
export async function takePictures(
  wanted: Wanted,
  log: (text: string) => void,
): Promise<{ taken: number; errors: string[] }> {
  await mkdir(folder, { recursive: true })
  const chosen = [...screens, ...states].filter(({ name }) => isWanted(name, wanted.names))
  const { app, page, errors, close } = await launchApp({ locale: 'en' })
  const failures: string[] = []
  let taken = 0

  async function takeScreen(screen: AppScreen) {
    for (const size of wanted.sizes ?? sizes) {
      await resize(app, page, size)
      for (const theme of wanted.themes ?? themes)
        for (const language of wanted.languages ?? languages) {
          await showAs(page, theme, language)
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          const name = `${screen.name}-${theme}-${language}-${size}.png`
          await page.screenshot({ path: join(folder, name) })
          taken++
        }
    }
  }

  try {
    for (const screen of chosen) {
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

/** `lab-e1` is not the beginning of `lab-e10`. */
function isWanted(name: string, names: readonly string[]): boolean {
  return names.length === 0 || names.some((start) => name === start || name.startsWith(`${start}-`))
}

async function resize(app: ElectronApplication, page: Page, name: string) {
  const [width = 0, height = 0] = name.split('x').map(Number)
  const size = { width, height }
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
