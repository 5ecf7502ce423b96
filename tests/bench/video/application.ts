/** R10, R11 and R13: the running application, with the browser's fake devices. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type {} from '../../../renderer/app/test-hooks'
import { defaultSettings } from '../../../shared/settings/settings'
import { type LaunchedApp, type LaunchOptions, launchApp } from '../../e2e/support/app'
import { messagesShown, waitUntilReady } from '../../e2e/support/live'
import { pictureSeen } from '../../e2e/support/services'
import { filterPicture } from '../../../shared/convolution/direct/filter-picture'
import { makeRoom } from '../../support/make-room'
import { judgeRow, median, type Row } from '../row'
import { loseContexts } from './output-track'

const REPEATS = 9
const SECONDS = 3
const CYCLES = 50
const FEW_CYCLES = 5
const MINUTES = 10
/** Seconds in which everything has run once. */
const SETTLING = 60
const SWITCHES = 40
const CAMERA = '--use-fake-device-for-media-stream=fps=60'
const HD = { width: 1280, height: 720, frameRate: 60 }
const RATE = 44_100
const KERNEL_SECONDS = 10

export async function measureApplication(
  wanted: (...ids: string[]) => boolean,
  log: (text: string) => void,
): Promise<Row[]> {
  const rows: Row[] = []
  if (wanted('R10-warnings', 'R10-heap', 'R10-minutes')) rows.push(...(await measureCycles(wanted, log)))
  if (wanted('R11')) rows.push(...(await measureDisturbances(wanted, log)))
  if (wanted('R13')) rows.push(...(await measureTogether(log)))
  return rows
}

/** R10: the camera on and off again, and on for long; what a frame leaves unclosed, its collection says. */
async function measureCycles(wanted: (...ids: string[]) => boolean, log: (text: string) => void): Promise<Row[]> {
  const settings = { camera: { width: 640, height: 480, frameRate: 30 } }
  return withApp({ args: [CAMERA, '--js-flags=--expose-gc'], settings }, async ({ page }) => {
    const warnings: string[] = []
    page.on('console', (message) => {
      if (/garbage collected|too many active webgl/i.test(message.text())) warnings.push(message.text())
    })
    const camera = page.getByRole('button', { name: (await messagesShown(page)).app.lamp.camera, exact: true })
    const press = async (on: boolean) => {
      await camera.click()
      await expect(camera).toHaveAttribute('aria-pressed', `${on}`)
      await framesThrough(page, 3)
    }
    const cycles = async (count: number) => {
      for (let cycle = 0; cycle < count; cycle++) for (const on of [true, false]) await press(on)
      return memoryOf(page)
    }
    const rows: Row[] = []
    if (wanted('R10-warnings', 'R10-heap')) {
      const few = await cycles(FEW_CYCLES)
      log(`R10: ${CYCLES} cycles, and ${CYCLES} more`)
      // What is made once only, such as compiled code, is no growth: it does not come again in the second half.
      const before = await cycles(CYCLES)
      const after = await cycles(CYCLES)
      const during = {
        warnings: `${FEW_CYCLES + 2 * CYCLES} starts and stops of the camera`,
        growth: `${CYCLES} starts and stops of the camera`,
      }
      const note = `after a collection: ${inMebibytes(few)} after ${FEW_CYCLES} cycles, ${inMebibytes(before)} after ${CYCLES} more, ${inMebibytes(after)} after another ${CYCLES}, of which the row tells`
      rows.push(...judgeMemory('R10', during, warnings, before, after, note))
    }
    if (wanted('R10-minutes')) {
      warnings.length = 0
      await press(true)
      await pause(page, SETTLING)
      const before = await memoryOf(page)
      log(`R10: ${MINUTES} minutes`)
      for (let minute = 0; minute < MINUTES; minute++) await pause(page, 60)
      const after = await memoryOf(page)
      const during = { warnings: `${MINUTES} minutes of the camera`, growth: `${MINUTES} minutes of the camera` }
      const note = `after a collection: ${inMebibytes(before)} after ${SETTLING} s, ${inMebibytes(after)} in the end`
      rows.push(...judgeMemory('R10-minutes', during, warnings, before, after, note))
    }
    return rows
  })
}

