/** R1, R2, R6, R7, R8, R9 and R12: the product's own parts in Chromium, with the browser's fake camera, against what others do there. */
import type { Page } from '@playwright/test'
import { pictureStage } from '../../support/picture-stage'
import type { EngineKind } from '../../../renderer/video/engine/engine'
import { callInPage, inBenchPage } from '../bench-page'
import { judgeRow, median, type Row } from '../row'
import { roughKernel } from './cases'
import type { Pipeline, Rate } from './page/end-to-end'
import type { OutputCost } from './page/output-cost'
import type { IngestTimes } from './page/ingest'
import type { ReadableTimes } from './page/readable-pixels'
import { measureLayer } from './layer'
import { measurePlanned } from './planned'
import { measureGlPyramid } from './pyramid'

const FPS = 60
const SWITCHES = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  `--use-fake-device-for-media-stream=fps=${FPS}`,
  '--use-fake-ui-for-media-stream',
]
const REPEATS = 9
const SECONDS = 3
const FRAMES = 30
const BLUR = 5

export function measureInBrowser(wanted: (...ids: string[]) => boolean, log: (text: string) => void): Promise<Row[]> {
  return inBenchPage(async (_, page) => {
    const rows: Row[] = []
    if (wanted('R1-speedup', 'R1-share')) rows.push(...(await measureEndToEnd(page, log)))
    if (wanted('R1-output')) rows.push(await measureOutput(page, log))
    if (wanted('R2')) rows.push(await measureIngest(page, log))
    if (wanted('R8-feconvolvematrix')) rows.push(await measureConvolveMatrix(page, log))
    if (wanted('R8-canvasblur')) rows.push(await measureCanvasBlur(page, log))
    if (wanted('R8-pixi')) rows.push(await measurePixi(page, log))
    if (wanted('R6')) rows.push(...(await measurePlanned(page, wanted, log)))
    if (wanted('R7-speedup-gl', 'R7-psnr-gl')) rows.push(...(await measureGlPyramid(page, wanted, log)))
    if (wanted('R12')) rows.push(await measureLayer(page, log))
    if (wanted('R9-engines')) rows.push(await compareEngines(page, log))
    return rows
  }, SWITCHES)
}

async function measureEndToEnd(page: Page, log: (text: string) => void): Promise<Row[]> {
  const rates: Record<'engine' | 'naive' | 'fast-engine' | 'fast-naive', Rate[]> = {
    engine: [],
    naive: [],
    'fast-engine': [],
    'fast-naive': [],
  }
  const path = 'tests/bench/video/page/end-to-end.ts'
  for (let repeat = 1; repeat <= REPEATS; repeat++) {
    log(`R1: run ${repeat} of ${REPEATS}`)
    for (const fast of [false, true])
      for (const pipeline of ['engine', 'naive'] as const) {
        await page.reload()
        const args = [pipeline, ownStage(3), roughKernel(3), SECONDS, fast]
        rates[fast ? (`fast-${pipeline}` as const) : pipeline].push(
          await callInPage<Rate>(page, path, 'shownRate', args),
        )
      }
  }
  const fps = (runs: keyof typeof rates) => rates[runs].map((rate) => rate.fps)
  const middle = (runs: keyof typeof rates) => median(fps(runs))?.toFixed(1)
  const engine = rates.engine[0]?.engine
  return [
    judgeRow({
      id: 'R1-speedup',
      name: '720p 3×3 end to end, automatic engine / naive WebGL pipeline, frames a second',
      unit: '×',
      target: { op: '>=', value: 5 },
      runs: fps('fast-engine').map((rate, index) => rate / (fps('fast-naive')[index] ?? Number.NaN)),
      note: `median of interleaved runs of ${SECONDS} s from a source of 250 fps, which neither takes whole: ${middle('fast-engine')} fps by ${engine}, ${middle('fast-naive')} fps of the naive one; from the ${FPS} fps camera, which ends ours: ${middle('engine')} against ${middle('naive')}`,
    }),
    judgeRow({
      id: 'R1-share',
      name: `720p 3×3 end to end, share of a ${FPS} fps camera, preview visible`,
      unit: '%',
      target: { op: '>=', value: 90 },
      runs: fps('engine').map((rate) => (100 * rate) / FPS),
      note: `median of interleaved runs of ${SECONDS} s: ${middle('engine')} fps by ${engine}; the camera says ${rates.engine[0]?.camera} fps`,
    }),
  ]
}

/** The preview beside an output track that somebody reads, and what the track costs. */
async function measureOutput(page: Page, log: (text: string) => void): Promise<Row> {
  const path = 'tests/bench/video/page/output-cost.ts'
  const added = async (engine: EngineKind) => {
    await page.reload()
    const { shown, given } = await callInPage<OutputCost>(page, path, 'timeOutput', [engine, ownStage(3), FRAMES])
    return (Math.min(...given) - Math.min(...shown)).toFixed(1)
  }
  log('R1: what the output track adds')
  const costs = [await added('wasm-simd'), await added('webgl2')]
  const shares: Record<'engine' | 'output', number[]> = { engine: [], output: [] }
  for (let repeat = 1; repeat <= REPEATS; repeat++) {
    log(`R1: output track, run ${repeat} of ${REPEATS}`)
    for (const pipeline of ['engine', 'output'] as const) {
      await page.reload()
      const args: [Pipeline, ...unknown[]] = [pipeline, ownStage(3), roughKernel(3), SECONDS]
      const { fps } = await callInPage<Rate>(page, 'tests/bench/video/page/end-to-end.ts', 'shownRate', args)
      shares[pipeline].push((100 * fps) / FPS)
    }
  }
  return judgeRow({
    id: 'R1-output',
    name: `720p 3×3 end to end with the output track read, share of a ${FPS} fps camera, preview visible`,
    unit: '%',
    target: { op: '>=', value: 90 },
    runs: shares.output,
    note: `median of runs of ${SECONDS} s, interleaved with such without the track: ${median(shares.engine)?.toFixed(1)} %; the track adds ${costs[0]} ms to a frame by WASM SIMD, ${costs[1]} by WebGL2 on SwiftShader (least of ${FRAMES} frames each)`,
  })
}

