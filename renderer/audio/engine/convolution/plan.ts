/** How a kernel is cut into partitions, as plain data: drawn on screen, sent to worker and worklet, kept in tests. */
import type { Samples } from '../../../../shared/units'
import { BLOCK } from './core'

export const PLAN_KINDS = ['non-uniform', 'uniform', 'two-stage', 'direct'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

/** Partitions of one size, one after the other. */
export interface Level {
  /** Samples of a partition; half a transform's window. */
  size: Samples
  /** How many. */
  count: number
  /** First tap of the first partition. */
  start: Samples
  /** Blocks over which the work of a partition is spread; 0: it is needed within the block that completes its window. */
  ticks: number
}

export interface PartitionPlan {
  kind: PlanKind
  /** Longest kernel. */
  taps: Samples
  /** Taps convolved in the time domain when there are no levels. */
  direct: Samples
  levels: readonly Level[]
  /** Expected nanoseconds a sample, all channels. */
  cost: number
}

/** Inputs, outputs and the paths between them that have a kernel. */
export interface MatrixShape {
  inputs: number
  outputs: number
  paths: number
}

/** Blocks of a partition. */
export function period({ size }: Level): number {
  return size / BLOCK
}

/**
 * Earliest tap of a level: its window of `size` samples must be complete, and then `ticks` blocks pass, the first of
 * them the one that completes it.
 */
export function earliestStart(size: Samples, ticks: number): Samples {
  return ticks === 0 ? 0 : size + BLOCK * (ticks - 1)
}

/** Samples by which the input of a level is held back, since its taps begin later than they could. */
export function delayOf(level: Level): Samples {
  return level.start - earliestStart(level.size, level.ticks)
}

/** First tap that no level takes. */
export function endOf(levels: readonly Level[]): Samples {
  const last = levels.at(-1)
  return last ? last.start + last.size * last.count : 0
}
