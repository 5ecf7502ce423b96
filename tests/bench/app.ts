/** What a user waits for, on the running application: start, own voice and face, recovery from a dead renderer, frames of the lab. */
import type { ElectronApplication } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../e2e/support/app'
import { killRenderer } from '../e2e/support/kill-renderer'
import { waitUntilReady } from '../e2e/support/live'
import { throughFirstTenSeconds } from '../e2e/support/ten-seconds'
import { makeMedia } from '../media/make-media.mjs'
import { measureLab } from './lab'
import { judgeRow, type Row } from './row'
import { secondStart } from './second-start'

const RUNS = 5

type Measurement = (log: (text: string) => void) => Promise<Row[]>

const MEASUREMENTS: readonly (readonly [name: string, measurement: Measurement])[] = [
  ['S1', async (log) => [...(await measureStart(log)), await measureSecondStart(log)]],
  ['S2', measureOwnVoiceAndFace],
  ['S3', async (log) => [await measureRecovery(log)]],
  ['L1', measureLab],
]

/** `npm run bench -- app`; CONVOLAB_BENCH=S3,L1 measures only those. */
export async function measure(log: (text: string) => void): Promise<Row[]> {
  const only = process.env.CONVOLAB_BENCH?.split(',')
  const rows: Row[] = []
  for (const [name, measurement] of MEASUREMENTS)
    if (only?.includes(name) ?? true) rows.push(...(await measurement(log)))
  return rows
}

/** S1: from the start of Electron's process to its window, and to a filtered picture with moving meters. */
async function measureStart(log: (text: string) => void): Promise<Row[]> {
  const windows: number[] = []
  const pictures: number[] = []
  await repeat('S1', log, async () => {
    const started = Date.now()
    await withApp({}, async ({ app, page }) => {
      windows.push(((await windowShown(app)) - started) / 1000)
      pictures.push(((await waitUntilReady(page)) - started) / 1000)
    })
  })
  return [
    judgeRow({
      id: 'S1-window',
      name: 'start to window',
      unit: 's',
      target: { op: '<=', value: 2 },
      runs: windows,
      note: 'median; cold profile; includes the start of the test driver',
    }),
    judgeRow({
      id: 'S1-picture',
      name: 'start to filtered picture and moving meters',
      unit: 's',
      target: { op: '<=', value: 4 },
      runs: pictures,
      note: 'median; cold profile; includes the start of the test driver',
    }),
  ]
}

/** S1: `npm start` once more, when everything has been set up, to the window that a person sees. */
async function measureSecondStart(log: (text: string) => void): Promise<Row> {
  const runs: number[] = []
  await repeat('S1 npm start', log, async () => {
    runs.push(await secondStart())
  })
  return judgeRow({
    id: 'S1-second-start',
    name: 'second npm start to window',
    unit: 's',
    target: { op: '<=', value: 5 },
    runs,
    note: 'median; from the start of npm, settings of a first start',
  })
}

/** S2: from the start of Electron's process to the own filtered voice in the output and the own face on the screen. */
async function measureOwnVoiceAndFace(log: (text: string) => void): Promise<Row[]> {
  const media = await makeMedia()
  const times: number[] = []
  const clicks: number[] = []
  await repeat('S2', log, async () => {
    const started = Date.now()
    await withApp({ microphone: media.tones, camera: media.checker }, async ({ page }) => {
      clicks.push((await throughFirstTenSeconds(page)).clicks)
      times.push((Date.now() - started) / 1000)
    })
  })
  return [
    judgeRow({
      id: 'S2-seconds',
      name: 'start to own filtered voice and face',
      unit: 's',
      target: { op: '<=', value: 10 },
      runs: times,
      note: 'median; fake devices, no system prompt',
    }),
    judgeRow({
      id: 'S2-clicks',
      name: 'clicks to own filtered voice and face',
      unit: 'clicks',
      target: { op: '<=', value: 2 },
      runs: clicks,
    }),
  ]
}

/** S3: from the death of the renderer to a window with a filtered picture and moving meters again. */
async function measureRecovery(log: (text: string) => void): Promise<Row> {
  const runs: number[] = []
  await repeat('S3', log, () =>
    withApp({}, async ({ app, page }) => {
      await waitUntilReady(page)
      runs.push(await killRenderer(app))
    }),
  )
  return judgeRow({
    id: 'S3-renderer-killed',
    name: 'renderer killed to usable',
    unit: 's',
    target: { op: '<=', value: 1.5 },
    runs,
    note: 'median; SIGKILL',
  })
}

async function repeat(name: string, log: (text: string) => void, run: () => Promise<void>) {
  for (let index = 1; index <= RUNS; index++) {
    log(`${name}: run ${index} of ${RUNS}`)
    await run()
  }
}

async function withApp(options: Parameters<typeof launchApp>[0], body: (launched: LaunchedApp) => Promise<void>) {
  const launched = await launchApp(options)
  try {
    await body(launched)
  } finally {
    await launched.close()
  }
}

/** Clock time at which the window was first seen to be visible. */
function windowShown(app: ElectronApplication): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    while (!BrowserWindow.getAllWindows().some((window) => window.isVisible()))
      await new Promise((resolve) => setTimeout(resolve, 5))
    return Date.now()
  })
}
