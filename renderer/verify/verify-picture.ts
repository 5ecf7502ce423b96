/** One frame against the definition in double precision. Pure. */
import { filterPicture } from '../../shared/convolution/direct/filter-picture'
import type { PictureExcerpt } from '../video/contract'
import type { PictureSize } from '../video/engine/engine'

export interface PictureVerdict {
  /** Largest and mean difference of a channel, in levels of 255. */
  largest: number
  mean: number
  /** Pixels with any difference, of all. */
  differing: number
  of: number
  size: PictureSize
  /** The largest difference of each pixel's channels, in levels, row-major from the top. */
  heat: Uint8Array
}

export function verifyPicture({ input, output, size, stages, history, masks }: PictureExcerpt): PictureVerdict {
  const expected = filterPicture(new Uint8ClampedArray(input), size, stages, history, masks)
  const heat = new Uint8Array(size.width * size.height)
  let sum = 0
  for (let at = 0; at < expected.length; at++) {
    const difference = Math.abs((output[at] ?? 0) - (expected[at] ?? 0))
    sum += difference
    heat[at >> 2] = Math.max(heat[at >> 2] ?? 0, difference)
  }
  return {
    largest: heat.reduce((most, level) => Math.max(most, level), 0),
    mean: sum / expected.length,
    differing: heat.reduce((count, level) => count + (level > 0 ? 1 : 0), 0),
    of: heat.length,
    size,
    heat,
  }
}
