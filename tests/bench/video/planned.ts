/** R6: what planning gains WebGL2 over a plain unrolled shader, on the rasteriser that draws without a graphics device. */
import type { Page } from '@playwright/test'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { gaussianLine } from '../../../shared/kernels/gaussian-line'
import { callInPage } from '../bench-page'
import { judgeRow, type Row } from '../row'
import { gaussianKernel, kernelOfRank, roughKernel } from './cases'
import type { PlannedTimes } from './page/gl-planned'

const REPEATS = 15
const PATH = 'tests/bench/video/page/gl-planned.ts'

/** Shapes that planning could make slower: small, long, thin, of many zeros, and some that it makes faster. */
const KERNELS: Readonly<Record<string, Kernel2D>> = {
  'one tap': [[0.5]],
  'two taps': [[0.5, 0.5]],
  '3×3': roughKernel(3),
  'a cross of five': [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ],
  '1×7': [roughKernel(7).flat().slice(0, 7)],
  '7×1': roughKernel(7).map((row) => row.slice(0, 1)),
  '5×5': roughKernel(5),
  '5×5 of rank 2': kernelOfRank(5, 2),
  'diagonal of 9': Array.from({ length: 9 }, (_, i) => Array.from({ length: 9 }, (__, j) => (i === j ? 1 / 9 : 0))),
  'corners of 15×15': Array.from({ length: 15 }, (_, i) =>
    Array.from({ length: 15 }, (__, j) => (i % 14 === 0 && j % 14 === 0 ? 0.25 : 0)),
  ),
  '7×7': roughKernel(7),
  '11×11': roughKernel(11),
  '15×15 of rank 3': kernelOfRank(15, 3),
}

export async function measurePlanned(
  page: Page,
  wanted: (...ids: string[]) => boolean,
  log: (text: string) => void,
): Promise<Row[]> {
  const rows: Row[] = []
  const time = async (name: string, kernel: Kernel2D, factors: readonly number[] | null): Promise<PlannedTimes> => {
    log(`R6: ${name}`)
    await page.reload()
    return callInPage<PlannedTimes>(page, PATH, 'timePlanned', [kernel, factors, REPEATS])
  }
  const gain = (id: string, name: string, target: number, times: PlannedTimes): Row =>
    judgeRow({
      id,
      name,
      unit: '×',
      target: { op: '>=', value: target },
      runs: times.plain.map((plain, run) => plain / (times.ours[run] ?? Number.NaN)),
      value: Math.min(...times.plain) / Math.min(...times.ours),
      note: `minima, bytes to readable pixels: ${Math.min(...times.plain).toFixed(1)} ms plain, ${Math.min(...times.ours).toFixed(1)} ms planned; they differ by ${times.difference} of 255 at most`,
    })
  if (wanted('R6-9x9')) {
    const times = await time('9×9', roughKernel(9), null)
    rows.push(gain('R6-9x9', 'GL 9×9, plain unrolled shader / planned', 2, times))
  }
  if (wanted('R6-separable-15')) {
    const times = await time('separable 15', gaussianKernel(15), gaussianLine(15, 0))
    rows.push(gain('R6-separable-15', 'GL separable 15, two plain unrolled shaders / planned', 1.6, times))
  }
  if (wanted('R6-any')) rows.push(await measureAny(time))
  return rows
}

async function measureAny(
  time: (name: string, kernel: Kernel2D, factors: null) => Promise<PlannedTimes>,
): Promise<Row> {
  const ratios: { name: string; ratio: number }[] = []
  for (const [name, kernel] of Object.entries(KERNELS)) {
    const { ours, plain } = await time(name, kernel, null)
    ratios.push({ name, ratio: Math.min(...ours) / Math.min(...plain) })
  }
  const worst = ratios.reduce((one, two) => (two.ratio > one.ratio ? two : one))
  return judgeRow({
    id: 'R6-any',
    name: 'GL, planned / plain, the slowest of any kernels',
    unit: '×',
    target: { op: '<=', value: 1.05 },
    runs: ratios.map(({ ratio }) => ratio),
    value: worst.ratio,
    note: `a run is a kernel, minima of ${REPEATS}: ${ratios.map(({ name, ratio }) => `${name} ${ratio.toFixed(2)}`).join(', ')}`,
  })
}
