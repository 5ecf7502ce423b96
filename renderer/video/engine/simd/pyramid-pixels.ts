/** Rows of RGBA bytes by a picture a quarter as long and high, all channels side by side; the definition is `shared/pyramid`. */
import { borderIndex, OUTSIDE } from '../../../../shared/convolution/direct/border'
import { FACTOR } from '../../../../shared/pyramid/small-line'
import type { PictureSize } from '../engine'
import { type Ground, type VideoCore, WORD } from './core'
import { borderOf } from './fill-line'
import type { Picture, StepPlace } from './layout'
import { isKernels, type SimdStage } from './plan'
import type { PyramidMethod } from './pyramid-plan'
import { FOUND, shareAfter, smallAfter, smallBefore, writeTerm } from './small-samples'

const CHANNELS = 4
/** Bytes of a small pixel of reals. */
const REALS = CHANNELS * WORD
/** Sums write whole groups of 16 reals. */
const GROUP_BYTES = 64
/** Rows of small pixels that a row of outputs lies between. */
const RISING = 2
const WHITE = 255
/** One, in shares of 15 bits. */
const ONE = 32_768

export interface PixelPyramidPlace {
  method: PyramidMethod
  /** Small pixels of a row as they are summed, from that of the block before the picture on. */
  across: number
  /** Small pixels as they are read: before the picture, wholly in it, and behind or partly behind it. */
  left: number
  inside: number
  right: number
  lineBytes: number
  /** For each of those before and behind, the columns that they are the means of. */
  rim: number
  /** A row of nothing, for rows outside. */
  black: number
  /** For each worker: a row as it is read, the last rows summed across, a row summed, and the last rows as whole numbers. */
  scratch: readonly {
    read: number
    beside: number
    summed: number
    wholes: number
    acrossTerms: number
    downTerms: number
  }[]
}

export function placePixelPyramid(
  ground: Ground,
  method: PyramidMethod,
  { width }: PictureSize,
  workers: number,
): PixelPyramidPlace {
  const { across: line, down } = method
  const across = Math.ceil(width / FACTOR) + 2
  const left = 1 - line.first
  const inside = Math.floor(width / FACTOR)
  const right = across + line.taps.length - 1 - left - inside
  const lineBytes = GROUP_BYTES * (Math.ceil(((left + inside + right) * REALS) / GROUP_BYTES) + 1)
  return {
    method,
    across,
    left,
    inside,
    right,
    lineBytes,
    rim: ground.reserve((left + right) * FACTOR * WORD),
    black: ground.reserve(CHANNELS * width + REALS),
    scratch: Array.from({ length: workers }, () => ({
      read: ground.reserve(lineBytes),
      beside: ground.reserve(down.taps.length * lineBytes),
      summed: ground.reserve(lineBytes),
      wholes: ground.reserve(RISING * lineBytes),
      acrossTerms: ground.reserve(line.taps.length * FOUND * WORD),
      downTerms: ground.reserve(down.taps.length * FOUND * WORD),
    })),
  }
}

/** Writes what does not change from frame to frame. */
export function writePixelPyramid(
  core: VideoCore,
  { rim, black, left, inside, right, method, scratch }: PixelPyramidPlace,
  stage: SimdStage,
  { width }: PictureSize,
): void {
  const border = borderOf(stage)
  for (let k = 0; k < (left + right) * FACTOR; k++) {
    const column = k < left * FACTOR ? k - left * FACTOR : k + (inside - left) * FACTOR
    const found = borderIndex(column, width, border)
    core.ints[rim / WORD + k] = found === OUTSIDE ? -1 : found
  }
  core.bytes.fill(0, black, black + CHANNELS * width)
  for (const { acrossTerms, read } of scratch) {
    method.across.taps.forEach((tap, k) => writeTerm(core, acrossTerms, k, read + k * REALS, tap))
  }
}

/** Small rows are made when the first row of outputs needs them, and kept as long as one does: they stay in the cache. */
export function runPixelPyramid(
  core: VideoCore,
  place: StepPlace,
  pyramid: PixelPyramidPlace,
  size: PictureSize,
  worker: number,
  from: number,
  to: number,
): void {
  const own = pyramid.scratch[worker] as PixelPyramidPlace['scratch'][number]
  const { down } = pyramid.method
  const { lineBytes } = pyramid
  const { alpha, to: out } = place
  let read = smallBefore(from) + down.first
  let made = smallBefore(from)
  for (let row = from; row < to; row++) {
    for (; made <= smallAfter(row); made++) {
      for (; read < made + down.first + down.taps.length; read++) readSmall(core, place, pyramid, size, worker, read)
      sumDown(core, place, pyramid, worker, made)
    }
    const line = (small: number): number => own.wholes + slotOf(small, RISING) * lineBytes
    const share = ONE * shareAfter(row)
    const at = row * out.stride
    core.run.risenPixels(line(made - 2), line(made - 1), share, alpha + at, addressOf(out) + at, size.width)
  }
}

/** A row of means, summed across. */
function readSmall(
  { run }: VideoCore,
  place: StepPlace,
  { black, rim, left, inside, right, across, method, lineBytes, scratch }: PixelPyramidPlace,
  { height }: PictureSize,
  worker: number,
  small: number,
): void {
  const { read, beside, acrossTerms } = scratch[worker] as PixelPyramidPlace['scratch'][number]
  const border = borderOf(place.step.stage)
  const rowAt = (k: number): number => {
    const row = borderIndex(FACTOR * small + k, height, border)
    return row === OUTSIDE ? black : addressOf(place.from) + row * place.from.stride
  }
  const [a, b, c, d] = [rowAt(0), rowAt(1), rowAt(2), rowAt(3)]
  run.quarteredRim(a, b, c, d, rim, read, left)
  run.quarteredPixels(a, b, c, d, read + left * REALS, inside)
  run.quarteredRim(a, b, c, d, rim + left * FACTOR * WORD, read + (left + inside) * REALS, right)
  const out = beside + slotOf(small, method.down.taps.length) * lineBytes
  run.sum32(acrossTerms, method.across.taps.length, out, CHANNELS * across)
}

/** A row of whole numbers out of the last rows of means. */
function sumDown(
  core: VideoCore,
  { step: { stage, way } }: StepPlace,
  { across, method, lineBytes, scratch }: PixelPyramidPlace,
  worker: number,
  small: number,
): void {
  const { beside, summed, wholes, downTerms } = scratch[worker] as PixelPyramidPlace['scratch'][number]
  const { first, taps } = method.down
  for (let k = 0; k < taps.length; k++) {
    const line = beside + slotOf(small + first + k, taps.length) * lineBytes
    writeTerm(core, downTerms, k, line, taps[k] as number)
  }
  core.run.sum32(downTerms, taps.length, summed, CHANNELS * across)
  const unit = way.arithmetic.kind === 'int16' ? way.arithmetic.unit : 1
  const [scale, bias] = isKernels(stage) ? [stage.scale * unit, stage.bias * WHITE] : [unit, 0]
  core.run.narrowedPixels(summed, wholes + slotOf(small, RISING) * lineBytes, across, scale, bias)
}

/** Rows, which may be negative, take slots in turn. */
function slotOf(row: number, slots: number): number {
  return ((row % slots) + slots) % slots
}

function addressOf(picture: Picture): number {
  if (picture.kind !== 'bytes') throw new Error('Pixels are read from bytes and written to them')
  return picture.address
}
