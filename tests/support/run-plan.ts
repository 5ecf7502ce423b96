/** Carries a picture plan out in plain double precision: the plan's own meaning, without a graphics device. */
import type { Border, Kernel2D } from '../../shared/chain/video/entry'
import { type Plane, correlate2d } from '../../shared/convolution/direct/convolve2d'
import { LUMA_WEIGHTS, levelOf } from '../../shared/convolution/direct/filter-picture'
import type { PicturePass, PicturePlan, PictureSize } from '../../renderer/video/engine/engine'

export function runPlan(rgba: Uint8ClampedArray, size: PictureSize, plan: PicturePlan): Uint8ClampedArray {
  let planes = [0, 1, 2]
    .map((channel) => rgba.filter((_, i) => i % 4 === channel))
    .map((levels) => planeOf(levels, size))
  for (const pass of plan.passes) planes = runPass(planes, pass)
  return rgba.map((level, i) => (i % 4 === 3 ? level : levelOf(planes[i % 4]?.data[i >> 2] ?? Number.NaN)))
}

function planeOf(levels: Uint8ClampedArray, size: PictureSize): Plane {
  return { ...size, data: Float64Array.from(levels, (level) => level / 255) }
}

function runPass(input: Plane[], pass: PicturePass): Plane[] {
  const source = pass.colour === 'luma' ? lumaOf(input) : input
  return input.map((plane, channel) => {
    const sums = pass.kernels.map((kernel) => correlated(source[channel] ?? plane, kernel, pass.border))
    const data = plane.data.map((x, i) => {
      const values = sums.map((sum) => sum[i] ?? 0)
      const length = pass.combine === 'magnitude' ? Math.hypot(...values) : (values[0] ?? 0)
      return (1 - pass.mix) * x + pass.mix * (pass.scale * length + pass.bias)
    })
    return { ...plane, data }
  })
}

function correlated(plane: Plane, kernel: Kernel2D, border: Border): Float64Array {
  return correlate2d(plane, kernel, border).data
}

function lumaOf(planes: Plane[]): Plane[] {
  const [first] = planes
  if (!first) return []
  const data = first.data.map((_, i) =>
    LUMA_WEIGHTS.reduce((total, weight, channel) => total + weight * (planes[channel]?.data[i] ?? 0), 0),
  )
  return planes.map((plane) => ({ ...plane, data }))
}
