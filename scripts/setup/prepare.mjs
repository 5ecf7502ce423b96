/** Everything between a fresh clone and a program that can start, in order, each step only when needed. */
import { installChromium } from './browser.mjs'
import { build } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { hasDisplay } from './display.mjs'
import { findElectron } from './electron.mjs'
import { nodeComplaint } from './node-version.mjs'
import { installSystemPackages } from './system.mjs'

/**
 * @param {{tests?: boolean, browser?: boolean, window?: boolean}} purpose what the command will do: open windows in
 *   tests, run a browser, open the application's window
 * @returns {Promise<Awaited<ReturnType<typeof findElectron>>>} the Electron to use
 * @throws Error with a sentence for the user.
 */
export async function prepare({ tests = false, browser = false, window = true } = {}) {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint) throw new Error(complaint)
  await installDependencies()
  await installSystemPackages({ needs: needsOf({ tests, browser, window }) })
  if (browser) await installChromium()
  const electron = await findElectron()
  await build(electron)
  return electron
}

function needsOf({ tests, browser, window }) {
  const needs = new Set()
  if (window) needs.add('window')
  if (window && !hasDisplay()) needs.add('display')
  if (tests) needs.add('tests')
  if (browser) needs.add('browser')
  return needs
}

/** Runs a command's body; an expected failure is a sentence and exit code 1, not a stack. */
export async function main(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    process.stderr.write(`${process.env.CONVOLAB_DEBUG ? error.stack : error.message}\n`)
    process.exitCode = 1
  }
}
