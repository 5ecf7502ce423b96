/** The side of a self-test run that lives in main: waits, judges, writes, ends the program. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ArtefactName } from '../../../shared/ipc/contract'
import type { SelfTestReport } from '../../../shared/selftest/report'
import type { Milliseconds, Seconds } from '../../../shared/units'
import { completeReport, summaryOf } from './judge'

export interface SelfTest {
  artefact(name: ArtefactName, bytes: Uint8Array): Promise<void>
  finished(report: SelfTestReport): Promise<void>
  /** An error that nobody caught: ends a self-test run, is only logged otherwise. */
  fail(sentence: string): void
  windowDied(reason: string): void
}

export interface SelfTestOptions {
  seconds: Seconds
  json: string | undefined
  artefacts: string | undefined
  versions: SelfTestReport['versions']
  /** PNG of the window, or undefined when there is none. */
  screenshot(): Promise<Uint8Array | undefined>
  print(text: string): void
  complain(text: string): void
  exit(code: 0 | 1): void
}

/** Set-up, comparison and sabotage beside the seconds asked for, on a slow machine. */
export const GRACE: Milliseconds = 60_000

/** Starts the clock: a window that never reports ends the run. */
export function startSelfTest(options: SelfTestOptions): SelfTest {
  const { seconds, artefacts, print, complain } = options
  let over = false
  const limit = seconds * 1000 + GRACE
  const deadline = setTimeout(() => fail(`The window did not report within ${limit / 1000} s.`), limit)

  function end(code: 0 | 1) {
    if (over) return
    over = true
    clearTimeout(deadline)
    options.exit(code)
  }

  function fail(sentence: string) {
    if (!over) complain(`Self-test FAILED: ${sentence}`)
    end(1)
  }

  return {
    fail,
    windowDied: (reason) => fail(`The window's process ended: ${reason}.`),
    async artefact(name, bytes) {
      if (artefacts === undefined) throw new Error('Artefacts were not asked for')
      await saveFile(join(artefacts, name), bytes)
    },
    async finished(given) {
      const report = completeReport(given, options.versions)
      try {
        await save(report, options)
      } catch (error) {
        return fail(`The report could not be written: ${error instanceof Error ? error.message : String(error)}`)
      }
      print(summaryOf(report))
      end(report.ok ? 0 : 1)
    },
  }
}

/** In a live window the page runs the test by itself: main takes the report and goes on. */
export function liveSelfTest(log: (text: string) => void): SelfTest {
  return {
    artefact: async () => {
      throw new Error('Artefacts are saved in self-test mode only')
    },
    finished: async (report) => log(`Self-test in the window: ${JSON.stringify(report)}`),
    // A live window logs and recovers elsewhere.
    fail: () => undefined,
    windowDied: () => undefined,
  }
}

async function save(report: SelfTestReport, { json, artefacts, screenshot }: SelfTestOptions) {
  const text = `${JSON.stringify(report, null, 2)}\n`
  if (json !== undefined) await saveFile(json, text)
  if (artefacts === undefined) return
  await saveFile(join(artefacts, 'report.json'), text)
  const png = await screenshot()
  if (png) await saveFile(join(artefacts, 'window.png'), png)
}

async function saveFile(path: string, content: string | Uint8Array) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
