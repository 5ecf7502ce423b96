/** What stages mean, in double precision: sums by the definition of `correlate2d`, all else written out plainly. */
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import type { PictureSize } from '../../../renderer/video/engine/engine'
import { correlate2d, type Plane } from '../../../shared/convolution/direct/convolve2d'
import { LUMA_WEIGHTS, levelOf } from '../../../shared/convolution/direct/filter-picture'

const WRITTEN = { rgb: [0, 1, 2], luma: [0, 1, 2], red: [0], green: [1], blue: [2], alpha: [3] } as const

/** RGBA bytes through stages on unclamped reals, clamped and rounded once. */
export function filterByDefinition(
  rgba: Uint8ClampedArray,
  size: PictureSize,
  stages: readonly FilterStage[],
): Uint8ClampedArray {
  let planes = [0, 1, 2, 3].map(
    (channel): Plane => ({
      ...size,
      data: Float64Array.from({ length: size.width * size.height }, (_, k) => (rgba[4 * k + channel] ?? 0) / 255),
    }),
  )
  for (const stage of stages) planes = apply(planes, stage)
  return rgba.map((_, k) => levelOf(planes[k % 4]?.data[k >> 2] ?? Number.NaN))
}

function apply(planes: Plane[], stage: FilterStage): Plane[] {
  const written: readonly number[] = WRITTEN[stage.channels]
  return planes.map((plane, channel) => {
    if (!written.includes(channel)) return plane
    const source = stage.channels === 'luma' ? lumaOf(planes) : plane
    const sums = stage.kernels.map((kernel) => correlate2d(source, kernel, stage.border, stage.anchor).data)
    const data = plane.data.map((x, k) => {
      const values = sums.map((sum) => sum[k] ?? Number.NaN)
      const length = stage.combine === 'magnitude' ? Math.hypot(...values) : (values[0] ?? Number.NaN)
      return (1 - stage.mix) * x + stage.mix * (stage.scale * length + stage.bias)
    })
    return { ...plane, data }
  })
}

function lumaOf(planes: Plane[]): Plane {
  const [first] = planes
  if (!first) throw new Error('A picture has planes')
  const at = (channel: number, k: number): number => planes[channel]?.data[k] ?? Number.NaN
  const [r, g, b] = LUMA_WEIGHTS
  return { ...first, data: first.data.map((_, k) => r * at(0, k) + g * at(1, k) + b * at(2, k)) }
}
