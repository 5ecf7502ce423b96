/** THE definition of what a list of picture stages does; every engine is compared with it. Never optimised. */
import type { Stage } from '../../chain/chain'
import { videoCatalogue } from '../../chain/video/catalogue'
import type { Kernel2D, KernelFilter } from '../../chain/video/entry'
import { saturateToUint8 } from '../../numbers/saturation'
import { type Plane, convolve2d, correlate2d } from './convolve2d'

type Colours = readonly [red: Plane, green: Plane, blue: Plane]

/** Share of each channel in the brightness (Rec. 601). */
export const LUMA_WEIGHTS = [0.299, 0.587, 0.114] as const

/**
 * Filters one picture, stage by stage, on unclamped reals (1.0 = level 255); clamped and rounded half to even once, at
 * the end. A bypassed stage is left out; `mix` gives `(1 − mix) · x + mix · f(x)`. Alpha passes unchanged.
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
  let picture = coloursOf(rgba, size)
  for (const stage of stages) if (!stage.bypass) picture = applyStage(picture, stage)
  return bytesOf(picture, rgba)
}

function applyStage(input: Colours, stage: Stage): Colours {
  const entry = videoCatalogue.get(stage.kind)
  if (!entry) throw new Error(`"${stage.kind}" is none of ${[...videoCatalogue.keys()].join(', ')}`)
  const filtered = applyFilter(input, entry.filter(stage.params))
  return eachColour((channel) =>
    combine(input[channel], filtered[channel], (x, f) => (1 - stage.mix) * x + stage.mix * f),
  )
}

function applyFilter(input: Colours, filter: KernelFilter): Colours {
  const source = filter.colour === 'luma' ? lumaOf(input) : input
  const [first, second] = filter.kernels
  return eachColour((channel) => {
    const one = convolved(source[channel], first, filter)
    const sum = second ? combine(one, convolved(source[channel], second, filter), Math.hypot) : one
    return combine(sum, sum, (value) => (filter.gain * value) / filter.divisor + filter.bias)
  })
}

function convolved(plane: Plane, kernel: Kernel2D, filter: KernelFilter): Plane {
  const operation = filter.operation === 'convolution' ? convolve2d : correlate2d
  return operation(plane, kernel, filter.border)
}

function lumaOf([red, green, blue]: Colours): Colours {
  const luma: Plane = {
    ...red,
    data: red.data.map(
      (r, i) => LUMA_WEIGHTS[0] * r + LUMA_WEIGHTS[1] * (green.data[i] ?? 0) + LUMA_WEIGHTS[2] * (blue.data[i] ?? 0),
    ),
  }
  return [luma, luma, luma]
}

function combine(one: Plane, two: Plane, of: (a: number, b: number) => number): Plane {
  return { ...one, data: one.data.map((value, i) => of(value, two.data[i] ?? 0)) }
}

function eachColour(of: (channel: 0 | 1 | 2) => Plane): Colours {
  return [of(0), of(1), of(2)]
}

function coloursOf(rgba: Uint8ClampedArray, { width, height }: { width: number; height: number }): Colours {
  return eachColour((channel) => ({
    width,
    height,
    data: Float64Array.from({ length: width * height }, (_, pixel) => (rgba[4 * pixel + channel] ?? 0) / 255),
  }))
}

function bytesOf(picture: Colours, rgba: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
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
