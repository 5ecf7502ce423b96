/** THE definition of what a list of picture stages does; every engine is compared with it. Never optimised. */
import type { Stage } from '../../chain/chain'
import { videoCatalogue } from '../../chain/video/catalogue'
import type { Channels, Light, PictureFilter } from '../../chain/video/entry'
import { linearFromSrgb, srgbFromLinear } from '../../colour/transfer'
import { type Masks, placeOf, shareOfPixels } from '../../picture/stage-weights'
import { saturateToUint8 } from '../../numbers/saturation'
import type { Plane } from './convolve2d'
import { filterPlanes } from './filter-planes'
import { BRIGHTNESS_WEIGHTS } from './luma'

/** Red, green, blue and alpha. */
type Picture = readonly Plane[]

/** The planes that a stage writes, by number. */
const WRITTEN: Readonly<Record<Channels, readonly number[]>> = {
  rgb: [0, 1, 2],
  luma: [0, 1, 2],
  red: [0],
  green: [1],
  blue: [2],
  alpha: [3],
  rgba: [0, 1, 2, 3],
}

/** What a stage that looks back remembers from the frame before: its planes, or null where there was none. */
export type StageHistory = readonly ArrayLike<number>[] | null

/**
 * Filters one picture, stage by stage, on unclamped reals (1.0 = level 255); clamped and rounded half to even once, at
 * the end. A bypassed stage is left out, and so is one of mix 0; `mix` gives `(1 − mix) · x + mix · f(x)`. Channels that a
 * stage does not change pass as they are. With a region or a mask the mix is multiplied by each pixel's share. In linear light all colours are decoded before the stage, and encoded behind its
 * mix.
 *
 * @param rgba four bytes a pixel, row-major from the top
 * @param histories of the acting stages that look back, in order; what is missing has no frame before
 * @param masks that stages name; one that is missing lets nothing through
 * @returns as many bytes
 * @throws Error for a kind that the catalogue does not hold, RangeError when the bytes do not fit the size
 */
export function filterPicture(
  rgba: Uint8ClampedArray,
  size: { width: number; height: number },
  stages: readonly Stage[],
  histories: readonly StageHistory[] = [],
  masks: Masks = new Map(),
): Uint8ClampedArray<ArrayBuffer> {
  return filterFrame(rgba, size, stages, histories, masks).picture
}

/** The same with what the stages that look back remember for the next frame. */
export function filterFrame(
  rgba: Uint8ClampedArray,
  size: { width: number; height: number },
  stages: readonly Stage[],
  histories: readonly StageHistory[],
  masks: Masks = new Map(),
): { picture: Uint8ClampedArray<ArrayBuffer>; histories: StageHistory[] } {
  if (rgba.length !== 4 * size.width * size.height) {
    throw new RangeError(`${rgba.length} bytes are not ${size.width}×${size.height} RGBA pixels`)
  }
  let picture = planesOf(rgba, size)
  const remembered: StageHistory[] = []
  for (const stage of stages) {
    if (stage.bypass || stage.mix === 0) continue
    const filter = filterOf(stage)
    const looksBack = filter.kind === 'average'
    const place = placeOf(stage, masks)
    const shares = place && shareOfPixels(place, size)
    const mixAt = (pixel: number): number => stage.mix * (shares ? (shares[pixel] ?? 0) : 1)
    const result = applyFilter(picture, filter, mixAt, looksBack ? (histories[remembered.length] ?? null) : null)
    picture = result.picture
    if (looksBack) remembered.push(result.filtered.map(({ data }) => data))
  }
  return { picture: bytesOf(picture, rgba), histories: remembered }
}

function filterOf(stage: Stage): PictureFilter {
  const entry = videoCatalogue.get(stage.kind)
  if (!entry) throw new Error(`"${stage.kind}" is none of ${[...videoCatalogue.keys()].join(', ')}`)
  return entry.filter(stage.params)
}

function applyFilter(
  picture: Picture,
  filter: PictureFilter,
  mixAt: (pixel: number) => number,
  history: StageHistory,
): { picture: Picture; filtered: readonly Plane[] } {
  const { channels, light } = filter
  const input = light === 'linear' ? mapColours(picture, linearFromSrgb) : picture
  const filtered = filterPlanes(sourcesOf(input, channels, light), filter, history)
  const output = input.map((plane, channel) => {
    if (!WRITTEN[channels].includes(channel)) return plane
    const result = filtered.length === 1 ? filtered[0] : filtered[channel]
    return mixed(plane, result ?? plane, mixAt)
  })
  return { picture: light === 'linear' ? mapColours(output, srgbFromLinear) : output, filtered }
}

/** What a stage reads: three planes of colour, or one. */
function sourcesOf(picture: Picture, channels: Channels, light: Light): Plane[] {
  if (channels === 'luma') return [brightnessOf(picture, BRIGHTNESS_WEIGHTS[light])]
  return WRITTEN[channels].flatMap((channel) => picture[channel] ?? [])
}

function brightnessOf([red, green, blue]: Picture, [r, g, b]: readonly [number, number, number]): Plane {
  if (!red || !green || !blue) throw new Error('A picture has red, green and blue')
  return { ...red, data: red.data.map((x, i) => r * x + g * (green.data[i] ?? 0) + b * (blue.data[i] ?? 0)) }
}

/** Alpha is no amount of light. */
function mapColours(picture: Picture, of: (value: number) => number): Picture {
  return picture.map((plane, channel) => (channel < 3 ? { ...plane, data: plane.data.map(of) } : plane))
}

function mixed(plane: Plane, filtered: Plane, mixAt: (pixel: number) => number): Plane {
  return { ...plane, data: plane.data.map((x, i) => (1 - mixAt(i)) * x + mixAt(i) * (filtered.data[i] ?? Number.NaN)) }
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
