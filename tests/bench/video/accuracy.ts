/** R9: the SIMD engine against double precision. */
import type { VideoCosts } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { BORDERS } from '../../../shared/chain/video/entry'
import { randomPicture } from '../../support/random-picture'
import { videoModule } from '../../unit/video-engine/module'
import { filterByDefinition } from '../../unit/video-engine/reference'
import { judgeRow, type Row } from '../row'
import { kernelOfRank, plainStage, roughKernel } from './cases'

const SIZE = { width: 97, height: 53 }
/** What the sum of the absolute taps may come to. */
const LARGEST_SUM = 256

export function measureAccuracy(costs: VideoCosts): Row[] {
  const engine = createSimdEngine(videoModule)
  const picture = randomPicture(SIZE)
  const runs = stages().map((stage) => {
    engine.prepare(planSimd([stage], SIZE, costs))
    const { data } = engine.process({ ...SIZE, data: new Uint8Array(picture.buffer) })
    const defined = filterByDefinition(picture, SIZE, [stage])
    return data.reduce((worst, level, k) => Math.max(worst, Math.abs(level - (defined[k] ?? Number.NaN))), 0) / 255
  })
  return [
    judgeRow({
      id: 'R9-simd-float64',
      name: 'worst error of the SIMD engine against double precision',
      unit: 'of white',
      target: { op: '<=', value: 1 / 255 },
      runs,
      value: Math.max(...runs),
      note: `${runs.length} stages: sizes 1 to 31 of full and low rank, five borders, anchors, biases, sums of absolute taps 1 and ${LARGEST_SUM}; ${SIZE.width}×${SIZE.height}`,
    }),
  ]
}

function stages(): FilterStage[] {
  return Array.from({ length: 31 }, (_, k) => k + 1).flatMap((size) =>
    BORDERS.flatMap((border, b) =>
      [roughKernel(size), kernelOfRank(size, 3)].map((kernel, r): FilterStage => {
        const sum = kernel.flat().reduce((total, tap) => total + Math.abs(tap), 0)
        const anchor = { row: (size * b * 7) % size, column: (size + 3 * b + r) % size }
        const scale = (b % 2 === 0 ? 1 : LARGEST_SUM) / sum
        return { ...plainStage(kernel), border, anchor, scale, bias: [0, 0.5, -0.25][size % 3] ?? 0 }
      }),
    ),
  )
}
