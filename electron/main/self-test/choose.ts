/** Which self-test this run has. */
import { app } from 'electron'
import type { Log } from '../app/log'
import type { CommandLine } from '../command-line/parse'
import type { MainWindow } from '../window/main-window'
import { type SelfTest, liveSelfTest, startSelfTest } from './self-test'

/** @param flush what must be on disk before the program ends; never rejects. */
export function chooseSelfTest(
  { selfTest, seconds, json, artefacts }: CommandLine,
  window: Pick<MainWindow, 'screenshot'>,
  log: Log,
  flush: () => Promise<void>,
): SelfTest {
  if (!selfTest) return liveSelfTest(log.info)
  const { electron = '', chrome = '' } = process.versions
  return startSelfTest({
    seconds,
    json,
    artefacts,
    versions: { electron, chromium: chrome },
    screenshot: window.screenshot,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    exit: (code) => void flush().then(() => app.exit(code)),
  })
}