async function measureIngest(page: Page, log: (text: string) => void): Promise<Row> {
  log('R2: ingest')
  await page.reload()
  const times = await callInPage<IngestTimes>(page, 'tests/bench/video/page/ingest.ts', 'timeIngest', [FRAMES])
  return judgeRow({
    id: 'R2',
    name: '720p frame to where the engine wants its pixels / texSubImage2D(VideoFrame), time',
    unit: '×',
    target: { op: '<=', value: 0.1 },
    runs: times.ours.map((time, index) => time / (times.texture[index] ?? Number.NaN)),
    note: `median of ${FRAMES} frames, each by both ways: ${median(times.ours)?.toFixed(1)} ms against ${median(times.texture)?.toFixed(1)} ms`,
  })
}

async function measureConvolveMatrix(page: Page, log: (text: string) => void): Promise<Row> {
  log('R8: feConvolveMatrix')
  await page.reload()
  const args = [ownStage(7), roughKernel(7), REPEATS]
  const path = 'tests/bench/video/page/readable-pixels.ts'
  const { ours, peer, difference } = await callInPage<ReadableTimes>(page, path, 'timeConvolveMatrix', args)
  return judgeRow({
    id: 'R8-feconvolvematrix',
    name: '720p 7×7 from bytes to readable pixels, feConvolveMatrix / automatic engine, time',
    unit: '×',
    target: { op: '>=', value: 50 },
    runs: peer.map((time, index) => time / (ours[index] ?? Number.NaN)),
    note: `median of interleaved pictures: ${median(ours)?.toFixed(1)} ms by WASM SIMD, one worker, against ${median(peer)?.toFixed(0)} ms; they differ by ${difference} of 255 at most`,
  })
}

async function measureCanvasBlur(page: Page, log: (text: string) => void): Promise<Row> {
  log('R8: blur of the canvas')
  await page.reload()
  const args = [pictureStage('gaussian', { size: 31, sigma: BLUR, border: 'replicate' }), BLUR, REPEATS]
  const path = 'tests/bench/video/page/readable-pixels.ts'
  const { ours, peer, difference } = await callInPage<ReadableTimes>(page, path, 'timeCanvasBlur', args)
  return judgeRow({
    id: 'R8-canvasblur',
    name: `720p Gaussian of σ = ${BLUR} from bytes to readable pixels, ctx.filter blur / automatic engine, time`,
    unit: '×',
    target: { op: '>=', value: 1 },
    runs: peer.map((time, index) => time / (ours[index] ?? Number.NaN)),
    note: `median of interleaved pictures: ${median(ours)?.toFixed(1)} ms by WASM SIMD, one worker, 31 exact taps, against ${median(peer)?.toFixed(1)} ms of an approximation; they differ by ${difference} of 255 at most`,
  })
}

async function measurePixi(page: Page, log: (text: string) => void): Promise<Row> {
  log('R8: PixiJS')
  await page.reload()
  const args = [ownStage(3), roughKernel(3), REPEATS]
  const path = 'tests/bench/video/page/readable-pixi.ts'
  const { ours, peer, difference } = await callInPage<ReadableTimes>(page, path, 'timePixi', args)
  return judgeRow({
    id: 'R8-pixi',
    name: '720p 3×3 from bytes to readable pixels, PixiJS on SwiftShader / automatic engine, time',
    unit: '×',
    target: { op: '>=', value: 3 },
    runs: peer.map((time, index) => time / (ours[index] ?? Number.NaN)),
    note: `median of interleaved pictures: ${median(ours)?.toFixed(1)} ms by WASM SIMD, one worker, against ${median(peer)?.toFixed(1)} ms of pixi.js 8 with the ConvolutionFilter of pixi-filters; they differ by ${difference} of 255 at most`,
  })
}

async function compareEngines(page: Page, log: (text: string) => void): Promise<Row> {
  log('R9: both engines')
  await page.reload()
  const path = 'tests/bench/video/page/both-engines.ts'
  const worst = await callInPage<number[]>(page, path, 'largestDifferences', [])
  return judgeRow({
    id: 'R9-engines',
    name: 'worst difference between the engines over kernels of 1×1 to 31×31, five borders, anchors and bias',
    unit: 'of white',
    target: { op: '<=', value: 1 / 255 },
    runs: worst.map((levels) => levels / 255),
    value: Math.max(...worst) / 255,
    note: 'a run is a size of kernel, full rank; WASM SIMD and WebGL2 on SwiftShader',
  })
}

/** The user's own kernel as a stage, as correlation with the nearest pixel beyond the rim. */
function ownStage(size: number) {
  const matrix = roughKernel(size)
  return pictureStage('kernel', { matrix, border: 'replicate', operation: 'correlation' })
}
