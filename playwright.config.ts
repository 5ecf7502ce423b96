import { createServer } from 'node:net'
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { systemChromium } from './scripts/setup/browser.mjs'

/** A system Chromium is the modern engine beside Electron's older one; without it Playwright's own is asked for. */
const chromium = systemChromium()

/** Chosen once by the first process that reads this file and handed to the workers by the environment. */
process.env.CONVOLAB_BROWSER_PORT ??= String(await freePort())
const port = Number(process.env.CONVOLAB_BROWSER_PORT)

/** Playwright's settings of a browser that draws in the way the switches say. */
function browserThat(switches: readonly string[], env: Record<string, string> = {}): PlaywrightTestConfig['use'] {
  return {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}`,
    permissions: ['microphone', 'camera'],
    launchOptions: {
      executablePath: chromium,
      env: { ...ownEnvironment(), ...env },
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        ...switches,
        '--disable-background-networking',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  }
}

const SWIFT_SHADER = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']

/** Mesa's rasteriser, the other one that draws without a graphics device; Linux has it. */
const LLVMPIPE = ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist']

/** Of the engines' tests a part that takes seconds, unless all are asked for. */
const ON_LLVMPIPE =
  process.env.CONVOLAB_LLVMPIPE === 'full' ? /./ : /rasteriser|OpenCV|identity chain|mixes, colours|pyramid/

/** Specs of the window that look at contents, never at times: these may share the machine, two at once. */
const TIMELESS = /(accessibility|headless|security|kernel-files)\.spec\.ts$/

/** What is not timeless needs the cores, the windows and the sound devices to itself; nothing is ever retried. */
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
    // Plain pixels draw pages in two thirds of the time that an emulated graphics device takes.
    {
      name: 'browser-screens',
      testDir: 'tests/browser',
      testIgnore: '**/video/**',
      use: browserThat(['--disable-gpu', '--enable-unsafe-swiftshader']),
    },
    {
      name: 'browser-engines',
      testDir: 'tests/browser/video',
      testMatch: 'engine*.spec.ts',
      metadata: { rasteriser: 'SwiftShader' },
      use: browserThat(SWIFT_SHADER),
    },
    {
      name: 'browser-llvmpipe',
      testDir: 'tests/browser/video',
      testMatch: 'engine*.spec.ts',
      grep: ON_LLVMPIPE,
      grepInvert: /wasm-simd/,
      metadata: { rasteriser: 'llvmpipe' },
      use: browserThat(LLVMPIPE, { LIBGL_ALWAYS_SOFTWARE: '1' }),
    },
    {
      name: 'browser-alone',
      testDir: 'tests/browser/video',
      testIgnore: 'engine*.spec.ts',
      use: browserThat(SWIFT_SHADER),
    },
    { name: 'electron', testDir: 'tests/e2e', testMatch: TIMELESS },
    { name: 'electron-alone', testDir: 'tests/e2e', testIgnore: TIMELESS },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js --config tests/browser/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort --logLevel warn`,
    url: `http://127.0.0.1:${port}/tests/browser/page.html`,
    timeout: 60_000,
  },
})

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}

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
