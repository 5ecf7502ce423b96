/** Packages from the lock file, installed once per lock file. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './paths.mjs'
import { run, say } from './progress.mjs'

const lockFile = join(projectRoot, 'package-lock.json')
const stampFile = join(projectRoot, 'node_modules', '.convolab-lock')

/** @throws Error with npm's own words when the installation fails. */
export async function installDependencies() {
  const lock = await readFile(lockFile, 'utf8')
  const stamp = createHash('sha256').update(lock).digest('hex')
  if ((await readOrNothing(stampFile)) === stamp) return
  if (!(await alreadyInstalled(lock))) {
    say('Installing packages (about 190, half a minute on a fast line)')
    const { code, output } = await run('npm', ['ci', '--include=dev', '--loglevel=error', '--no-fund', '--no-audit'], {
      cwd: projectRoot,
      heartbeat: 'Installing packages',
    })
    if (code !== 0) throw new Error(`Installing the packages failed:\n${output.trim()}`)
  }
  await writeFile(stampFile, stamp)
}

/** Whether `npm ci` or `npm install` was run by hand with this very lock file. */
async function alreadyInstalled(lock) {
  const installed = await readOrNothing(join(projectRoot, 'node_modules', '.package-lock.json'))
  if (installed === undefined) return false
  return sameVersions(JSON.parse(lock).packages, JSON.parse(installed).packages)
}

/** Packages of other platforms are optional and may be missing. */
export function sameVersions(wanted, present) {
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (present[path] ? present[path].version === entry.version : Boolean(entry.optional)),
  )
}

async function readOrNothing(path) {
  return readFile(path, 'utf8').catch(() => undefined)
}
