/** One line per step, so that a first start of a minute never looks stuck. */
import { spawn } from 'node:child_process'

/** Prints a step's headline, e.g. `› Installing packages …`. */
export function say(text) {
  process.stdout.write(`› ${text}\n`)
}

/** Prints a warning or an instruction for the user. */
export function advise(text) {
  process.stdout.write(`! ${text}\n`)
}

/**
 * Runs a command to its end. Output is kept and shown only on failure, unless `show` is set;
 * a heartbeat line appears every 15 s so that silence never lasts longer.
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, { cwd, env, show = false, heartbeat } = {}) {
  return new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const timer = heartbeat
      ? setInterval(() => say(`${heartbeat} … ${Math.round((Date.now() - started) / 1000)} s`), 15_000)
      : undefined
    child.on('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      resolve({ code: code ?? 1, output })
    })
  })
}