function judgeMemory(
  id: string,
  during: { warnings: string; growth: string },
  warnings: readonly string[],
  before: number,
  after: number,
  note: string,
): Row[] {
  return [
    judgeRow({
      id: `${id}-warnings`,
      name: `warnings about unclosed frames and contexts in ${during.warnings}`,
      unit: 'warnings',
      target: { op: '<=', value: 0 },
      runs: [warnings.length],
      note: warnings[0] ?? '',
    }),
    judgeRow({
      id: `${id}-heap`,
      name: `growth of the window's JavaScript heap in ${during.growth}`,
      unit: '%',
      target: { op: '<=', value: 5 },
      runs: [100 * (after / before - 1)],
      note,
    }),
  ]
}

function inMebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

function pause(page: Page, seconds: number): Promise<void> {
  return page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, 1000 * wait)), seconds)
}

/** R11: a hidden window, chains in quick exchange, lost contexts. */
async function measureDisturbances(wanted: (...ids: string[]) => boolean, log: (text: string) => void): Promise<Row[]> {
  const settings = { resume: { microphone: false, camera: true } }
  return withApp({ args: [CAMERA], settings }, async (launched) => {
    const rows: Row[] = []
    if (wanted('R11-hidden')) rows.push(await measureHidden(launched, log))
    if (wanted('R11-presets')) rows.push(await measurePresets(launched, log))
    if (wanted('R11-loss', 'R11-gl-back', 'R11-black')) rows.push(...(await measureLosses(launched, log)))
    return rows
  })
}

async function measureHidden({ app, page }: LaunchedApp, log: (text: string) => void): Promise<Row> {
  log('R11: hidden window')
  const show = (visible: boolean) =>
    app.evaluate(({ BrowserWindow }, on) => {
      const [window] = BrowserWindow.getAllWindows()
      if (on) window?.show()
      else window?.hide()
    }, visible)
  const shares: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const visible = await rateOf(page)
    await show(false)
    const hidden = await rateOf(page)
    await show(true)
    shares.push((100 * hidden) / visible)
  }
  return judgeRow({
    id: 'R11-hidden',
    name: 'frames a second with the window hidden / visible',
    unit: '%',
    target: { op: '>=', value: 95 },
    runs: shares,
    note: `median of interleaved runs of ${SECONDS} s`,
  })
}

async function measurePresets({ page }: LaunchedApp, log: (text: string) => void): Promise<Row> {
  log('R11: presets')
  return judgeRow({
    id: 'R11-presets',
    name: `frames that match neither chain while ${SWITCHES} presets follow each other`,
    unit: 'frames',
    target: { op: '<=', value: 0 },
    runs: [await countStrangers(page)],
    note: 'each frame by the definition of the stages that it names, within 1 of 255',
  })
}

async function measureLosses({ page }: LaunchedApp, log: (text: string) => void): Promise<Row[]> {
  log('R11: lost contexts')
  const { back, gaps, deviceBack, frames, black } = await loseContexts(page, REPEATS)
  return [
    judgeRow({
      id: 'R11-loss',
      name: 'forced loss of the context to the next frame on the output track',
      unit: 's',
      target: { op: '<=', value: 0.25 },
      runs: back,
      note: `median of ${REPEATS}, as read in the window, by WASM SIMD; ${median(gaps)?.toFixed(2)} s between the two frames around it, ${Math.max(...gaps).toFixed(2)} s at most; each loss but the first after the engine was chosen anew, which lifts the bar that the one before has set`,
    }),
    judgeRow({
      id: 'R11-gl-back',
      name: 'forced loss of the context to a frame by WebGL2 again',
      unit: 's',
      target: { op: '<=', value: 1 },
      runs: [deviceBack],
      note: 'the first loss: after another one soon WebGL2 waits 25 s',
    }),
    judgeRow({
      id: 'R11-black',
      name: `black frames on the output track over ${REPEATS} losses and ${2 * REPEATS - 1} choices of another engine`,
      unit: 'frames',
      target: { op: '==', value: 0 },
      runs: [black],
      note: `of ${frames} frames`,
    }),
  ]
}

