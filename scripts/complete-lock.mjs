/**
 * `node scripts/complete-lock.mjs`: adds to package-lock.json the packages of other platforms that npm leaves out when
 * the registry in use does not carry them. Without them `npm ci` refuses the lock file, here and on those platforms.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './setup/paths.mjs'
import { main } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** Optional dependencies that no entry of the lock file answers, as `{name, version}`. */
export function missingFromLock(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !folders(path).some((folder) => packages[`${folder}node_modules/${name}`]))
      .map(([name, version]) => ({ name, version })),
  )
}

/** Where Node looks for packages from a folder of the lock file, nearest first. */
function folders(path) {
  const parts = path.split('/node_modules/')
  const outer = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/`)
  return path === '' ? [''] : [...outer, '']
}

function entryFor({ name, version }) {
  const words = name.split(/[/-]/)
  const system = SYSTEMS.find((each) => words.includes(each))
  const processor = PROCESSORS.find((each) => words.includes(each))
  return {
    version,
    ...(processor && { cpu: [processor] }),
    dev: true,
    ...(name.includes('musl') && { libc: ['musl'] }),
    optional: true,
    ...(system && { os: [system] }),
  }
}

async function completeLock() {
  const path = join(projectRoot, 'package-lock.json')
  const lock = JSON.parse(await readFile(path, 'utf8'))
  const missing = missingFromLock(lock.packages)
  for (const each of missing) lock.packages[`node_modules/${each.name}`] = entryFor(each)
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  await writeFile(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  say(missing.length === 0 ? 'The lock file was complete' : `Added ${missing.length} packages of other platforms`)
  return 0
}

if (process.argv[1] === import.meta.filename) await main(completeLock)
