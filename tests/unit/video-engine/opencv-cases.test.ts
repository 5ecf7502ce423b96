/** The cases that OpenCV itself computed, through the SIMD engine. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import type { Border } from '../../../shared/chain/video/entry'
import { videoModule } from './module'

interface Values {
  shape: [rows: number, columns: number, channels?: number]
  dtype: string
  data: number[]
}

interface Case {
  id: string
  params: { border: Border; anchor_x: number; anchor_y: number; delta: number; dtype_in: string; dtype_out: string }
  inputs: { src: Values; kernel: Values }
  expected: { dst: Values }
}

const cases = JSON.parse(
  readFileSync(new URL('../../golden/cv_filter2D.json', import.meta.url), 'utf8'),
) as readonly Case[]
/** Pictures of bytes are what the engine takes. */
const pictures = cases.filter(({ inputs }) => inputs.src.dtype === 'uint8')

function stageOf({ params, inputs }: Case): FilterStage {
  const [rows, columns] = inputs.kernel.shape
  const centre = (at: number, size: number): number => (at < 0 ? size >> 1 : at)
  const taps = Array.from({ length: rows }, (_, i) => inputs.kernel.data.slice(i * columns, (i + 1) * columns))
  return {
    kernels: [taps],
    combine: 'single',
    scale: 1,
    bias: params.delta / 255,
    border: params.border,
    anchor: { row: centre(params.anchor_y, rows), column: centre(params.anchor_x, columns) },
    channels: 'rgb',
    mix: 1,
  }
}

/** Level of a channel; a picture of one channel is grey. */
function levelAt({ shape, data }: Values, pixel: number, channel: number): number {
  const channels = shape[2] ?? 1
  return data[pixel * channels + (channel % channels)] ?? Number.NaN
}

describe('the SIMD engine and OpenCV', () => {
  it('has cases', () => expect(pictures.length).toBeGreaterThan(5))

  it.each(pictures)('agree within one level: $id', (given) => {
    const { src } = given.inputs
    const size = { width: src.shape[1], height: src.shape[0] }
    const data = Uint8Array.from({ length: 4 * size.width * size.height }, (_, k) =>
      k % 4 === 3 ? 255 : levelAt(src, k >> 2, k % 4),
    )
    const engine = createSimdEngine(videoModule)
    engine.prepare(planSimd([stageOf(given)], size, TYPICAL_VIDEO_COSTS))
    const result = engine.process({ ...size, data }).data
    const misses = result.map((level, k) => {
      if (k % 4 === 3) return 0
      const wanted = Math.min(255, Math.max(0, levelAt(given.expected.dst, k >> 2, k % 4)))
      return Math.ceil(Math.abs(level - wanted) - 1e-3)
    })
    expect(Math.max(...misses)).toBeLessThanOrEqual(1)
  })
})
