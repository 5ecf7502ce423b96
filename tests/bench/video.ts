/** The video engines against their peers and against the definition; targets R1 to R13. */
import { measureVideoCosts } from '../../renderer/video/engine/simd/measure-video-costs'
import { videoModule } from '../unit/video-engine/module'
import type { Row } from './row'
import { measureAccuracy } from './video/accuracy'
import { measureApplication } from './video/application'
import { measureInBrowser } from './video/browser'
import { measureDevice } from './video/device'
import { measureAgainstFfmpeg } from './video/ffmpeg'
import { measureSimdPyramid } from './video/pyramid'
import { measureSpeed } from './video/speed'

/** Rows that run in a page of the browser. */
const IN_BROWSER = [
  'R1',
  'R2',
  'R6',
  'R7-speedup-gl',
  'R7-psnr-gl',
  'R8-feconvolvematrix',
  'R8-canvasblur',
  'R8-pixi',
  'R9-engines',
  'R12',
]

/** `npm run bench -- video`; CONVOLAB_BENCH=R3,R4-separable-15 measures only those. */
export async function measure(log: (text: string) => void): Promise<Row[]> {
  const only = process.env.CONVOLAB_BENCH?.split(',')
  const wanted = (...ids: string[]): boolean =>
    only === undefined ||
    only.some((name) => ids.some((id) => `${id}-`.startsWith(`${name}-`) || name.startsWith(`${id}-`)))
  log('Measuring the primitives')
  const costs = measureVideoCosts(videoModule, () => performance.now())
  const rows: Row[] = []
  if (wanted(...IN_BROWSER)) rows.push(...(await measureInBrowser(wanted, log)))
  if (wanted('GPU')) rows.push(...(await measureDevice(only?.some((name) => name.startsWith('GPU')) ?? false, log)))
  rows.push(...(await measureApplication(wanted, log)))
  if (wanted('R3', 'R4', 'R5')) rows.push(...(await measureSpeed(costs, wanted, log)))
  rows.push(...measureAgainstFfmpeg(costs, wanted, log))
  if (wanted('R9')) {
    log('R9: against the definition')
    rows.push(...measureAccuracy(costs))
  }
  if (wanted('R7-speedup-simd', 'R7-psnr-simd')) rows.push(...measureSimdPyramid(costs, wanted, log))
  return rows
}
