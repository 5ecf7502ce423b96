/** What stages mean, in double precision: sums by the definition of `correlate2d`, all else written out plainly. */
import { type FilterStage, isKernels, type SimdStage } from '../../../renderer/video/engine/simd/plan'
import type { PictureSize } from '../../../renderer/video/engine/engine'
import { correlate2d, type Plane } from '../../../shared/convolution/direct/convolve2d'
import { levelOf } from '../../../shared/convolution/direct/filter-picture'
import { filterPlanes } from '../../../shared/convolution/direct/filter-planes'
import { BRIGHTNESS_WEIGHTS } from '../../../shared/convolution/direct/luma'
import type { Kernel2D, Light } from '../../../shared/chain/video/entry'
import { pyramidOf } from '../../../shared/pyramid/pyramid'
import { pyramidFilter } from '../../../shared/pyramid/pyramid-filter'

const WRITTEN = {
  rgb: [0, 1, 2],
  luma: [0, 1, 2],
  red: [0],
  green: [1],
  blue: [2],
  alpha: [3],
  rgba: [0, 1, 2, 3],
} as const

/** RGBA bytes through stages on unclamped reals, clamped and rounded once. */
export function filterByDefinition(
  rgba: Uint8ClampedArray,
  size: PictureSize,
  stages: readonly SimdStage[],
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

function apply(planes: Plane[], stage: SimdStage): Plane[] {
  const written: readonly number[] = WRITTEN[stage.channels]
  const sources = stage.channels === 'luma' ? [lumaOf(planes, stage.light)] : written.map((c) => planes[c] as Plane)
  const filtered = effectOf(sources, stage)
  return planes.map((plane, channel) => {
    if (!written.includes(channel)) return plane
    const values = (filtered.length === 1 ? filtered[0] : filtered[channel])?.data
    return { ...plane, data: plane.data.map((x, k) => (1 - stage.mix) * x + stage.mix * (values?.[k] ?? Number.NaN)) }
  })
}

function effectOf(sources: readonly Plane[], stage: SimdStage): Plane[] {
  if (!isKernels(stage)) return filterPlanes(sources, { light: 'gamma', ...stage }, null)
  return sources.flatMap((source) => {
    const sums = stage.kernels.map((kernel) => correlated(source, kernel, stage).data)
    const of = (value: (a: number, b: number) => number): Plane => ({
      ...source,
      data: source.data.map((_, k) => stage.scale * value(sums[0]?.[k] ?? Number.NaN, sums[1]?.[k] ?? 0) + stage.bias),
    })
    if (stage.combine === 'single') return [of((a) => a)]
    if (stage.combine === 'magnitude') return [of(Math.hypot)]
    return [0, 120, 240].map((hue) => {
      const angle = (hue * Math.PI) / 180
      return of((a, b) => (Math.hypot(a, b) * (1 + Math.cos(Math.atan2(b, a) - angle))) / 2)
    })
  })
}

function correlated(source: Plane, kernel: Kernel2D, { border, anchor, approximate }: FilterStage): Plane {
  const pyramid = approximate ? pyramidOf(kernel, anchor) : undefined
  return pyramid ? pyramidFilter(source, pyramid, border) : correlate2d(source, kernel, border, anchor)
}

function lumaOf(planes: Plane[], light: Light = 'gamma'): Plane {
  const [first] = planes
  if (!first) throw new Error('A picture has planes')
  const at = (channel: number, k: number): number => planes[channel]?.data[k] ?? Number.NaN
  const [r, g, b] = BRIGHTNESS_WEIGHTS[light]
  return { ...first, data: first.data.map((_, k) => r * at(0, k) + g * at(1, k) + b * at(2, k)) }
}
