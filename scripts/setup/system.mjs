/** Brings the system's packages: by apt where this user may, else by one line that says what to type. */
import { existsSync, readFileSync } from 'node:fs'
import { findProgram } from './find-program.mjs'
import { advise, run, say } from './progress.mjs'
import { forgetLibraries, requirements } from './requirements.mjs'

/**
 * @param {{needs: ReadonlySet<import('./requirements.mjs').Purpose>}} wanted what the command at hand cannot do without
 * @throws Error when something that the command needs is missing and cannot be installed here.
 */
export async function installSystemPackages({ needs }) {
  if (process.platform !== 'linux') return
  const wanted = requirements.filter(({ purpose }) => purpose === 'comfort' || needs.has(purpose))
  const missing = wanted.filter((requirement) => !requirement.present())
  if (missing.length === 0) return
  if (!mayUseApt()) return askUser(missing, findProgram('apt-get') !== undefined)
  await installByApt(missing)
  forgetLibraries()
  const stillMissing = missing.filter(({ purpose, present }) => purpose !== 'comfort' && !present())
  if (stillMissing.length > 0)
    throw new Error(`Still missing on this system: ${stillMissing.map(({ name }) => name).join(', ')}.`)
}

/**
 * One line that says what to type; the command goes on when only comfort is missing.
 *
 * @throws Error with that line when the command cannot do without what is missing.
 */
export function askUser(missing, apt, tell = advise) {
  const line = whatToType(missing, apt)
  if (missing.some(({ purpose }) => purpose !== 'comfort')) throw new Error(line)
  tell(line)
}

/** Whether this is Debian or a child of it, and this user its root. */
export function mayUseApt() {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined
}

/** Ubuntu's `chromium` package is a snap, which neither containers nor Playwright can use. */
export function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** @throws Error with apt's own words when the installation fails and nothing else tells why. */
export async function installByApt(missing) {
  say(`Installing system packages: ${missing.map(({ packages }) => packages.at(-1)).join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { env, heartbeat: 'Reading package lists' })
  if (update.code !== 0) advise('The package lists could not be refreshed; trying with the ones at hand.')
  const names = []
  for (const { packages } of missing) names.push(await firstKnown(packages, env))
  const { code, output } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    env,
    heartbeat: 'Installing system packages',
  })
  if (code !== 0) advise(`apt-get ended with ${code}: ${output.trim().split('\n').slice(-3).join(' ')}`)
}

/** The first name that the package lists hold an installable version of. */
async function firstKnown(packages, env) {
  for (const name of packages.slice(0, -1)) {
    const { output } = await run('apt-cache', ['policy', name], { env: { ...env, LC_ALL: 'C' } })
    if (/Candidate: (?!\(none\))/.test(output)) return name
  }
  return packages.at(-1)
}

export function whatToType(missing, apt) {
  if (apt)
    return `Missing system packages; type: sudo apt install ${missing.map(({ packages }) => packages.at(-1)).join(' ')}`
  return `Missing on this system; install with its package manager: ${missing.map(({ name }) => name).join(', ')}`
}
