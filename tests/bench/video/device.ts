/** Figures of a graphics device, where there is one; `CONVOLAB_BENCH=GPU` takes them of what draws in its place, too. */
import { pictureStage } from '../../support/picture-stage'
import { callInPage, inBenchPage } from '../bench-page'
import { judgeRow, type Row } from '../row'
import type { DeviceTimes } from './page/device-times'

const SWITCHES = ['--use-gl=angle', '--ignore-gpu-blocklist', '--enable-unsafe-swiftshader']
const PATH = 'tests/bench/video/page/device-times.ts'
const FRAMES = 100
const HD = { width: 1280, height: 720 }
const FULL_HD = { width: 1920, height: 1080 }

const blur = pictureStage('gaussian', { size: 15, sigma: 3 })
const CASES = [
  { id: 'GPU-blur', name: '720p Gaussian 15, median', stages: [blur], size: HD, share: 0.5, limit: 2.2 },
  { id: 'GPU-separable', name: '1080p separable 15, median', stages: [blur], size: FULL_HD, share: 0.5, limit: 1 },
  {
    id: 'GPU-five',
    name: '1080p chain of five filters, median',
    stages: ['gaussian', 'sharpen', 'box', 'emboss', 'sobel-magnitude'].map((kind) => pictureStage(kind)),
    size: FULL_HD,
    share: 0.5,
    limit: 8,
  },
  { id: 'GPU-latency', name: '720p Gaussian 15, 95th percentile', stages: [blur], size: HD, share: 0.95, limit: 16.7 },
]

/** @param anyway also where a processor draws */
export function measureDevice(anyway: boolean, log: (text: string) => void): Promise<Row[]> {
  return inBenchPage(async (_, page) => {
    const rows: Row[] = []
    for (const { id, name, stages, size, share, limit } of CASES) {
      const args = [stages, size, FRAMES, anyway]
      const found = await callInPage<DeviceTimes | undefined>(page, PATH, 'deviceTimes', args)
      if (!found || found.times.length === 0) {
        log(`GPU: no graphics device (${found?.rasteriser ?? 'no WebGL2'}), its figures are not taken`)
        return []
      }
      log(id)
      const { rasteriser, times } = found
      const value = times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN
      const note = `of ${FRAMES} frames from bytes to a canvas that was looked at; ${rasteriser}`
      rows.push(judgeRow({ id, name, unit: 'ms', target: { op: '<=', value: limit }, runs: times, value, note }))
    }
    return rows
  }, SWITCHES)
}
