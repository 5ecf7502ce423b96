/** What the SIMD engine is told to do: the stages as they are meant, and the way that was found cheapest for each. */

import type { Pixels } from '../../../../shared/units'
import type { KernelPass, PictureSize } from '../engine'

/** A pass as this engine's planner takes it. */
export type FilterStage = Omit<KernelPass, 'kind'>

/** A tap that is not zero, where it lies from the output pixel. */
export interface Tap {
  dy: Pixels
  dx: Pixels
  weight: number
}

/** Columns that are summed down, then rows that are summed across; all parts together are the kernel. */
export interface SeparablePart {
  column: readonly Tap[]
  row: readonly Tap[]
  /** For 16 bits: sums of whole weights down the column, which add up to 2^shift · 128, are divided by 2^shift. */
  shift?: number
}

export type KernelMethod =
  | { kind: 'direct'; taps: readonly Tap[] }
  | { kind: 'separable'; parts: readonly SeparablePart[] }

/** Rows and columns around the output pixel that take part: first and last offset of each. */
export interface Window {
  top: Pixels
  bottom: Pixels
  left: Pixels
  right: Pixels
}

/** `int16`: whole taps in units of `unit` on 8-bit pixels; `float32`: reals. */
export type Arithmetic = { kind: 'int16'; unit: number } | { kind: 'float32' }

export interface Way {
  kind: 'lines'
  arithmetic: Arithmetic
  kernels: readonly KernelMethod[]
}

/** One way to do a stage, in words and figures that can be shown. */
export interface WayReport {
  /** "direct", "separable" or "rank 3". */
  name: string
  arithmetic: Arithmetic['kind']
  /** Of one frame on one worker, in milliseconds. */
  cost: number
  /** Largest deviation from the definition that this way may cause, in levels of 255. */
  error: number
}

export interface SimdStep {
  stage: FilterStage
  window: Window
  way: Way
  report: WayReport
  /** All ways that were weighed, cheapest first. */
  weighed: readonly WayReport[]
}

export interface SimdPlan {
  kind: 'simd'
  size: PictureSize
  steps: readonly SimdStep[]
}
