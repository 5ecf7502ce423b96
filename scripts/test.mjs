/**
 * `npm test`: set-up, build, check, then unit, browser and end-to-end tests, and one line that sums them up.
 * `node scripts/test.mjs PART… [runner's arguments]` runs only the parts named: check, unit, browser, e2e.
 */
import { onDisplay } from './setup/display.mjs'
import { main, prepare } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'

const PARTS = ['check', 'unit', 'browser', 'e2e']
const args = process.argv.slice(2)
const named = PARTS.filter((part) => args.includes(part))
const parts = named.length > 0 ? named : PARTS
const runnerArgs = args.filter((argument) => !PARTS.includes(argument))

await main(async () => {
  const started = Date.now()
  const windows = parts.includes('e2e')
  const electron = await prepare({ tests: windows, browser: parts.includes('browser'), window: windows })
  const prepared = Date.now()
  const counts = windows
    ? await onDisplay((display) => runParts({ ...display, CONVOLAB_ELECTRON: electron.executable }))
    : await runParts({})
  const passed = sum(counts, 'passed')
  const failed = sum(counts, 'failed')
  say(`Set-up took ${seconds(prepared - started)}, checks and tests ${seconds(Date.now() - prepared)}`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/** All parts run even after a failure: one run names everything that is wrong. */
async function runParts(env) {
  const counts = []
  for (const part of parts) counts.push(await runPart(part, env))
  return counts
}

async function runPart(part, env) {
  say(`Running ${part}`)
  if (part === 'check') {
    const { check } = await import('./check.mjs')
    return { passed: 0, failed: await check() }
  }
  const { runTests } = await import('./setup/run-tests.mjs')
  return runTests(part, runnerArgs, env)
}

function sum(counts, key) {
  return counts.reduce((total, count) => total + count[key], 0)
}

function seconds(milliseconds) {
  return `${Math.round(milliseconds / 1000)} s`
}
