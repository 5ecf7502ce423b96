/** THE definition of what a list of picture stages does; every engine is compared with it. Never optimised. */
import type { Stage } from '../../chain/chain'
import { videoCatalogue } from '../../chain/video/catalogue'
import type { Channels } from '../../chain/video/entry'
import { saturateToUint8 } from '../../numbers/saturation'
import type { Plane } from './convolve2d'
import { filterPlanes } from './filter-planes'

/** Red, green, blue and alpha. */
type Picture = readonly Plane[]

/** Share of each channel in the brightness (Rec. 601). */
export const LUMA_WEIGHTS = [0.299, 0.587, 0.114] as const

/** The planes that a stage writes, by number. */
const WRITTEN: Readonly<Record<Channels, readonly number[]>> = {
  rgb: [0, 1, 2],
  luma: [0, 1, 2],
  red: [0],
  green: [1],
  blue: [2],
  alpha: [3],
}

/**
 * Filters one picture, stage by stage, on unclamped reals (1.0 = level 255); clamped and rounded half to even once, at
 * the end. A bypassed stage is left out; `mix` gives `(1 − mix) · x + mix · f(x)`. Channels that a stage does not change
 * pass as they are.
 *
 * @param rgba four bytes a pixel, row-major from the top
 * @returns as many bytes
 * @throws Error for a kind that the catalogue does not hold, RangeError when the bytes do not fit the size
 */
export function filterPicture(
  rgba: Uint8ClampedArray,
  size: { width: number; height: number },
  stages: readonly Stage[],
): Uint8ClampedArray<ArrayBuffer> {
  if (rgba.length !== 4 * size.width * size.height) {
    throw new RangeError(`${rgba.length} bytes are not ${size.width}×${size.height} RGBA pixels`)
  }
  let picture = planesOf(rgba, size)
  for (const stage of stages) if (!stage.bypass) picture = applyStage(picture, stage)
  return bytesOf(picture, rgba)
}

function applyStage(input: Picture, stage: Stage): Picture {
  const entry = videoCatalogue.get(stage.kind)
  if (!entry) throw new Error(`"${stage.kind}" is none of ${[...videoCatalogue.keys()].join(', ')}`)
  const filter = entry.filter(stage.params)
  const filtered = filterPlanes(sourcesOf(input, filter.channels), filter)
  const written = WRITTEN[filter.channels]
  return input.map((plane, channel) => {
    if (!written.includes(channel)) return plane
    const result = filtered.length === 1 ? filtered[0] : filtered[channel]
    return mixed(plane, result ?? plane, stage.mix)
  })
}

/** What a stage reads: three planes of colour, or one. */
function sourcesOf(picture: Picture, channels: Channels): Plane[] {
  if (channels === 'luma') return [lumaOf(picture)]
  return WRITTEN[channels].flatMap((channel) => picture[channel] ?? [])
}

function lumaOf([red, green, blue]: Picture): Plane {
  if (!red || !green || !blue) throw new Error('A picture has red, green and blue')
  return {
    ...red,
    data: red.data.map(
      (r, i) => LUMA_WEIGHTS[0] * r + LUMA_WEIGHTS[1] * (green.data[i] ?? 0) + LUMA_WEIGHTS[2] * (blue.data[i] ?? 0),
    ),
  }
}

function mixed(plane: Plane, filtered: Plane, mix: number): Plane {
  return { ...plane, data: plane.data.map((x, i) => (1 - mix) * x + mix * (filtered.data[i] ?? Number.NaN)) }
}

function planesOf(rgba: Uint8ClampedArray, { width, height }: { width: number; height: number }): Picture {
  return [0, 1, 2, 3].map((channel) => ({
    width,
    height,
    data: Float64Array.from({ length: width * height }, (_, pixel) => (rgba[4 * pixel + channel] ?? 0) / 255),
  }))
}

function bytesOf(picture: Picture, rgba: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(rgba)
  for (const [channel, plane] of picture.entries()) {
    plane.data.forEach((value, pixel) => {
      bytes[4 * pixel + channel] = levelOf(value)
    })
  }
  return bytes
}

/** A sum that is exactly half a level in the book has lost its last bits on the way through 1/255. */
const HALF_TOLERANCE = 1e-9

/** Level 0 .. 255 of a real: clamped, rounded half to even. */
export function levelOf(value: number): number {
  const level = 255 * value
  const half = Math.floor(level) + 0.5
  return saturateToUint8(Math.abs(level - half) < HALF_TOLERANCE ? half : level)
}
