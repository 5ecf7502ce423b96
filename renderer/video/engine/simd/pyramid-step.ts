/** Rows of a step by a picture a quarter as long and high; the definition is `shared/pyramid`. */
import { FACTOR } from '../../../../shared/pyramid/small-line'
import type { PictureSize } from '../engine'
import { type Ground, type VideoCore, WORD } from './core'
import { fillRow, rowBefore } from './fill-line'
import { finishRow, needsBefore } from './finish-row'
import type { StepPlace } from './layout'
import type { LineScratch } from './line-layout'
import type { SimdStep } from './plan'
import type { PyramidMethod } from './pyramid-plan'
import { FOUND, shareAfter, smallAfter, smallBefore, writeTerm } from './small-samples'

/** Sums write whole groups of 16 reals. */
const GROUP_BYTES = 64
/** Outputs before the first, for the half block that lies there. */
const VECTOR = 16

export interface PyramidPlace {
  method: PyramidMethod
  /** Small samples of a line of outputs, and with what the taps take around them. */
  across: number
  around: number
  lineBytes: number
  /** For each worker: a small line as it is read, one between two rows, and all lines of a band after each sum. */
  scratch: readonly { read: number; between: number; summed: number; done: number; terms: number }[]
}

export function pyramidOfStep({ way }: Pick<SimdStep, 'way'>): PyramidMethod | undefined {
  const [only] = way.kernels
  return only?.kind === 'pyramid' ? only : undefined
}

export function placePyramid(
  ground: Ground,
  method: PyramidMethod,
  planes: number,
  { width, height }: PictureSize,
  workers: number,
): PyramidPlace {
  const across = smallAfter(width - 1) + 2
  const around = across + method.across.taps.length - 1
  const lineBytes = GROUP_BYTES * (Math.ceil((around * WORD) / GROUP_BYTES) + 1)
  const rows = smallAfter(height - 1) + 3
  const taps = Math.max(method.down.taps.length, method.across.taps.length, 2)
  const scratch = Array.from({ length: workers }, () => ({
    read: ground.reserve(lineBytes),
    between: ground.reserve(lineBytes),
    summed: ground.reserve((rows + method.down.taps.length) * planes * lineBytes),
    done: ground.reserve(rows * planes * lineBytes),
    terms: ground.reserve(taps * FOUND * WORD),
  }))
  return { method, across, around, lineBytes, scratch }
}

export function runPyramidStep(
  core: VideoCore,
  place: StepPlace,
  pyramid: PyramidPlace,
  size: PictureSize,
  worker: number,
  from: number,
  to: number,
): void {
  const { lines } = place
  const scratch = lines.scratch[worker] as LineScratch
  const own = pyramid.scratch[worker] as PyramidPlace['scratch'][number]
  const before = needsBefore(place)
  const first = smallBefore(from)
  sumSmall(core, place, pyramid, size, worker, first, smallAfter(to - 1))
  const planeBytes = pyramid.lineBytes
  const sums = scratch.sums + VECTOR
  for (let row = from; row < to; row++) {
    const upper = smallBefore(row)
    const share = shareAfter(row)
    for (let plane = 0; plane < lines.planes; plane++) {
      const line = own.done + ((upper - first) * lines.planes + plane) * planeBytes
      sum(core, own.terms, [1 - share, share], line, lines.planes * planeBytes, own.between, pyramid.across)
      const out = sums + 2 * plane * lines.sumBytes - (FACTOR / 2) * WORD
      core.run.quadrupled(own.between, out, pyramid.across - 1)
    }
    if (before) rowBefore(core, place, scratch.before, lines.sumBytes, row, size.width)
    finishRow(core, place, { sums, before: scratch.before, sumBytes: lines.sumBytes }, row, size)
  }
}

/** Small lines `first` to `last`, summed across as they come in, then down. */
function sumSmall(
  core: VideoCore,
  place: StepPlace,
  pyramid: PyramidPlace,
  size: PictureSize,
  worker: number,
  first: number,
  last: number,
): void {
  const { run } = core
  const { lines, step } = place
  const { method, lineBytes, across, around } = pyramid
  const { down, across: beside } = method
  const scratch = lines.scratch[worker] as LineScratch
  const own = pyramid.scratch[worker] as PyramidPlace['scratch'][number]
  const whole = step.way.arithmetic.kind === 'int16'
  const slot = lines.planes * lines.lineBytes
  const start = lines.room + FACTOR * (beside.first - 1) * (whole ? 2 : WORD)
  const rows = last - first + down.taps.length
  for (let k = 0; k < rows; k++) {
    const row = FACTOR * (first + down.first + k)
    for (let r = 0; r < FACTOR; r++) fillRow(core, place, scratch.lines + r * slot, row + r, size)
    for (let plane = 0; plane < lines.planes; plane++) {
      const line = scratch.lines + plane * lines.lineBytes + start
      const quartered = whole ? run.quartered16 : run.quartered32
      quartered(line, line + slot, line + 2 * slot, line + 3 * slot, own.read, around)
      sum(core, own.terms, beside.taps, own.read, WORD, own.summed + (k * lines.planes + plane) * lineBytes, across)
    }
  }
  for (let k = 0; k < (last - first + 1) * lines.planes; k++) {
    const from = own.summed + k * lineBytes
    sum(core, own.terms, down.taps, from, lines.planes * lineBytes, own.done + k * lineBytes, across)
  }
}

/** Taps over what lies `apart` bytes from each other. */
function sum(
  core: VideoCore,
  terms: number,
  taps: readonly number[],
  from: number,
  apart: number,
  out: number,
  n: number,
): void {
  for (let k = 0; k < taps.length; k++) writeTerm(core, terms, k, from + k * apart, taps[k] as number)
  core.run.sum32(terms, taps.length, out, n)
}
