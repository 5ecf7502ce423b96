/** How WebGL2 may do a pass of kernels, what each way costs and how exact it is; pure. */
import { type Pyramid, pyramidOf } from '../../../shared/pyramid/pyramid'
import { FACTOR, type Line } from '../../../shared/pyramid/small-line'
import type { KernelPass } from '../engine/engine'
import { separableMethods } from '../engine/simd/kernel-methods'
import { layKernel, windowOf } from '../engine/simd/lay-kernel'
import type { SeparablePart, Tap } from '../engine/simd/plan'
import type { GlCosts } from './gl-costs'
import type { Block } from './layers'
import { type GlSource, type LinearWay, linearWay } from './linear-way'

export type GlWay =
  /** Each output by itself. */
  | { kind: 'pixels' }
  /** A block of outputs in one fragment; of many taps, rows are gone over in a loop. */
  | { kind: 'blocks'; block: Block; loop: boolean }
  /** Columns, then rows, each a line of `length` outputs in one fragment. */
  | { kind: 'separable'; parts: readonly SeparablePart[]; length: number }
  | LinearWay
  /** Only where the pass may be approximated: small lines over a picture a quarter as long and high. */
  | { kind: 'pyramid'; down: Line; across: Line }

/** One way in words and figures that can be shown. */
export interface GlWayReport {
  /** "direct", "direct, blocks of 4×2", "separable", "separable, linear", "rank 3", "pyramid". */
  name: string
  /** Milliseconds of a frame. */
  cost: number
  /** Largest deviation from the definition that the way itself may cause, in levels of 255. */
  error: number
  /** As in the plans of the engine on the processor. */
  psnr?: number
}

export interface WeighedGlWay {
  way: GlWay
  report: GlWayReport
}

/** What the context gives. */
export interface GlLimits {
  drawBuffers: number
  /** Of uniforms. */
  vectors: number
  /** Whether the sampler mixes reals of 32 bits. */
  mixesReals: boolean
}

export interface GlCircumstances {
  /** Pixels. */
  area: number
  costs: GlCosts
  limits: GlLimits
  source: GlSource
  /** As of the device. */
  likesHalves: boolean
  /** By how much later passes may enlarge a deviation. */
  enlarged: number
}

const WHITE = 255
/** In levels of 255, as in the engine on the processor. */
const ALLOWED = 0.1
/** Parts of a kernel that are drawn beside each other; each takes a picture of reals. */
const MOST_PARTS = 4
/** Shaders of more taps take half a second to compile on a processor. */
const MOST_UNROLLED = 81
/** Uniforms that are no weights. */
const OTHER_VECTORS = 16

/** Relative error of the roundings on the way through a pyramid. */
const PYRAMID_ROUNDING = 16 * 2 ** -24

/** Cheapest first; there is always the plain way, but where the pass means a pyramid. */
export function weighGlWays(pass: KernelPass, given: GlCircumstances): WeighedGlWay[] {
  const pyramid = pass.approximate && pass.combine === 'single' ? pyramidOf(pass.kernels[0], pass.anchor) : undefined
  if (pyramid) return [pyramidWay(pass, pyramid, given)]
  const kernels = pass.kernels.map((kernel) => layKernel(kernel, pass.anchor))
  return [plainWay(kernels, given), ...blocksWay(kernels, given), ...separableWay(pass, kernels, given)].sort(
    (one, two) => one.report.cost - two.report.cost,
  )
}

function plainWay(kernels: readonly (readonly Tap[])[], { area, costs }: GlCircumstances): WeighedGlWay {
  const cost = costs.pass + placesOf(kernels) * (costs.tap - costs.product) + productsOf(kernels) * costs.product
  return { way: { kind: 'pixels' }, report: { name: 'direct', cost: (cost * area) / 1e6, error: 0 } }
}

