/** Starts the built application in the real Electron for one spec file, with data of its own and watched for errors. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import { findElectron } from '../../../scripts/setup/electron.mjs'
import { projectRoot } from '../../../scripts/setup/paths.mjs'
import { type Settings, defaultSettings } from '../../../shared/settings/settings'

export interface LaunchOptions {
  /** Further switches and arguments of the application. */
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Folder kept after closing; without it every launch has an empty one that is deleted. */
  userData?: string
  /** What a user has set before; the rest is as at the first start. */
  settings?: Partial<Settings>
  /** A real sandbox: needs a user who is not root. */
  chromiumSandbox?: boolean
  /** WAV that the fake microphone loops. */
  microphone?: string
  /** Y4M or MJPEG that the fake camera loops. */
  camera?: string
  /** No fake devices: the machine's own, of which a test machine has none. */
  noDevices?: boolean
  /** Language of the user interface as the system would give it. */
  locale?: string
}

export interface LaunchedApp {
  app: ElectronApplication
  page: Page
  userData: string
  /** Console errors, uncaught exceptions and CSP violations of every window so far; tests assert it empty. */
  errors: readonly string[]
  /** Console warnings so far. */
  warnings: readonly string[]
  /** What main wrote to stdout and stderr so far. */
  output(): string
  close(): Promise<void>
}

/** Time for the window of a cold start on two busy cores. */
const WINDOW_TIMEOUT = 60_000
const QUIT_TIMEOUT = 8_000

/** @throws Error when no window appears in a minute. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const executablePath = process.env.CONVOLAB_ELECTRON ?? (await findElectron()).executable
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'convolab-e2e-')))
  if (options.settings) {
    await writeFile(join(userData, 'settings.json'), JSON.stringify({ ...defaultSettings, ...options.settings }))
  }
  const app = await _electron.launch({
    executablePath,
    args: [projectRoot, `--user-data=${userData}`, ...deviceSwitches(options), ...(options.args ?? [])],
    env: { ...environment(), ...options.env },
    chromiumSandbox: options.chromiumSandbox ?? false,
    timeout: WINDOW_TIMEOUT,
  })
  const errors: string[] = []
  const warnings: string[] = []
  let output = ''
  app.process().stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  app.process().stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  watch(app, errors, warnings)
  const page = await app.firstWindow({ timeout: WINDOW_TIMEOUT })
  return {
    app,
    page,
    userData,
    errors,
    warnings,
    output: () => output,
    close: async () => {
      await quit(app)
      if (!options.userData) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function deviceSwitches({ microphone, camera, noDevices, locale }: LaunchOptions): string[] {
  const switches = locale ? [`--lang=${locale}`] : []
  if (noDevices) return switches
  switches.push('--use-fake-device-for-media-stream')
  if (microphone) switches.push(`--use-file-for-fake-audio-capture=${microphone}`)
  if (camera) switches.push(`--use-file-for-fake-video-capture=${camera}`)
  return switches
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}

/** CSP violations reach the console as errors, so three kinds come in by two events. */
function watch(app: ElectronApplication, errors: string[], warnings: string[]) {
  app.context().on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
    if (message.type() === 'warning') warnings.push(message.text())
  })
  app.context().on('weberror', (event) => {
    errors.push(event.error().stack ?? event.error().message)
  })
}

async function quit(app: ElectronApplication) {
  const child = app.process()
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), QUIT_TIMEOUT)
  await app.close().catch(() => undefined)
  await gone
  clearTimeout(timer)
}
