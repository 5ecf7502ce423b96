/** R7: what a blur of 31 taps gains by being approximated, and how near it comes; each engine against its own exact pass. */
import type { Page } from '@playwright/test'
import type { VideoCosts } from '../../../renderer/video/engine/simd/costs'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { createTestChart } from '../../../renderer/video/sources/chart/chart'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { boxKernel, gaussianKernel } from '../../../shared/kernels/blur'
import { pictureStage } from '../../support/picture-stage'
import { videoModule } from '../../unit/video-engine/module'
import { callInPage } from '../bench-page'
import { judgeRow, type Row } from '../row'
import { plainStage, SIZE } from './cases'
import type { PyramidTimes } from './page/gl-pyramid'
import { psnrOf } from './psnr'
import { interleave } from './speed'

const REPEATS = 15
const TAPS = 31
const SIGMA = 5

/** The two blurs that may be approximated, at their largest. */
const BLURS: readonly { id: string; name: string; kernel: Kernel2D; params: { sigma?: number } }[] = [
  {
    id: 'gaussian',
    name: `Gaussian ${TAPS} (σ ${SIGMA})`,
    kernel: gaussianKernel(TAPS, SIGMA),
    params: { sigma: SIGMA },
  },
  { id: 'box', name: `box ${TAPS}`, kernel: boxKernel(TAPS), params: {} },
]

export function measureSimdPyramid(
  costs: VideoCosts,
  wanted: (...ids: string[]) => boolean,
  log: (text: string) => void,
): Row[] {
  const chart = createTestChart(SIZE).paint(0)
  return BLURS.flatMap(({ id, name, kernel }) => {
    if (!wanted(`R7-speedup-simd-${id}`, `R7-psnr-simd-${id}`)) return []
    log(`R7: SIMD, ${name}`)
    const [exact, near] = [false, true].map((approximate) => {
      const engine = createSimdEngine(videoModule)
      engine.prepare(planSimd([{ ...plainStage(kernel), approximate }], SIZE, costs))
      engine.input().set(chart)
      engine.run()
      return engine
    })
    if (!exact || !near) return []
    const { one, two } = interleave(near.run, exact.run)
    return [
      speedUp(`R7-speedup-simd-${id}`, `SIMD engine, ${name}`, two, one, 'one thread'),
      nearness(`R7-psnr-simd-${id}`, `SIMD engine, ${name}`, psnrOf(exact.output(), near.output())),
    ]
  })
}

export async function measureGlPyramid(
  page: Page,
  wanted: (...ids: string[]) => boolean,
  log: (text: string) => void,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const { id, name, kernel, params } of BLURS) {
    if (!wanted(`R7-speedup-gl-${id}`, `R7-psnr-gl-${id}`)) continue
    log(`R7: WebGL2, ${name}`)
    await page.reload()
    const stage = (approximate: string) => pictureStage(id, { ...params, size: TAPS, border: 'replicate', approximate })
    // All entries of a row of the kernel have the same part of the column; together they are 1.
    const line = (kernel[0] ?? []).map((_, j) => kernel.reduce((sum, row) => sum + (row[j] ?? 0), 0))
    const args = [stage('exact'), stage('pyramid'), line, REPEATS]
    const times = await callInPage<PyramidTimes>(page, 'tests/bench/video/page/gl-pyramid.ts', 'timePyramid', args)
    const [planned, near] = [Math.min(...times.planned), Math.min(...times.pyramid)]
    const note = `SwiftShader, bytes to readable pixels; the exact pass, two plain unrolled shaders, stays as it is; as the engine plans it now it takes ${planned.toFixed(1)} ms, ${(planned / near).toFixed(2)} times as long as the pyramid`
    rows.push(
      speedUp(`R7-speedup-gl-${id}`, `WebGL2, ${name}`, times.exact, times.pyramid, note),
      nearness(`R7-psnr-gl-${id}`, `WebGL2, ${name}`, times.psnr),
    )
  }
  return rows
}

function speedUp(id: string, name: string, exact: readonly number[], near: readonly number[], note: string): Row {
  const [slow, fast] = [Math.min(...exact), Math.min(...near)]
  return judgeRow({
    id,
    name: `720p ${name}, own exact pass / pyramid`,
    unit: '×',
    target: { op: '>=', value: 4 },
    runs: exact.map((time, k) => time / (near[k] ?? Number.NaN)),
    value: slow / fast,
    note: `minima ${slow.toFixed(2)} ms exact, ${fast.toFixed(2)} ms by the pyramid; ${note}`,
  })
}

function nearness(id: string, name: string, psnr: number): Row {
  return judgeRow({
    id,
    name: `720p ${name}, pyramid against the exact pass`,
    unit: 'dB',
    target: { op: '>=', value: 40 },
    runs: [psnr],
    note: 'on the test chart, red, green and blue',
  })
}
