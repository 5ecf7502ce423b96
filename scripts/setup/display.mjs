/** A virtual display of one's own where the machine has none. */
import { spawn } from 'node:child_process'

/** Room for the 1280×800 window and its frame. */
export const SCREEN = '1400x900x24'
const START_TIMEOUT = 15_000

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Starts Xvfb on a display that nobody uses; resolves when it takes clients.
 * @returns {Promise<{display: string, stop: () => Promise<void>}>} `stop` ends it and waits for its end.
 * @throws Error with a sentence when Xvfb cannot start.
 */
export async function startDisplay(screen = SCREEN) {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise((resolve) => child.once('close', resolve))
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('Xvfb did not start within 15 s.'))
    }, START_TIMEOUT)
    child.once('error', () => reject(new Error('Xvfb is not installed: apt install xvfb')))
    child.once('exit', (code) => reject(new Error(`Xvfb ended at once with exit code ${code}.`)))
    let text = ''
    child.stdio[3].on('data', (chunk) => {
      text += chunk
      if (!text.includes('\n')) return
      clearTimeout(timer)
      resolve(text.trim())
    })
  })
  return {
    display: `:${number}`,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/**
 * Minimising and window capture need a window manager; without one the display works all the same.
 * @returns {Promise<{stop: () => Promise<void>} | undefined>}
 */
export async function startWindowManager(display) {
  const child = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } })
  const gone = new Promise((resolve) => child.once('close', resolve))
  const started = await new Promise((resolve) => {
    child.once('spawn', () => resolve(true))
    child.once('error', () => resolve(false))
  })
  if (!started) return undefined
  return {
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/**
 * Runs `body` with the environment that shows windows: nothing to add where there is a display, else one of its own
 * with a window manager, both ended afterwards.
 */
export async function onDisplay(body, screen = SCREEN) {
  if (hasDisplay()) return body({})
  const { display, stop } = await startDisplay(screen)
  const manager = await startWindowManager(display)
  try {
    return await body({ DISPLAY: display })
  } finally {
    await manager?.stop()
    await stop()
  }
}
