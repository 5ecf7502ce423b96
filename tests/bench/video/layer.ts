/** R12: a convolution layer against TensorFlow.js, both without a graphics device. */
import type { Page } from '@playwright/test'
import { callInPage } from '../bench-page'
import { judgeRow, type Row } from '../row'
import type { LayerTimes } from './page/readable-layer'

const REPEATS = 9

export async function measureLayer(page: Page, log: (text: string) => void): Promise<Row> {
  log('R12: convolution layer')
  await page.reload()
  const path = 'tests/bench/video/page/readable-layer.ts'
  const { simd, gl, peer, difference } = await callInPage<LayerTimes>(page, path, 'timeLayer', [REPEATS])
  const [ours, other] = [Math.min(...simd), Math.min(...peer)]
  return judgeRow({
    id: 'R12',
    name: 'CNN convolution 9×9, 4 → 3 channels, 548×548, TensorFlow.js on WebGL / automatic engine, time',
    unit: '×',
    target: { op: '>=', value: 2 },
    runs: peer.map((time, run) => time / (simd[run] ?? Number.NaN)),
    value: other / ours,
    note: `minima of interleaved pictures to values that can be read: ${ours.toFixed(1)} ms by WASM SIMD (automatic without a graphics device), one worker, against ${other.toFixed(1)} ms; by WebGL2 on the same rasteriser ${Math.min(...gl).toFixed(1)} ms; they differ by ${difference.toFixed(2)} of 255 at most, rounding included`,
  })
}
