/** Plans of stages that the user allows to be approximated. */
import { FACTOR } from '../../../../shared/pyramid/small-line'
import { pyramidOf } from '../../../../shared/pyramid/pyramid'
import { type Arithmetic, type FilterStage, type KernelMethod, planesRead, type SimdStep, type WayReport } from './plan'
import type { Circumstances } from './weigh-ways'

export type PyramidMethod = Extract<KernelMethod, { kind: 'pyramid' }>

const WHITE = 255
/** Roundings of 32-bit reals on the way, relative. */
const ROUNDING = 16 * 2 ** -24
/** As many terms of a sum for each pixel as the rise to full size takes as long as, measured. */
const RISE = 3

/** @returns undefined where nothing may be approximated, or the pyramid would not be near enough */
export function planPyramid(stage: FilterStage, given: Circumstances): SimdStep | undefined {
  if (!stage.approximate || stage.combine !== 'single') return undefined
  const pyramid = pyramidOf(stage.kernels[0], stage.anchor)
  if (!pyramid) return undefined
  const { down, across, psnr } = pyramid
  const reals: Arithmetic = { kind: 'float32' }
  const arithmetic: Arithmetic =
    given.fromBytes && stage.channels !== 'luma' ? { kind: 'int16', unit: 1 / FACTOR ** 2 } : reals
  const scaled = arithmetic.kind === 'int16' ? 1 : 1 / FACTOR
  const method: PyramidMethod = {
    kind: 'pyramid',
    down: { ...down, taps: down.taps.map((tap) => tap * scaled) },
    across: { ...across, taps: across.taps.map((tap) => tap * scaled) },
  }
  const { width, height } = given.size
  const { costs } = given
  const terms = (down.taps.length + across.taps.length) / FACTOR ** 2 + RISE
  const plane = width * height * (costs.line + terms * costs.tap + costs.finish)
  const report: WayReport = {
    name: 'pyramid',
    arithmetic: arithmetic.kind,
    cost: (planesRead(stage) * (plane + 2 * height * costs.call)) / 1e6,
    error: ROUNDING * WHITE * Math.abs(stage.scale) * given.enlarged,
    psnr,
  }
  const [rows, columns] = [reachOf(down), reachOf(across)]
  const window = { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last }
  return { stage, window, way: { kind: 'lines', arithmetic, kernels: [method] }, report, weighed: [report] }
}

/** Samples that any output may take: its own block of four may lie before or after it, and one more on each side takes part. */
function reachOf({ first, taps }: PyramidMethod['down']): { first: number; last: number } {
  return { first: FACTOR * (first - 1), last: FACTOR * (first + taps.length + 2) }
}