function blocksWay(kernels: readonly (readonly Tap[])[], { area, costs, limits }: GlCircumstances): WeighedGlWay[] {
  const { top, bottom, left, right } = windowOf(kernels.flat())
  const loop = productsOf(kernels) > MOST_UNROLLED
  const block = blockOf(limits, loop)
  const [columns, rows] = [right - left + 1, bottom - top + 1]
  const vectors = kernels.length * Math.ceil(columns / 4) * (rows + 2 * (block.rows - 1))
  if (vectors > limits.vectors - OTHER_VECTORS) return []
  const places = ((columns + block.columns - 1) * (rows + block.rows - 1)) / (block.columns * block.rows)
  const cost = costs.weave + places * costs.fetch + productsOf(kernels) * costs.product
  const name = `direct, blocks of ${block.columns}×${block.rows}`
  return [{ way: { kind: 'blocks', block, loop }, report: { name, cost: (cost * area) / 1e6, error: 0 } }]
}

/** A square block has the fewest neighbours; in a loop over rows each row of a block needs weights of its own. */
function blockOf({ drawBuffers }: GlLimits, loop: boolean): Block {
  const outputs = drawBuffers >= 8 ? 8 : 4
  return loop ? { columns: outputs, rows: 1 } : { columns: outputs / 2, rows: 2 }
}

function separableWay(
  pass: KernelPass,
  [taps, second]: readonly (readonly Tap[])[],
  given: GlCircumstances,
): WeighedGlWay[] {
  const { area, costs, limits, enlarged } = given
  if (!taps || second || pass.combine !== 'single') return []
  const gain = Math.abs(pass.scale) * enlarged
  const found = separableMethods(taps, gain === 0 ? 0 : ALLOWED / (WHITE * gain)).at(0)
  if (found?.method.kind !== 'separable' || found.method.parts.length > MOST_PARTS) return []
  const { parts } = found.method
  const length = limits.drawBuffers >= 8 ? 8 : 4
  const line = (of: readonly Tap[]): number =>
    ((of.length + length - 1) / length) * costs.fetch + of.length * costs.product
  const sums = parts.reduce((sum, { column, row }) => sum + costs.pass + line(column) + line(row), 0)
  const report = {
    name: found.name,
    cost: ((costs.weave + sums) * area) / 1e6,
    error: found.missed * WHITE * gain,
  }
  const [part, ...others] = parts
  const mixed = part && others.length === 0 && found.missed === 0 ? mixedWay(part, gain, given) : []
  return [{ way: { kind: 'separable', parts, length }, report }, ...mixed]
}

function mixedWay(
  part: SeparablePart,
  gain: number,
  { area, limits: { mixesReals }, ...given }: GlCircumstances,
): WeighedGlWay[] {
  const found = linearWay(part, { ...given, mixesReals, allowed: ALLOWED, gain })
  if (!found) return []
  const { way, nanoseconds, error } = found
  return [{ way, report: { name: 'separable, linear', cost: (nanoseconds * area) / 1e6, error } }]
}

/** Means, two small sums, columns at full height, and the picture itself. */
function pyramidWay(
  pass: KernelPass,
  { down, across, psnr }: Pyramid,
  { area, costs, enlarged }: GlCircumstances,
): WeighedGlWay {
  const taps = down.taps.length + across.taps.length
  const small = 3 * costs.pass + FACTOR ** 2 * costs.fetch + taps * costs.tap
  const risen = (costs.pass + 2 * costs.tap) / FACTOR + costs.pass + 2 * costs.tap
  const report = {
    name: 'pyramid',
    cost: ((small / FACTOR ** 2 + risen) * area) / 1e6,
    error: PYRAMID_ROUNDING * WHITE * Math.abs(pass.scale) * enlarged,
    psnr,
  }
  return { way: { kind: 'pyramid', down, across }, report }
}

/** Neighbours that some kernel uses. */
function placesOf(kernels: readonly (readonly Tap[])[]): number {
  return new Set(kernels.flat().map(({ dx, dy }) => `${dx},${dy}`)).size
}

function productsOf(kernels: readonly (readonly Tap[])[]): number {
  return kernels.flat().length
}
