/** Rows of stages that are no sums of products, left where sums would lie. */
import { assertNever } from '../../../../shared/outcome'
import type { PictureSize } from '../engine'
import { type VideoCore, WORD } from './core'
import { fillReals } from './fill-line'
import type { StepPlace } from './layout'
import { runLayer } from './layer-step'
import type { LinePlace, LineScratch } from './line-layout'
import type { PlainStage } from './plan'
import { runPoint } from './run-point'

const VECTOR = 16
const WHITE = 255

/** Two rows of outputs from `y` on, of a band of rows `from` up to `to`. */
export interface Rows {
  y: number
  from: number
  to: number
  size: PictureSize
}

export function runPlain(core: VideoCore, place: StepPlace, stage: PlainStage, scratch: LineScratch, rows: Rows): void {
  const { y, from, to, size } = rows
  if (stage.kind === 'layer') return runLayer(core, place, stage, scratch, rows)
  for (let row = y; row < Math.min(to, y + 2); row++) {
    const out = scratch.sums + (row - y) * place.lines.below
    const table = scratch.table + (row - y) * WORD
    switch (stage.kind) {
      case 'point':
        eachPlane(place.lines, core, table, (line, plane) =>
          runPoint(core, stage.function, line, out + 2 * plane * place.lines.sumBytes, size.width),
        )
        break
      case 'median':
        runMedian(core, place.lines, stage.size, scratch, table, out, size.width)
        break
      case 'bilateral': {
        const { lines } = place
        const { table: neighbours, count } = lines.plain ?? { table: 0, count: 0 }
        const own = core.ints[table / WORD + Math.max(1, stage.diameter >> 1)] as number
        const factor = Math.LOG2E / (2 * (WHITE * stage.sigmaColour) ** 2)
        const { planes, lineBytes, sumBytes } = lines
        core.run.bilateral(neighbours, count, table, planes, lineBytes, own, out, 2 * sumBytes, size.width, factor)
        break
      }
      case 'pool':
        if (row === from || row % stage.size === 0) poolBlock(core, place, stage, scratch, row, size)
        for (let plane = 0; plane < place.lines.planes; plane++) {
          const { sumBytes } = place.lines
          core.run.copy32(scratch.own + plane * sumBytes, out + 2 * plane * sumBytes, size.width)
        }
        break
      case 'average':
        eachPlane(place.lines, core, table, (line, plane) => {
          average(core, place, stage.share, line, plane, row, out + 2 * plane * place.lines.sumBytes, size.width)
        })
        break
      default:
        assertNever(stage)
    }
  }
}

function eachPlane(
  { planes, lineBytes }: LinePlace,
  core: VideoCore,
  table: number,
  run: (line: number, plane: number) => void,
): void {
  const line = core.ints[table / WORD] as number
  for (let plane = 0; plane < planes; plane++) run(line + plane * lineBytes, plane)
}

function runMedian(
  core: VideoCore,
  { planes, lineBytes, sumBytes, plain }: LinePlace,
  size: number,
  scratch: LineScratch,
  table: number,
  out: number,
  n: number,
): void {
  const middle = (size * size) >> 1
  for (let plane = 0; plane < planes; plane++) {
    const shift = plane * lineBytes - (size >> 1) * WORD
    const [pairs, count] = [plain?.table ?? 0, plain?.count ?? 0]
    core.run.medians(table, size, shift, pairs, count, scratch.own, middle * VECTOR, out + 2 * plane * sumBytes, n)
  }
}

/** The block of rows that `row` lies in, pooled into one line for each plane. */
function poolBlock(
  core: VideoCore,
  { step, from, lines }: StepPlace,
  { of, size: block }: Extract<PlainStage, { kind: 'pool' }>,
  scratch: LineScratch,
  row: number,
  { width, height }: PictureSize,
): void {
  const { run } = core
  const { planes, lineBytes, sumBytes } = lines
  const top = row - (row % block)
  const bottom = Math.min(height, top + block)
  const sums = scratch.own + planes * sumBytes
  for (let r = top; r < bottom; r++) {
    fillReals(core, from, step.stage, r, scratch.lines, lineBytes, width)
    for (let plane = 0; plane < planes; plane++) {
      const [into, line] = [sums + plane * sumBytes, scratch.lines + plane * lineBytes]
      if (r === top) run.copy32(line, into, width)
      else if (of === 'mean') run.added(into, line, width)
      else run.largest(into, line, width)
    }
  }
  for (let plane = 0; plane < planes; plane++) {
    const rows = of === 'mean' ? bottom - top : 0
    run.blocks(sums + plane * sumBytes, scratch.own + plane * sumBytes, width, block, rows)
  }
}

function average(
  core: VideoCore,
  { history }: StepPlace,
  share: number,
  line: number,
  plane: number,
  row: number,
  out: number,
  n: number,
): void {
  if (!history) throw new Error('A stage that looks back has a place for what it remembers')
  const { run, ints } = core
  const now = (history.now[plane] ?? 0) + row * history.stride
  const before = (history.before[plane] ?? 0) + row * history.stride
  run.copy32(now, before, n)
  if (ints[history.begun / WORD] === 0) run.copy32(line, now, n)
  else run.mixed(before, line, now, n, share)
  run.copy32(now, out, n)
}