/** R13: a 10 s stereo kernel on the microphone and 720p 3×3 at 60 fps, both live on the same cores. */
async function measureTogether(log: (text: string) => void): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-bench-'))
  const settings = { camera: HD, resume: { microphone: true, camera: true } }
  try {
    const file = join(folder, 'room.wav')
    await writeFile(file, makeRoom(KERNEL_SECONDS, RATE))
    return await withApp({ args: [CAMERA], settings }, async ({ app, page }) => {
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      }, file)
      await page.evaluate(() => {
        window.convolabServices?.chain.applyPreset('video', 'sharpen')
        window.convolabServices?.chain.add('audio', 'kernel-file')
      })
      await page.getByRole('button', { name: 'Choose a file' }).click()
      await page.evaluate(
        async (taps) => {
          while ((window.convolabServices?.audio.facts().taps ?? 0) < taps)
            await new Promise((resolve) => setTimeout(resolve, 100))
        },
        (KERNEL_SECONDS - 1) * RATE,
      )
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5000)))
      const facts = () =>
        page.evaluate(() => {
          const { underruns = 0, ownUnderruns = 0 } = window.convolabServices?.audio.facts() ?? {}
          return { underruns, ownUnderruns }
        })
      const before = await facts()
      const rates: number[] = []
      for (let repeat = 1; repeat <= REPEATS; repeat++) {
        log(`R13: run ${repeat} of ${REPEATS}`)
        rates.push(await rateOf(page))
      }
      const after = await facts()
      const name = `720p 3×3 of a 60 fps camera beside a live ${KERNEL_SECONDS} s stereo kernel`
      return [
        judgeRow({
          id: 'R13-fps',
          name,
          unit: 'fps',
          target: { op: '>=', value: 50 },
          runs: rates,
          note: `the whole application, meters and plots included; median of runs of ${SECONDS} s`,
        }),
        judgeRow({
          id: 'R13-underruns',
          name: `underruns of the sound beside it in ${REPEATS * SECONDS} s`,
          unit: 'underruns',
          target: { op: '<=', value: 0 },
          runs: [after.underruns - before.underruns],
          note: `${after.ownUnderruns - before.ownUnderruns} of them by the engine`,
        }),
      ]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function withApp<Result>(
  options: LaunchOptions,
  body: (launched: LaunchedApp) => Promise<Result>,
): Promise<Result> {
  const seen = ['start-sources', 'start-hear', 'hint-bypass', 'hint-split', 'hint-palette']
  const settings = { ...defaultSettings, hintsSeen: seen, ...options.settings }
  const args = ['--test-hooks', ...(options.args ?? [])]
  const launched = await launchApp({ ...options, locale: 'en', settings, args })
  try {
    await waitUntilReady(launched.page)
    return await body(launched)
  } finally {
    await launched.close()
  }
}

/** Frames shown a second. */
function rateOf(page: Page): Promise<number> {
  return page.evaluate(async (seconds) => {
    const frames = () => window.convolabServices?.video.facts().framesOut ?? 0
    // Facts come four times a second: a count is as old as the last change.
    const change = async () => {
      const before = frames()
      while (frames() === before) await new Promise((resolve) => setTimeout(resolve, 2))
      return { count: frames(), time: performance.now() }
    }
    const begun = await change()
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
    const ended = await change()
    return (1000 * (ended.count - begun.count)) / (ended.time - begun.time)
  }, SECONDS)
}

function framesThrough(page: Page, count: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const frames = () => window.convolabServices?.video.facts().framesOut ?? 0
    const before = frames()
    while (frames() < before + wanted) await new Promise((resolve) => setTimeout(resolve, 20))
  }, count)
}

/** Bytes in use on the window's heap after a collection there and in the workers. */
async function memoryOf(page: Page): Promise<number> {
  const collect = () => (globalThis as { gc?: () => void }).gc?.()
  // One that ends meanwhile has nothing left to collect.
  for (const worker of page.workers()) await worker.evaluate(collect).catch(() => undefined)
  await page.evaluate(collect)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
}

async function countStrangers(page: Page): Promise<number> {
  let strangers = 0
  const presets = ['sharpen', 'edges', 'identity']
  for (let turn = 0; turn < SWITCHES; turn++) {
    const [{ input, output, size, stages }] = await Promise.all([
      pictureSeen(page),
      page.evaluate(
        (preset) => window.convolabServices?.chain.applyPreset('video', preset),
        presets[turn % presets.length] ?? '',
      ),
    ])
    const expected = filterPicture(input, size, stages)
    if (expected.some((value, index) => Math.abs(value - (output[index] ?? 999)) > 1)) strangers++
  }
  return strangers
}
