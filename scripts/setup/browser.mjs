/** The modern Chromium that the browser tests run in: the system's own, else Playwright's. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findProgram } from './find-program.mjs'
import { projectRoot } from './paths.mjs'
import { advise, run, say } from './progress.mjs'
import { installByApt, isUbuntu, mayUseApt, whatToType } from './system.mjs'

const require = createRequire(import.meta.url)

/** @returns {string | undefined} the system's Chromium; Ubuntu's is a snap and does not count */
export function systemChromium() {
  const path = findProgram('chromium', 'google-chrome', 'google-chrome-stable')
  return path && isUbuntu() && path.endsWith('chromium') ? undefined : path
}

/** @throws Error when no Chromium can be had. */
export async function installChromium() {
  if (systemChromium() || ownChromium()) return
  const requirement = { packages: ['chromium'], name: 'chromium' }
  if (process.platform === 'linux' && mayUseApt() && !isUbuntu()) {
    await installByApt([requirement])
    if (systemChromium()) return
  }
  say('Downloading Chromium for the browser tests')
  const { code } = await run(process.execPath, [cli(), 'install', 'chromium'], { heartbeat: 'Downloading Chromium' })
  if (code === 0 && ownChromium()) return
  advise(whatToType([requirement], findProgram('apt-get') !== undefined && !isUbuntu()))
  throw new Error('The browser tests need Chromium, which could not be downloaded.')
}

function ownChromium() {
  const { chromium } = require(require.resolve('@playwright/test', { paths: [projectRoot] }))
  return existsSync(chromium.executablePath())
}

function cli() {
  return join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js')
}
