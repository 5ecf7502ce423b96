import { type Border, BORDERS } from '../chain/video/entry'
import { borderIndex, OUTSIDE } from '../convolution/direct/border'
import { roundHalfToEven } from '../numbers/rounding'
import { expectWord } from '../tensor/expect-word'
import { type Tensor, tensor } from '../tensor/tensor'
import { pictureSize } from './channels'
import { DEFAULT_BORDER } from './filter-options'
import { type PixelKind, storePixels } from './pixel-kind'

export interface BilateralFilter {
  /** Width of the neighbourhood in pixels: radius diameter >> 1, at least 1; <= 0 takes round(1.5 sigmaSpace). */
  diameter: number
  /** How far levels may differ, in levels; <= 0 is 1. */
  sigmaColor: number
  /** How far pixels may lie apart, in pixels; <= 0 is 1. */
  sigmaSpace: number
  border?: Border
  /** Kind of number of the result; float64 when absent. */
  kind?: PixelKind
}

export type Neighbour = { down: number; across: number; weight: number }

/**
 * Mean of the neighbours within the radius, each weighted by nearness in place and in level:
 * `exp(−r² / 2 sigmaSpace²) · exp(−D² / 2 sigmaColor²)`, D the sum over the channels of |difference|. Smooths and keeps edges;
 * not a convolution, as the weights change from place to place. With the constant border the zeros outside take part.
 *
 * @param src [rows][columns] or [rows][columns][channels]
 * @throws RangeError for other shapes, unknown words and sizes that are not finite
 * @see cv2.bilateralFilter; Tomasi, Manduchi: Bilateral filtering for gray and color images (1998)
 */
export function bilateralFilter(src: Tensor, options: BilateralFilter): Tensor {
  const { border = DEFAULT_BORDER, kind = 'float64' } = options
  const [rows, columns, channels] = pictureSize(src)
  expectWord('border', border, BORDERS)
  const neighbours = bilateralNeighbours(options.diameter, options.sigmaSpace)
  const colour = positive(options.sigmaColor)
  const black = new Float64Array(channels)
  const pixelAt = (r: number, c: number): Float64Array => {
    const row = borderIndex(r, rows, border)
    const column = borderIndex(c, columns, border)
    const from = (row * columns + column) * channels
    return row === OUTSIDE || column === OUTSIDE ? black : src.data.subarray(from, from + channels)
  }
  const result = new Float64Array(src.data.length)
  for (let pixel = 0; pixel < rows * columns; pixel++) {
    const [row, column] = [Math.floor(pixel / columns), pixel % columns]
    const own = pixelAt(row, column)
    const sums = new Float64Array(channels)
    let total = 0
    for (const { down, across, weight } of neighbours) {
      const other = pixelAt(row + down, column + across)
      const difference = other.reduce((sum, level, channel) => sum + Math.abs(level - (own[channel] as number)), 0)
      const share = weight * bell(difference, colour)
      total += share
      for (let channel = 0; channel < channels; channel++) {
        sums[channel] = (sums[channel] as number) + share * (other[channel] as number)
      }
    }
    result.set(
      sums.map((sum) => sum / total),
      pixel * channels,
    )
  }
  return storePixels(tensor(src.shape, result), kind)
}

/**
 * Every place within the radius with its weight by distance; diameter and sigma as in `BilateralFilter`.
 * @throws RangeError for sizes that are not finite
 */
export function bilateralNeighbours(diameter: number, sigmaSpace: number): Neighbour[] {
  const space = positive(sigmaSpace)
  const wanted = diameter > 0 ? Math.floor(diameter / 2) : roundHalfToEven(1.5 * space)
  const radius = Math.max(1, wanted)
  if (!Number.isFinite(radius)) {
    throw new RangeError(`A bilateral filter needs finite sizes, got diameter ${diameter} and sigma ${sigmaSpace}`)
  }
  const places = Array.from({ length: 2 * radius + 1 }, (_, at) => at - radius)
  return places
    .flatMap((down) => places.map((across) => ({ down, across, distance: Math.hypot(down, across) })))
    .filter(({ down, across }) => down ** 2 + across ** 2 <= radius ** 2)
    .map(({ down, across, distance }) => ({ down, across, weight: bell(distance, space) }))
}

function bell(distance: number, sigma: number): number {
  return Math.exp(-(distance ** 2) / (2 * sigma ** 2))
}

function positive(sigma: number): number {
  return sigma <= 0 ? 1 : sigma
}
