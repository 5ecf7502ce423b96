/** R4: the SIMD engine against FFmpeg's filter `convolution`, one thread each, where the Debian package is there. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VideoCosts } from '../../../renderer/video/engine/simd/costs'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { videoModule } from '../../unit/video-engine/module'
import { timeCalls } from '../cpu-time'
import { judgeRow, type Row } from '../row'
import { noisePicture, plainStage, roughKernel, SIZE } from './cases'

const REPEATS = 9
/** Frames that FFmpeg filters in one measurement: it counts its time in hundredths of a second. */
const FRAMES = 60

export function measureAgainstFfmpeg(
  costs: VideoCosts,
  wanted: (...ids: string[]) => boolean,
  log: (text: string) => void,
): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'convolab-bench-'))
  try {
    const frame = join(folder, 'frame.gbrp')
    writeFileSync(frame, noisePicture().subarray(0, 3 * SIZE.width * SIZE.height))
    return [3, 5, 7].flatMap((size) => {
      const id = `R4-ffmpeg-${size}x${size}`
      if (!wanted(id)) return []
      log(id)
      return [compare(id, size, frame, costs)]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(id: string, size: number, frame: string, costs: VideoCosts): Row {
  // FFmpeg takes whole numbers only.
  const kernel = roughKernel(size).map((row) => row.map((tap) => Math.round(100 * tap)))
  const sum = kernel.flat().reduce((all, tap) => all + tap, 0)
  const engine = createSimdEngine(videoModule)
  engine.prepare(planSimd([{ ...plainStage(kernel), scale: 1 / sum }], SIZE, costs))
  engine.input().set(noisePicture())
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const their = frameTime(frame, kernel, sum)
    if (their === undefined) break
    theirs.push(their)
    ours.push(Math.min(...timeCalls(engine.run, { warmUp: 3, runs: 3, calls: 10 })))
  }
  const least = (times: readonly number[]): string => Math.min(...times).toFixed(2)
  return judgeRow({
    id,
    name: `720p ${size}×${size}, FFmpeg convolution / SIMD engine, CPU time, one thread each`,
    unit: '×',
    target: { op: '>=', value: 1 },
    runs: theirs.map((time, index) => time / (ours[index] ?? Number.NaN)),
    note:
      theirs.length === 0
        ? 'needs the Debian package ffmpeg'
        : `median of interleaved repeats; minima ${least(ours)} ms against ${least(theirs)} ms, of three planes each`,
  })
}

/** CPU milliseconds of one frame, the same run without the filter taken off; undefined where there is no FFmpeg. */
function frameTime(frame: string, kernel: Kernel2D, divisor: number): number | undefined {
  const taps = kernel.flat().join(' ')
  const planes = [0, 1, 2].map((plane) => `${plane}m='${taps}':${plane}rdiv=1/${divisor}`).join(':')
  const [empty, full] = [milliseconds(frame, 'null'), milliseconds(frame, `convolution=${planes}`)]
  return empty === undefined || full === undefined ? undefined : (full - empty) / FRAMES
}

function milliseconds(frame: string, filter: string): number | undefined {
  const size = `${SIZE.width}x${SIZE.height}`
  const input = ['-stream_loop', `${FRAMES - 1}`, '-f', 'rawvideo', '-pix_fmt', 'gbrp', '-s', size, '-i', frame]
  const threads = ['-threads', '1', '-filter_threads', '1']
  const quiet = ['-hide_banner', '-nostdin', '-benchmark']
  const { stderr } = spawnSync('ffmpeg', [...quiet, ...threads, ...input, '-vf', filter, '-f', 'null', '-'], {
    encoding: 'utf8',
  })
  const found = /bench: utime=([\d.]+)s stime=([\d.]+)s/.exec(stderr ?? '')
  return found ? 1000 * (Number(found[1]) + Number(found[2])) : undefined
}
