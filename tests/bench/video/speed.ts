/** R3, R4 and R5: the SIMD engine in Node against OpenCV.js, both one thread, and two threads against one. */
import { availableParallelism, loadavg } from 'node:os'
import type { VideoCosts } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdPool } from '../../../renderer/video/engine/simd/pool'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { nodeThread } from '../../support/node-threads'
import { sharedVideoModule, videoModule } from '../../unit/video-engine/module'
import { judgeRow, type Row } from '../row'
import { gaussianKernel, kernelOfRank, noisePicture, plainStage, roughKernel, SIZE } from './cases'
import { openCv } from './opencv'

const REPEATS = 11
/** Two threads need both cores at once, and other programs have them now and then. */
const REPEATS_TOGETHER = 41
/** Calls before that let the compiler finish. */
const WARM_UP = 6

export async function measureSpeed(
  costs: VideoCosts,
  wanted: (...ids: string[]) => boolean,
  log: (text: string) => void,
): Promise<Row[]> {
  const picture = noisePicture()
  const peer = await openCv(picture)
  const rows: Row[] = []
  const compare = (id: string, name: string, stage: FilterStage, theirs: () => void, target: Row['target']): void => {
    if (!wanted(id)) return
    log(id)
    const plan = planSimd([stage], SIZE, costs)
    const engine = createSimdEngine(videoModule)
    engine.prepare(plan)
    engine.input().set(picture)
    // Both work on one thread, so other programs need not count.
    const times = interleave(engine.run, theirs)
    const [ours, other] = [Math.min(...times.one), Math.min(...times.two)]
    const way = plan.steps.map(({ report }) => `${report.name} ${report.arithmetic}`).join(', ')
    const ratio = (one: number, two: number): number => (target.op === '>=' ? two / one : one / two)
    rows.push(
      judgeRow({
        id,
        name,
        unit: '×',
        target,
        runs: times.one.map((one, k) => ratio(one, times.two[k] ?? Number.NaN)),
        value: ratio(ours, other),
        note: `CPU time, minima ${ours.toFixed(2)} ms against ${other.toFixed(2)} ms of OpenCV.js; ${way}`,
      }),
    )
  }
  for (const size of [3, 5, 7, 9]) {
    const target = { op: '>=', value: size === 9 ? 5 : 6 } as const
    const name = `720p ${size}×${size}, OpenCV.js filter2D / SIMD engine, one worker each`
    const kernel = roughKernel(size)
    compare(`R3-${size}x${size}-one-worker`, name, plainStage(kernel), peer.filter2D(kernel), target)
  }
  for (const size of [15, 31]) {
    const name = `720p separable ${size}, OpenCV.js GaussianBlur / SIMD engine, one worker each`
    const stage = plainStage(gaussianKernel(size))
    compare(`R4-separable-${size}`, name, stage, peer.gaussianBlur(size), { op: '>=', value: 20 })
  }
  const full = roughKernel(31)
  const fullName = '720p 31×31 of full rank, SIMD engine / OpenCV.js filter2D, one worker each'
  compare('R5-full-rank-31x31', fullName, plainStage(full), peer.filter2D(full), { op: '<=', value: 1 })
  for (const rank of [1, 2, 3, 4]) {
    const kernel = kernelOfRank(31, rank)
    const name = `720p 31×31 of rank ${rank}, SIMD engine / OpenCV.js filter2D, one worker each`
    compare(`R5-rank-${rank}-31x31`, name, plainStage(kernel), peer.filter2D(kernel), { op: '<=', value: 0.5 })
  }
  if (wanted('R3')) rows.push(...(await measureTwoWorkers(costs, wanted, log)))
  return rows
}

async function measureTwoWorkers(
  costs: VideoCosts,
  wanted: (...ids: string[]) => boolean,
  log: (text: string) => void,
): Promise<Row[]> {
  const rows: Row[] = []
  const pool = await createSimdPool(sharedVideoModule, [nodeThread()])
  const engine = createSimdEngine(videoModule)
  for (const size of [3, 5, 7, 9]) {
    const id = `R3-${size}x${size}-two-workers`
    if (!wanted(id)) continue
    log(id)
    const plan = planSimd([plainStage(roughKernel(size))], SIZE, costs)
    for (const each of [pool, engine]) {
      each.prepare(plan)
      each.input().set(noisePicture())
    }
    const times = interleave(pool.run, engine.run, () => performance.now(), REPEATS_TOGETHER)
    const [two, one] = [Math.min(...times.one), Math.min(...times.two)]
    rows.push(
      judgeRow({
        id,
        name: `720p ${size}×${size}, one worker / two workers`,
        unit: '×',
        target: { op: '>=', value: 1.6 },
        runs: times.one.map((time, k) => (times.two[k] ?? Number.NaN) / time),
        value: one / two,
        note: `time passed, minima ${two.toFixed(2)} ms against ${one.toFixed(2)} ms; ${loadavg()[0]?.toFixed(1)} programs wanted one of ${availableParallelism()} cores`,
      }),
    )
  }
  pool.dispose()
  return rows
}

/** Milliseconds that this process has worked, in steps of a microsecond; `/proc/self/schedstat` moves in steps of 4 ms. */
function processTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds of each by a clock, taking turns. */
export function interleave(
  one: () => void,
  two: () => void,
  now = processTime,
  repeats = REPEATS,
): { one: number[]; two: number[] } {
  const time = (call: () => void): number => {
    const start = now()
    call()
    return now() - start
  }
  for (let k = 0; k < WARM_UP; k++) one()
  two()
  const times = Array.from({ length: repeats }, () => [time(one), time(two)] as const)
  return { one: times.map(([first]) => first), two: times.map(([, second]) => second) }
}
