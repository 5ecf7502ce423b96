/** Runs the built application in Electron and ends it together with this process. */
import { spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram } from './find-program.mjs'
import { projectRoot } from './paths.mjs'
import { advise } from './progress.mjs'

/** Time for the application to end by itself after an interrupt. */
const GRACE = 4_000
/** A machine without a message bus makes Chromium complain about it; nothing of the application depends on it. */
const BUS_NOISE = /ERROR:(bus|object_proxy|dbus\/\w+)\.cc/

/**
 * @param {{executable: string, dist: string}} electron
 * @param {readonly string[]} args arguments of the application
 * @param {{cwd?: string, env?: Record<string, string>}} [options]
 * @returns {Promise<number>} its exit code
 * @throws Error when the sandbox cannot work for this user.
 */
export async function launch(electron, args, { cwd = process.cwd(), env = {} } = {}) {
  const child = spawn(electron.executable, [projectRoot, ...sandboxSwitches(electron), ...args], {
    cwd,
    env: environment(env),
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  passOnErrors(child.stderr)
  const stopForwarding = endWith(child)
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exit, signal) => resolve(exit ?? (signal === 'SIGINT' ? 130 : 1)))
  })
  return stopForwarding() ? 130 : code
}

/** An outer Electron or debugger must not turn this one into plain Node. */
function environment(extra) {
  const { ELECTRON_RUN_AS_NODE, ...rest } = process.env
  return { ...rest, ...extra }
}

function sandboxSwitches(electron) {
  if (process.platform !== 'linux') return []
  if (process.getuid() === 0) {
    advise('Running as root: the sandbox of Chromium is off (--no-sandbox). Use another user for everyday work.')
    return ['--no-sandbox']
  }
  const helper = join(electron.dist, 'chrome-sandbox')
  if (!isSetuidRoot(helper) && !mayMakeNamespaces())
    throw new Error(
      `This system lets no ordinary program make a sandbox; type: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
    )
  return []
}

function isSetuidRoot(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0
}

function mayMakeNamespaces() {
  const unshare = findProgram('unshare')
  return unshare === undefined || spawnSync(unshare, ['-Ur', 'true'], { stdio: 'ignore' }).status === 0
}

function passOnErrors(stream) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()
    for (const line of lines) if (!BUS_NOISE.test(line)) process.stderr.write(`${line}\n`)
  })
  stream.on('end', () => rest && process.stderr.write(rest))
}

/** @returns {() => boolean} ends the forwarding and tells whether this process was asked to stop */
function endWith(child) {
  let asked = false
  let timer
  const stop = () => {
    asked = true
    child.kill('SIGTERM')
    timer ??= setTimeout(() => child.kill('SIGKILL'), GRACE)
  }
  const kill = () => child.kill('SIGKILL')
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  process.on('exit', kill)
  return () => {
    clearTimeout(timer)
    for (const signal of signals) process.off(signal, stop)
    process.off('exit', kill)
    return asked
  }
}
