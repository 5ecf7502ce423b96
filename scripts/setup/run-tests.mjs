/** Runs one of the three test runners and counts by its JSON report, whatever it shows meanwhile. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './paths.mjs'
import { run } from './progress.mjs'

/**
 * @typedef {{passed: number, failed: number}} Count
 * @typedef {'unit' | 'browser' | 'e2e'} Part
 */

/** Runs of each runner, one after the other: first what may share the machine, then what is about times. */
const TIMELESS = ['browser-screens', 'browser-engines', ...(process.platform === 'linux' ? ['browser-llvmpipe'] : [])]
const RUNS = {
  unit: [[]],
  browser: [[...TIMELESS.map((name) => `--project=${name}`), '--workers=2'], ['--project=browser-alone']],
  e2e: [['--project=electron', '--workers=2'], ['--project=electron-alone']],
}

/**
 * @param {Part} part
 * @param {readonly string[]} args further arguments of the runner
 * @param {Record<string, string>} env
 * @returns {Promise<Count>} a runner that ends badly without naming a failed test counts as one failure
 */
export async function runTests(part, args, env) {
  const counts = []
  for (const each of RUNS[part]) counts.push(await runOnce(part, [...each, ...args], env))
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  }
}

async function runOnce(part, args, env) {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-tests-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await (part === 'unit' ? vitest(args, env, report) : playwright(args, env, report))
    const text = await readFile(report, 'utf8').catch(() => undefined)
    const count = text === undefined ? { passed: 0, failed: 0 } : countOf(part, JSON.parse(text))
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function vitest(args, env, report) {
  const cli = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return run(process.execPath, [cli, 'run', ...reporters, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    show: true,
  })
}

function playwright(args, env, report) {
  const cli = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js')
  // Arguments that name no test of one run may name some of the other.
  return run(process.execPath, [cli, 'test', '--pass-with-no-tests', '--reporter=list,json', ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    show: true,
  })
}

/** Both reports carry sums; a test that was not run is not a passed one. */
function countOf(part, report) {
  if (part === 'unit') return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + skipped }
}
