import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { systemChromium } from './scripts/setup/browser.mjs'

/** A system Chromium is the modern engine beside Electron's older one; without it Playwright's own is asked for. */
const chromium = systemChromium()

/** Chosen once by the first process that reads this file and handed to the workers by the environment. */
process.env.CONVOLAB_BROWSER_PORT ??= String(await freePort())
const port = Number(process.env.CONVOLAB_BROWSER_PORT)

/** Specs share two cores, windows and sound devices, so they run one after the other and are never retried. */
export default defineConfig({
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalSetup: './tests/support/global-setup.ts',
  outputDir: 'test-results',
  reporter: [['list']],
  projects: [
    {
      name: 'browser',
      testDir: 'tests/browser',
      use: {
        browserName: 'chromium',
        baseURL: `http://127.0.0.1:${port}`,
        permissions: ['microphone', 'camera'],
        launchOptions: {
          executablePath: chromium,
          chromiumSandbox: process.getuid?.() !== 0,
          args: [
            '--use-gl=angle',
            '--use-angle=swiftshader',
            '--enable-unsafe-swiftshader',
            '--disable-background-networking',
            '--use-fake-device-for-media-stream',
            '--use-fake-ui-for-media-stream',
            '--autoplay-policy=no-user-gesture-required',
          ],
        },
      },
    },
    { name: 'electron', testDir: 'tests/e2e' },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js --config tests/browser/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort --logLevel warn`,
    url: `http://127.0.0.1:${port}/tests/browser/page.html`,
    timeout: 60_000,
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
