/** A page of Chromium that can import the project's sources, isolated as the application is. */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createServer } from 'vite'
import { installChromium, systemChromium } from '../../scripts/setup/browser.mjs'

/** Sound may start without a gesture; whether there is a device does not matter. */
const SWITCHES = ['--disable-background-networking', '--autoplay-policy=no-user-gesture-required']

/** Opens the page, and closes everything once `use` is done with it. @param switches further ones of the browser */
export async function inBenchPage<Result>(
  use: (browser: Browser, page: Page) => Promise<Result>,
  switches: readonly string[] = [],
): Promise<Result> {
  await installChromium()
  const server = await createServer({
    configFile: fileURLToPath(new URL('../browser/vite.config.ts', import.meta.url)),
    // Found while a row runs, they would load the page anew.
    optimizeDeps: {
      include: ['pixi.js', 'pixi-filters/convolution', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-webgl'],
    },
    cacheDir: 'node_modules/.vite-benches',
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  await server.listen()
  const executablePath = systemChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...SWITCHES, ...switches],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}tests/browser/page.html`)
    return await use(browser, page)
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * Calls a function of a module of the project in the page; as text, since the runner would replace the import by its own.
 *
 * @param path from the project's root
 */
export function callInPage<Result>(page: Page, path: string, name: string, args: readonly unknown[]): Promise<Result> {
  return page.evaluate(`import('/${path}').then((made) => made.${name}(...${JSON.stringify(args)}))`)
}
