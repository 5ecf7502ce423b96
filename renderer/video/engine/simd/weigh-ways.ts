/** All ways to do a stage, with what each costs and how exact it is. */
import type { PictureSize } from '../engine'
import type { VideoCosts } from './costs'
import { windowOf } from './lay-kernel'
import { mirroredMethod, separableMethods } from './kernel-methods'
import {
  type Arithmetic,
  type FilterStage,
  type KernelMethod,
  planesRead,
  type SimdStep,
  type Tap,
  type Way,
  type WayReport,
} from './plan'
import { quantise, quantiseParts } from './quantise'
import { spectralCost, spectralError, spectralMethods } from './spectral-tiles'
import { type Form, kernelTerms, type TermList } from './terms'

export interface WeighedWay {
  way: Way
  report: WayReport
}

export interface Circumstances {
  size: PictureSize
  costs: VideoCosts
  /** Whether 8-bit pixels come in. */
  fromBytes: boolean
  /** By how much later stages may enlarge a deviation. */
  enlarged: number
}

const WHITE = 255
/** Half the gap between doubled rounding and one level: an answer this near never differs by more than one. */
const ALLOWED = 0.4
/** Relative error of one rounding of a 32-bit real. */
const ROUNDING = 2 ** -24

/** Cheapest first; there is always the direct way in reals. */
export function weighWays(
  stage: FilterStage,
  kernels: readonly (readonly Tap[])[],
  given: Circumstances,
): WeighedWay[] {
  const gain = Math.abs(stage.scale) * given.enlarged
  const direct = kernels.map((taps): KernelMethod => ({ kind: 'direct', taps }))
  const reals: Arithmetic = { kind: 'float32' }
  const ways = [linesWay('direct', stage, kernels, direct, reals, 0, given)]
  if (given.fromBytes && stage.channels !== 'luma') {
    const { unit, error } = quantise(kernels)
    if (error * gain <= ALLOWED) {
      const whole: Arithmetic = { kind: 'int16', unit }
      ways.push(linesWay('direct', stage, kernels, direct, whole, error * gain, given))
      const mirrored = kernels.flatMap((taps) => mirroredMethod(taps) ?? [])
      if (mirrored.length === kernels.length) {
        ways.push(linesWay('mirrored', stage, kernels, mirrored, whole, error * gain, given))
      }
    }
  }
  const split = kernels.map((taps) => separableMethods(taps, gain === 0 ? 0 : ALLOWED / (4 * WHITE * gain)).at(0))
  if (split.some((found) => found !== undefined)) {
    const methods = split.map((found, k) => found?.method ?? (direct[k] as KernelMethod))
    const missed = Math.max(...split.map((found) => found?.missed ?? 0))
    const name = split.find((found) => found !== undefined)?.name ?? 'separable'
    const error = missed * WHITE * gain
    ways.push(linesWay(name, stage, kernels, methods, reals, error, given))
    const [only] = methods
    if (given.fromBytes && stage.channels !== 'luma' && methods.length === 1 && only?.kind === 'separable') {
      const whole = quantiseParts(only.parts, weightOf(kernels[0] ?? []))
      if (whole.error * gain + error <= ALLOWED) {
        const method: KernelMethod = { kind: 'separable', parts: whole.parts }
        const arithmetic: Arithmetic = { kind: 'int16', unit: whole.unit }
        ways.push(linesWay(name, stage, kernels, [method], arithmetic, whole.error * gain + error, given))
      }
    }
  }
  const [only] = kernels
  // What is one product needs no spectrum, whatever its size.
  const isProduct = split[0]?.method.kind === 'separable' && split[0].method.parts.length === 1
  if (only && kernels.length === 1 && !isProduct) {
    const found = spectralMethods(only, windowOf(only), given.size).map((method) =>
      spectralWay(method, stage, only, given),
    )
    const [best] = found.filter(({ report }) => report.error <= ALLOWED).sort((a, b) => a.report.cost - b.report.cost)
    if (best) ways.push(best)
  }
  return ways.sort((a, b) => a.report.cost - b.report.cost)
}

function linesWay(
  name: string,
  stage: FilterStage,
  taps: readonly (readonly Tap[])[],
  kernels: readonly KernelMethod[],
  arithmetic: Arithmetic,
  error: number,
  given: Circumstances,
): WeighedWay {
  const way: Way = { kind: 'lines', arithmetic, kernels }
  const window = windowOf(taps.flat())
  const lists = kernels.map((kernel) => kernelTerms({ way, window }, kernel))
  const cost = linesCost(stage, { window }, lists, arithmetic, given)
  const weight = Math.max(...taps.map(weightOf))
  const rounding = ROUNDING * Math.sqrt(Math.max(1, ...taps.map(({ length }) => length))) * WHITE * weight
  const report: WayReport = {
    name,
    arithmetic: arithmetic.kind,
    cost,
    error: error + rounding * Math.abs(stage.scale) * given.enlarged,
  }
  return { way, report }
}

function spectralWay(
  method: KernelMethod & { kind: 'spectral' },
  stage: FilterStage,
  taps: readonly Tap[],
  given: Circumstances,
): WeighedWay {
  const { size, costs } = given
  const cost = spectralCost(method, planesRead(stage), size, costs)
  const error = spectralError(method, WHITE, weightOf(taps)) * Math.abs(stage.scale) * given.enlarged
  const arithmetic: Arithmetic = { kind: 'float32' }
  const report: WayReport = { name: 'spectrum', arithmetic: 'float32', cost: cost + finishCost(given), error }
  return { way: { kind: 'lines', arithmetic, kernels: [method] }, report }
}

/** Sum of the absolute taps. */
function weightOf(taps: readonly Tap[]): number {
  return taps.reduce((sum, { weight }) => sum + Math.abs(weight), 0)
}

/** Milliseconds of a whole picture. */
function linesCost(
  stage: FilterStage,
  { window }: Pick<SimdStep, 'window'>,
  lists: readonly { down: TermList[]; across: TermList[] }[],
  arithmetic: Arithmetic,
  { size, costs }: Circumstances,
): number {
  const { width, height } = size
  const planes = planesRead(stage)
  const whole = arithmetic.kind === 'int16'
  const wide = width + window.right - window.left
  // Of two rows of outputs at a time.
  const sums = lists.reduce((total, { down, across }) => {
    const below = down.reduce((sum, { terms, form }) => {
      return sum + terms.length * downCost(form, costs) * wide + costs.call
    }, 0)
    const beside = across.reduce((sum, { terms, form }) => {
      const each = form === 'two' ? (whole ? costs.pairs : costs.taps) : whole ? costs.pair : costs.tap
      return sum + terms.length * each * width + costs.call
    }, 0)
    return total + below + beside
  }, 0)
  const lines = planes * (height + window.bottom - window.top) * (costs.line * width + costs.call)
  return ((planes * sums * height) / 2 + lines) / 1e6 + finishCost({ size, costs })
}

/** A term for two lines of sums down the columns. Adding the mirrored lines of both takes about as long as two pairs of products, measured. */
function downCost(form: Form, { stacked, taps, pair }: VideoCosts): number {
  if (form === 'folded') return 2 * pair
  return form === 'stacked' ? stacked : taps
}

/** Milliseconds for the sums of a picture to be brought to what goes out. */
function finishCost({ size: { width, height }, costs }: Pick<Circumstances, 'size' | 'costs'>): number {
  return (height * (3 * costs.finish * width + costs.call)) / 1e6
}
