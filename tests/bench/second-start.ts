/** Times `npm start` as a person types it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import type { Seconds } from '../../shared/units'

/** What the program writes to its log when the window appears. */
const SHOWN = 'The window is shown'

/** @throws Error when `npm start` ends before a window is shown */
export async function secondStart(): Promise<Seconds> {
  const userData = await mkdtemp(join(tmpdir(), 'convolab-start-'))
  const logs = join(userData, 'logs')
  await mkdir(logs)
  const started = Date.now()
  // A group of its own, so that npm, its shell and the program end together.
  const npm = spawn('npm', ['start', '--', `--user-data=${userData}`], {
    cwd: projectRoot,
    detached: true,
    stdio: 'ignore',
  })
  try {
    await Promise.race([lineIn(logs, SHOWN), failure(npm)])
    return (Date.now() - started) / 1000
  } finally {
    await end(npm)
    await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

function lineIn(folder: string, line: string): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      const text = await readFile(join(folder, 'main.log'), 'utf8').catch(() => '')
      if (!text.includes(line)) return
      watcher.close()
      resolve()
    }
    const watcher = watch(folder, () => void look())
  })
}

function failure(npm: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    npm.once('error', reject)
    npm.once('exit', (code) => reject(new Error(`npm start ended with ${code} before its window was shown`)))
  })
}

function end(npm: ChildProcess): Promise<void> {
  if (npm.pid === undefined || npm.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    npm.once('exit', () => resolve())
    process.kill(-(npm.pid as number), 'SIGTERM')
  })
}
