/** Rows of a step that goes through the spectrum: blocks of rows on a grid that does not depend on the bands. */
import type { PictureSize } from '../engine'
import { type VideoCore, WORD } from './core'
import { fillRow, rowBefore } from './fill-line'
import { finishRow, needsBefore } from './finish-row'
import type { StepPlace } from './layout'
import type { LineScratch } from './line-layout'
import { type SpectralPlace, transform } from './spectral-layout'

/** Computes the rows `from` up to, not including, `to`; a block that reaches beyond them is computed whole. */
export function runSpectralStep(
  core: VideoCore,
  place: StepPlace,
  spectral: SpectralPlace,
  size: PictureSize,
  worker: number,
  from: number,
  to: number,
): void {
  const { lines } = place
  const { rows } = spectral.method.block
  const scratch = lines.scratch[worker] as LineScratch
  const before = needsBefore(place)
  for (let top = from - (from % rows); top < to; top += rows) {
    sumBlock(core, place, spectral, size, worker, top)
    for (let row = Math.max(from, top); row < Math.min(to, top + rows); row++) {
      if (before) rowBefore(core, place, scratch.before, lines.sumBytes, row, size.width)
      const sums = scratch.own + (row - top) * lines.below
      finishRow(core, place, { sums, before: scratch.before, sumBytes: lines.sumBytes }, row, size)
    }
  }
}

/** Part of a line of a plane, as tiles of reals are cut from it. */
interface Cut {
  line: number
  out: number
  /** Samples there are, and outputs that are wanted. */
  samples: number
  outputs: number
}

function sumBlock(
  core: VideoCore,
  place: StepPlace,
  spectral: SpectralPlace,
  size: PictureSize,
  worker: number,
  top: number,
): void {
  const { lines, step } = place
  const { window } = step
  const { block, tile } = spectral.method
  const scratch = lines.scratch[worker] as LineScratch
  const outputs = Math.min(block.rows, size.height - top)
  const samples = outputs + window.bottom - window.top
  const slot = lines.planes * lines.lineBytes
  for (let k = 0; k < samples; k++) fillRow(core, place, scratch.lines + k * slot, top + window.top + k, size)
  const cuts: Cut[] = []
  for (let plane = 0; plane < lines.planes; plane++) {
    for (let x = 0; x < size.width; x += block.columns) {
      cuts.push({
        line: scratch.lines + plane * lines.lineBytes + lines.room + (x + window.left) * WORD,
        out: scratch.own + 2 * plane * lines.sumBytes + x * WORD,
        samples: Math.min(
          tile.columns,
          block.columns + window.right - window.left,
          size.width + window.right - x - window.left,
        ),
        outputs: Math.min(block.columns, size.width - x),
      })
    }
  }
  for (let k = 0; k < cuts.length; k += 2) {
    sumPair(core, place, spectral, worker, samples, outputs, [cuts[k] as Cut, cuts[k + 1]])
  }
}

/** Two tiles of reals as one of complex numbers: the kernel is real, so they do not meet. */
function sumPair(
  core: VideoCore,
  { lines }: StepPlace,
  spectral: SpectralPlace,
  worker: number,
  samples: number,
  outputs: number,
  pair: readonly [Cut, Cut | undefined],
): void {
  const { run } = core
  const { method, roots, spectrum, tiles } = spectral
  const { rows, columns } = method.tile
  const { upright, turned } = tiles[worker] as (typeof tiles)[number]
  const parts = [upright.re, upright.im] as const
  pair.forEach((cut, k) => {
    const part = parts[k] as number
    if (cut) run.copyRows(cut.line, lines.planes * lines.lineBytes, part, upright.stride, samples, cut.samples, columns)
    const filled = cut ? samples : 0
    run.clear(part + filled * upright.stride, (rows - filled) * upright.stride)
  })
  transform(core, spectral, upright, turned, columns)
  run.multiplied(turned.re, turned.im, spectrum.re, spectrum.im, columns * turned.stride)
  run.inverse(turned.re, turned.im, turned.stride, columns, rows, roots.columns)
  // Of the columns beyond the block nothing is wanted.
  const wanted = method.block.columns
  run.turned(turned.re, turned.stride, upright.re, upright.stride, wanted, rows)
  run.turned(turned.im, turned.stride, upright.im, upright.stride, wanted, rows)
  run.inverse(upright.re, upright.im, upright.stride, rows, wanted, roots.rows)
  pair.forEach((cut, k) => {
    if (cut) run.copyRows(parts[k] as number, upright.stride, cut.out, lines.below, outputs, cut.outputs, cut.outputs)
  })
}
