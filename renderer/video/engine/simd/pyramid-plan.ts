/** Plans of stages that the user allows to be approximated. */
import { FACTOR, type Line } from '../../../../shared/pyramid/small-line'
import { type Pyramid, pyramidOf } from '../../../../shared/pyramid/pyramid'
import { type Arithmetic, type FilterStage, type KernelMethod, planesRead, type SimdStep, type WayReport } from './plan'
import type { Circumstances } from './weigh-ways'

export type PyramidMethod = Extract<KernelMethod, { kind: 'pyramid' }>

const WHITE = 255
/** Roundings of 32-bit reals on the way, relative. */
const ROUNDING = 16 * 2 ** -24
/** Whole numbers keep sixty-fourths of a level: rounded once when they are made and in each of both directions. */
const FRACTIONS = 1.5 / 64
const LARGEST_LEVEL = 511
/** As many terms of a sum for each pixel as the rise to full size takes as long as, measured. */
const RISE = 3
/** The same of means and rise together, where pixels stay as they lie. */
const PIXELS = 6

/** @returns undefined where nothing may be approximated, or the pyramid would not be near enough */
export function planPyramid(stage: FilterStage, given: Circumstances, toBytes: boolean): SimdStep | undefined {
  if (!stage.approximate || stage.combine !== 'single') return undefined
  const pyramid = pyramidOf(stage.kernels[0], stage.anchor)
  if (!pyramid) return undefined
  const { down, across, psnr } = pyramid
  const reals: Arithmetic = { kind: 'float32' }
  const arithmetic: Arithmetic =
    given.fromBytes && stage.channels !== 'luma' ? { kind: 'int16', unit: 1 / FACTOR ** 2 } : reals
  const pixels = given.fromBytes && toBytes && staysPixels(stage, pyramid)
  const scaled = arithmetic.kind === 'int16' ? 1 : 1 / FACTOR
  const method: PyramidMethod = {
    kind: 'pyramid',
    down: { ...down, taps: down.taps.map((tap) => tap * scaled) },
    across: { ...across, taps: across.taps.map((tap) => tap * scaled) },
    pixels,
  }
  const { width, height } = given.size
  const { costs } = given
  const taps = (down.taps.length + across.taps.length) / FACTOR ** 2
  const plane =
    width * height * (pixels ? (taps + PIXELS) * costs.tap : costs.line + (taps + RISE) * costs.tap + costs.finish)
  const report: WayReport = {
    name: 'pyramid',
    arithmetic: arithmetic.kind,
    cost: (planesRead(stage) * (plane + 2 * height * costs.call)) / 1e6,
    error: ROUNDING * WHITE * Math.abs(stage.scale) * given.enlarged + (pixels ? FRACTIONS : 0),
    psnr,
  }
  const [rows, columns] = [reachOf(down), reachOf(across)]
  const window = { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last }
  return { stage, window, way: { kind: 'lines', arithmetic, kernels: [method] }, report, weighed: [report] }
}

/** Whether all colours are written, whole, and the levels on the way fit whole numbers. */
function staysPixels({ channels, mix, place, scale, bias }: FilterStage, { down, across }: Pyramid): boolean {
  const weight = (line: Line): number => line.taps.reduce((sum, tap) => sum + Math.abs(tap), 0)
  const largest = WHITE * (Math.abs(scale) * weight(down) * weight(across) + Math.abs(bias))
  return channels === 'rgb' && mix === 1 && !place && largest < LARGEST_LEVEL
}

/** Samples that any output may take: its own block of four may lie before or after it, and one more on each side takes part. */
function reachOf({ first, taps }: PyramidMethod['down']): { first: number; last: number } {
  return { first: FACTOR * (first - 1), last: FACTOR * (first + taps.length + 2) }
}
