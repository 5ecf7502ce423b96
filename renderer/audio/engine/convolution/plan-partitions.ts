/** Chooses partitions by dynamic programming over measured costs: pure, the same costs give the same plan. */
import type { Samples } from '../../../../shared/units'
import { BLOCK } from './core'
import { costsOf, type PrimitiveCosts, type SizeCosts } from './costs'
import { earliestStart, type Level, type MatrixShape, type PartitionPlan, type PlanKind } from './plan'

/** Sizes of the second stage that the classic scheme would use. */
const SECOND_STAGE = 8192

/** @param kind non-uniform is the cheapest of all; the others are forced, for comparison */
export function planPartitions(
  taps: Samples,
  shape: MatrixShape,
  costs: PrimitiveCosts,
  kind: PlanKind = 'non-uniform',
): PartitionPlan {
  const direct = Math.max(16, Math.ceil(taps / 16) * 16)
  const inTime: PartitionPlan = { kind: 'direct', taps, direct, levels: [], cost: shape.paths * direct * costs.tap }
  if (kind === 'direct') return inTime
  const levels = chooseLevels(taps, shape, costs, kind)
  const plan = { kind, taps, direct: 0, levels, cost: costOf(levels, shape, costs) }
  return kind === 'non-uniform' && inTime.cost < plan.cost ? inTime : plan
}

function chooseLevels(taps: Samples, shape: MatrixShape, costs: PrimitiveCosts, kind: PlanKind): readonly Level[] {
  const blocks = Math.max(1, Math.ceil(taps / BLOCK))
  if (kind === 'uniform') return [{ size: BLOCK, count: blocks, start: 0, ticks: 0 }]
  if (kind === 'two-stage') return twoStages(blocks)
  return cheapestLevels(blocks, shape, costs)
}

/** Small partitions up to the first large one, which is computed as a whole when its window is complete. */
function twoStages(blocks: number): readonly Level[] {
  const first = Math.min(blocks, SECOND_STAGE / BLOCK)
  const count = Math.ceil(((blocks - first) * BLOCK) / SECOND_STAGE)
  const head = { size: BLOCK, count: first, start: 0, ticks: 0 }
  return count === 0 ? [head] : [head, { size: SECOND_STAGE, count, start: SECOND_STAGE, ticks: 1 }]
}

/** Nanoseconds a sample that a level costs whatever its count: the transforms. */
function openingCost({ size, forward, inverse }: SizeCosts, { inputs, outputs }: MatrixShape): number {
  return (inputs * forward + outputs * inverse) / size
}

/** Nanoseconds a sample, all channels. */
export function costOf(levels: readonly Level[], shape: MatrixShape, costs: PrimitiveCosts): number {
  return levels.reduce((sum, { size, count }) => {
    const own = costsOf(costs, size)
    return sum + openingCost(own, shape) + shape.paths * count * own.multiply
  }, 0)
}

/** Cheapest ways to cover the first so many blocks. */
interface Stage {
  /** Blocks of a partition. */
  step: number
  /** With a partition of this size last, where the cover ends exactly here. */
  cost: Float64Array
  /** Whether that partition is the first of its size. */
  opens: Uint8Array
  /** For each place the stage, this one or an earlier one, that covers up to it most cheaply; 255 for none. */
  best: Uint8Array
}

const NONE = 255

function cheapestLevels(blocks: number, shape: MatrixShape, costs: PrimitiveCosts): readonly Level[] {
  const largest = costs.sizes.reduce((most, { size }) => Math.max(most, size / BLOCK), 1)
  const places = blocks + largest + 1
  const stages: Stage[] = []
  for (const sizeCosts of costs.sizes) stages.push(addStage(stages, sizeCosts, shape, places))
  let [end, stage, least] = [blocks, NONE, Number.POSITIVE_INFINITY]
  for (let place = blocks; place < places; place++) {
    const last = stages.at(-1)?.best[place] ?? NONE
    const cost = stages[last]?.cost[place] ?? Number.POSITIVE_INFINITY
    if (cost < least) [end, stage, least] = [place, last, cost]
  }
  return readBack(stages, stage, end)
}

/** Sizes grow along the kernel: a partition follows one of its own size, or opens its level after smaller ones. */
function addStage(earlier: readonly Stage[], costs: SizeCosts, shape: MatrixShape, places: number): Stage {
  const step = costs.size / BLOCK
  const first = earlier.length === 0
  const earliest = first ? 0 : earliestStart(costs.size, step) / BLOCK
  const [open, more] = [openingCost(costs, shape), shape.paths * costs.multiply]
  const cost = new Float64Array(places).fill(Number.POSITIVE_INFINITY)
  const opens = new Uint8Array(places)
  const best = earlier.at(-1)?.best.slice() ?? new Uint8Array(places).fill(NONE)
  for (let place = step; place < places; place++) {
    const start = place - step
    const before = first ? (start === 0 ? 0 : Number.POSITIVE_INFINITY) : costAt(earlier, start)
    const opened = start >= earliest ? before + open : Number.POSITIVE_INFINITY
    const going = cost[start] as number
    opens[place] = opened < going ? 1 : 0
    cost[place] = Math.min(opened, going) + more
    const rival = earlier[best[place] as number]?.cost[place] ?? Number.POSITIVE_INFINITY
    if ((cost[place] as number) < rival) best[place] = earlier.length
  }
  return { step, cost, opens, best }
}

function costAt(stages: readonly Stage[], place: number): number {
  const best = stages.at(-1)?.best[place] ?? NONE
  return stages[best]?.cost[place] ?? Number.POSITIVE_INFINITY
}

function readBack(stages: readonly Stage[], last: number, end: number): readonly Level[] {
  const levels: Level[] = []
  let [index, place] = [last, end]
  while (place > 0) {
    const stage = stages[index] as Stage
    let count = 1
    while (stage.opens[place - (count - 1) * stage.step] !== 1) count++
    place -= count * stage.step
    const size = stage.step * BLOCK
    levels.unshift({ size, count, start: place * BLOCK, ticks: index === 0 ? 0 : stage.step })
    index = stages[index - 1]?.best[place] ?? NONE
  }
  return levels
}
