/** A step that slides over lines, for any band of rows. */
import { borderIndex } from '../../../../shared/convolution/direct/border'
import type { PictureSize } from '../engine'
import { sharesOf } from '../shares'
import { type VideoCore, WORD } from './core'
import { borderOf, fillRow, rowBefore } from './fill-line'
import { finishRow, needsBefore } from './finish-row'
import type { StepPlace } from './layout'
import type { KernelPlace, LinePlace, LineScratch, ListPlace } from './line-layout'
import { writeLayer } from './layer-step'
import { isKernels } from './plan'
import { writePlain } from './plain-layout'
import { runPlain } from './plain-step'
import { runPixelPyramid, writePixelPyramid } from './pyramid-pixels'
import { runPyramidStep } from './pyramid-step'
import { writeSpectral } from './spectral-layout'
import { runSpectralStep } from './spectral-step'
import { kernelTerms, writeTerms } from './terms'

/** Writes what does not change from frame to frame: terms, and the columns that stand for what lies beyond the rims. */
export function writeLineStep(core: VideoCore, { step, lines, shares }: StepPlace, size: PictureSize): void {
  const { width } = size
  const { way, stage } = step
  if (shares && stage.place) writeShares(core, shares, sharesOf(stage.place, size), stage.mix, size)
  const sample = way.arithmetic.kind === 'int16' ? 2 : WORD
  way.kernels.forEach((kernel, k) => {
    const { down, across } = kernelTerms(step, kernel)
    const place = lines.terms[k] as KernelPlace
    down.forEach((list, part) => writeTerms(core, (place.down[part] as ListPlace).address, list, sample))
    across.forEach((list, output) => writeTerms(core, (place.across[output] as ListPlace).address, list, sample))
  })
  const border = borderOf(stage)
  for (let k = 0; k < lines.left + lines.right; k++) {
    const column = k < lines.left ? k - lines.left : width + k - lines.left
    core.ints[lines.padTable / WORD + k] = borderIndex(column, width, border)
  }
  if (!isKernels(stage) && lines.plain) {
    if (stage.kind === 'layer') writeLayer(core, stage, lines, lines.plain)
    else writePlain(core, stage, lines.plain)
  }
  if (lines.spectral) writeSpectral(core, { step, place: lines.spectral })
  if (lines.pixels) writePixelPyramid(core, lines.pixels, stage, size)
}

function writeShares(
  { floats }: VideoCore,
  { address, stride }: { address: number; stride: number },
  shares: Float32Array,
  mix: number,
  { width, height }: PictureSize,
): void {
  for (let y = 0; y < height; y++) {
    const row = (address + y * stride) / WORD
    for (let x = 0; x < width; x++) floats[row + x] = mix * (shares[y * width + x] as number)
  }
}

/** Computes the rows `from` up to, not including, `to`. Needs nothing but the picture that comes in and the worker's own scratch. */
export function runLineStep(
  core: VideoCore,
  place: StepPlace,
  size: PictureSize,
  worker: number,
  from: number,
  to: number,
): void {
  const { step, lines } = place
  if (lines.spectral) return runSpectralStep(core, place, lines.spectral, size, worker, from, to)
  if (lines.pixels) return runPixelPyramid(core, place, lines.pixels, size, worker, from, to)
  if (lines.pyramid) return runPyramidStep(core, place, lines.pyramid, size, worker, from, to)
  const { window } = step
  const scratch = lines.scratch[worker] as LineScratch
  const before = needsBefore(place)
  let next = from + window.top
  // Two rows at a time share what they read; of an odd number the last second one is computed for nothing.
  for (let y = from; y < to; y += 2) {
    for (; next <= y + 1 + window.bottom; next++) fillRow(core, place, slotOf(lines, scratch, next), next, size)
    for (let k = 0; k < lines.rows; k++)
      core.ints[scratch.table / WORD + k] = slotOf(lines, scratch, y + window.top + k) + lines.room
    if (isKernels(step.stage)) {
      for (let plane = 0; plane < lines.planes; plane++) sumPlane(core, place, lines, scratch, plane, size.width)
    } else runPlain(core, place, step.stage, scratch, { y, from, to, size })
    for (let row = y; row < Math.min(to, y + 2); row++) {
      if (before) rowBefore(core, place, scratch.before, lines.sumBytes, row, size.width)
      const sums = scratch.sums + (row - y) * lines.below
      finishRow(core, place, { sums, before: scratch.before, sumBytes: lines.sumBytes }, row, size)
    }
  }
}

/** Slots are taken in turn, by rows that may be negative. */
function slotOf({ rows, planes, lineBytes }: LinePlace, scratch: LineScratch, row: number): number {
  return scratch.lines + (((row % rows) + rows) % rows) * planes * lineBytes
}

/** Sums of one plane for two rows of outputs. */
function sumPlane(
  core: VideoCore,
  { step }: StepPlace,
  lines: LinePlace,
  scratch: LineScratch,
  plane: number,
  width: number,
): void {
  const { way } = step
  const { table } = scratch
  const whole = way.arithmetic.kind === 'int16'
  const sample = whole ? 2 : WORD
  const shift = plane * lines.lineBytes
  lines.terms.forEach(({ down, across }, k) => {
    down.forEach((list, part) => {
      const line = scratch.columns + 2 * part * lines.sumBytes
      const n = lines.left + width + lines.right
      sumLists(core, [list], false, scratch, shift - lines.left * sample, line, lines.sumBytes, n)
      for (let output = 0; output < 2; output++) {
        core.ints[table / WORD + lines.rows + 2 * part + output] = line + output * lines.sumBytes + lines.left * sample
      }
    })
    const out = scratch.sums + (plane * 2 + k) * lines.sumBytes
    sumLists(core, across, whole, scratch, down.length > 0 ? 0 : shift, out, lines.below, width)
  })
}

/** One list for two lines of outputs, or one for each. */
function sumLists(
  core: VideoCore,
  lists: readonly ListPlace[],
  whole: boolean,
  { table, found }: LineScratch,
  shift: number,
  out: number,
  below: number,
  n: number,
): void {
  const { run } = core
  for (let k = 0; k < lists.length; k++) {
    const { address, count, form, shift: bits } = lists[k] as ListPlace
    if (form === 'folded') {
      for (const output of [0, 1]) foldLines(core, address, table, output, shift, out + output * below, n)
    } else if (form === 'stacked') {
      run.findStacked(address, count, table, shift, found)
      run.stacked16(found, count, out, out + below, n, bits)
    } else if (form === 'two') {
      run.find2(address, count, table, shift, found)
      if (whole) run.sums16(found, count, out, out + below, n)
      else run.sums32(found, count, out, out + below, n)
    } else {
      run.find1(address, count, table, shift, found)
      if (whole) run.sum16(found, count, out + k * below, n)
      else run.sum32(found, count, out + k * below, n)
    }
  }
}

/** The sum of two lines of whole levels, further down by one for the second row of outputs; a middle line is its own. */
function foldLines(
  { run, ints }: VideoCore,
  address: number,
  table: number,
  output: number,
  shift: number,
  out: number,
  n: number,
): void {
  const upper = ints[address / WORD] as number
  const lower = ints[address / WORD + 1] as number
  const lineAt = (line: number): number => (ints[table / WORD + line + output] as number) + shift
  if (upper === lower) run.copy32(lineAt(upper), out, Math.ceil(n / 2))
  else run.added16(lineAt(upper), lineAt(lower), out, n)
}
