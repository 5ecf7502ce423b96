import type { Parameters, ParameterSpec } from '../parameters'

/** How pixels beyond the rim are made; OpenCV's five modes under the names used everywhere in the project. */
export type Border = 'constant' | 'replicate' | 'reflect' | 'reflect101' | 'wrap'
export const BORDERS: readonly Border[] = ['constant', 'replicate', 'reflect', 'reflect101', 'wrap']

/** Convolution turns the kernel by 180°, correlation does not. */
export type Operation = 'convolution' | 'correlation'

/** Row-major 2-D taps, first row on top. */
export type Kernel2D = readonly (readonly number[])[]

/**
 * What a stage computes, as data that the definition and every engine read:
 * one kernel: `gain · (x ∗ k) / divisor + bias`; two kernels: `gain · √((x ∗ k₀)² + (x ∗ k₁)²) / divisor + bias`.
 * Values are unclamped reals, 1.0 = white (255). `luma` first replaces R, G and B by 0.299 R + 0.587 G + 0.114 B.
 * Alpha passes unchanged. The anchor is the centre: index (size − 1) >> 1 of the taps as written for correlation,
 * of the turned taps for convolution.
 */
export interface KernelFilter {
  kernels: readonly [Kernel2D] | readonly [Kernel2D, Kernel2D]
  combine: 'single' | 'magnitude'
  divisor: number
  /** In units of white: 0.5 is mid-grey. */
  bias: number
  gain: number
  border: Border
  operation: Operation
  colour: 'rgb' | 'luma'
}

/** A kind of picture stage as data. */
export interface VideoEntry {
  kind: string
  parameters: readonly ParameterSpec[]
  filter(params: Parameters): KernelFilter
}
