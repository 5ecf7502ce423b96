/** What the SIMD engine is told to do: the stages as they are meant, and the way that was found cheapest for each. */
import type { Line } from '../../../../shared/pyramid/small-line'
import type { Pixels } from '../../../../shared/units'
import type { KernelPass, PicturePass, PictureSize } from '../engine'

/** A pass of kernels as this engine's planner takes it. */
export type FilterStage = Omit<KernelPass, 'kind'> & { kind?: 'kernel' }
/** What is no sum of products: done in one way only. */
export type PlainStage = Exclude<PicturePass, KernelPass>
export type SimdStage = FilterStage | PlainStage

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

/** A row of taps for two lines of samples, or for the middle one alone. */
export interface MirroredRow {
  upper: Pixels
  lower: Pixels
  taps: readonly Tap[]
}

export type KernelMethod =
  | { kind: 'direct'; taps: readonly Tap[] }
  | { kind: 'separable'; parts: readonly SeparablePart[] }
  /** Rows that are the same from above as from below are added before they are weighed. */
  | { kind: 'mirrored'; rows: readonly MirroredRow[] }
  /** Tiles are transformed, multiplied and transformed back; a block is what of a tile is right: `tile − window + 1` at most. */
  | { kind: 'spectral'; taps: readonly Tap[]; tile: Extent; block: Extent }
  /**
   * Only where the stage may be approximated: small lines over a picture a quarter as long and high. `pixels`: bytes come in
   * and go out, and all channels of a pixel are summed side by side.
   */
  | { kind: 'pyramid'; down: Line; across: Line; pixels: boolean }

/** Rows and columns. */
export interface Extent {
  rows: number
  columns: number
}

/** Rows and columns around the output pixel that take part: first and last offset of each. */
export interface Window {
  top: Pixels
  bottom: Pixels
  left: Pixels
  right: Pixels
}

/** `int16`: whole taps in units of `unit` on 8-bit pixels; `float32`: reals. */
export type Arithmetic = { kind: 'int16'; unit: number } | { kind: 'float32' }

/** `lines`: sums of products over lines; `plain`: what the stage says, in reals. */
export interface Way {
  kind: 'lines' | 'plain'
  arithmetic: Arithmetic
  /** None where the way is plain. */
  kernels: readonly KernelMethod[]
}

/** One way to do a stage, in words and figures that can be shown. */
export interface WayReport {
  /** "direct", "mirrored", "separable", "rank 3", "spectrum", "pyramid", or the kind of a stage that is no sum. */
  name: string
  arithmetic: Arithmetic['kind']
  /** Of one frame on one worker, in milliseconds. */
  cost: number
  /** Largest deviation from the definition that this way may cause, in levels of 255. */
  error: number
  /** Of an approximation, whose definition is itself one: decibels below white from what it stands for, on a test picture. */
  psnr?: number
}

export interface SimdStep {
  stage: SimdStage
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

export function isKernels(stage: SimdStage): stage is FilterStage {
  return stage.kind === undefined || stage.kind === 'kernel'
}

/** Planes that a stage reads. */
export function planesRead({ channels }: Pick<SimdStage, 'channels'>): number {
  if (channels === 'rgba') return 4
  return channels === 'rgb' ? 3 : 1
}

/** Planes that come of it: of directions three. */
export function planesMade(stage: SimdStage): number {
  return isKernels(stage) && stage.combine === 'direction' ? 3 : planesRead(stage)
}
