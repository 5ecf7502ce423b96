/** Starts the built application with its sandbox on. Root has none, so root starts it as another user. */
import { execFile } from 'node:child_process'
import { chmod, chown, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type ElectronApplication, _electron } from '@playwright/test'
import { findElectron } from '../../../scripts/setup/electron.mjs'
import { projectRoot } from '../../../scripts/setup/paths.mjs'

const run = promisify(execFile)
/** "nobody" on every Linux. */
const NOBODY = 65534
const TIMEOUT = 60_000

export interface SandboxedApp {
  app: ElectronApplication
  close(): Promise<void>
}

export async function launchSandboxed(): Promise<SandboxedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-sandbox-'))
  const userData = join(folder, 'data')
  await mkdir(userData)
  const isRoot = process.getuid?.() === 0
  const executable = process.env.CONVOLAB_ELECTRON ?? (await findElectron()).executable
  const start = isRoot ? await forNobody(folder, executable) : { executable, application: projectRoot }
  const app = await _electron.launch({
    executablePath: start.executable,
    args: [start.application, `--user-data=${userData}`],
    env: { ...withoutRoot(process.env), HOME: folder },
    cwd: folder,
    chromiumSandbox: true,
    timeout: TIMEOUT,
  })
  return {
    app,
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Another user may not read root's folders: program and application are copied, by hard links where that works. */
async function forNobody(folder: string, executable: string) {
  const dist = join(executable, '..')
  const copy = join(folder, 'electron')
  await run('cp', ['-al', dist, copy]).catch(() => run('cp', ['-a', dist, copy]))
  // Where the kernel lets no ordinary user make a sandbox (some containers), Chromium does it through this program.
  const helper = join(copy, 'chrome-sandbox')
  await rm(helper)
  await copyFile(join(dist, 'chrome-sandbox'), helper)
  await chmod(helper, 0o4755)
  const application = join(folder, 'application')
  await mkdir(application)
  await cp(join(projectRoot, 'out'), join(application, 'out'), { recursive: true })
  await copyFile(join(projectRoot, 'package.json'), join(application, 'package.json'))
  const wrapper = join(folder, 'start')
  const command = `exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "${join(copy, 'electron')}" "$@"`
  await writeFile(wrapper, `#!/bin/sh\n${command}\n`)
  await chmod(wrapper, 0o755)
  await chmod(folder, 0o755)
  await chown(folder, NOBODY, NOBODY)
  await chown(join(folder, 'data'), NOBODY, NOBODY)
  return { executable: wrapper, application }
}

/** The other user has neither root's runtime folder nor a right to its X cookie. */
function withoutRoot(environment: NodeJS.ProcessEnv): Record<string, string> {
  const { XDG_RUNTIME_DIR: _runtime, ...rest } = environment
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
