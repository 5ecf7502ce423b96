import type { Anchor } from '../../convolution/direct/convolve2d'
import type { Parameters, ParameterSpec } from '../parameters'

/** How pixels beyond the rim are made; OpenCV's five modes under the names used everywhere in the project. */
export type Border = 'constant' | 'replicate' | 'reflect' | 'reflect101' | 'wrap'
export const BORDERS: readonly Border[] = ['constant', 'replicate', 'reflect', 'reflect101', 'wrap']

/** Convolution turns the kernel by 180°, correlation does not. */
export type Operation = 'convolution' | 'correlation'

/** Which channels a stage changes; `luma` reads the brightness of all colours and makes red, green and blue the same. */
export type Channels = 'rgb' | 'luma' | 'red' | 'green' | 'blue' | 'alpha'
export const CHANNELS: readonly Channels[] = ['rgb', 'luma', 'red', 'green', 'blue', 'alpha']

/** Row-major 2-D taps, first row on top. */
export type Kernel2D = readonly (readonly number[])[]

/**
 * What a stage computes, as data that the definition and every engine read:
 * one kernel: `gain · (x ∗ k) / divisor + bias`; two kernels: `gain · √((x ∗ k₀)² + (x ∗ k₁)²) / divisor + bias`.
 * Values are unclamped reals, 1.0 = white (255). `luma` first replaces R, G and B by 0.299 R + 0.587 G + 0.114 B.
 * Channels that the stage does not change pass as they are.
 */
export interface KernelFilter {
  kind: 'kernel'
  kernels: readonly [Kernel2D] | readonly [Kernel2D, Kernel2D]
  combine: 'single' | 'magnitude'
  divisor: number
  /** In units of white: 0.5 is mid-grey. */
  bias: number
  gain: number
  border: Border
  operation: Operation
  channels: Channels
  /**
   * The tap, as written, that lies on the output. The centre when absent: index (size − 1) >> 1 of the taps as written for
   * correlation, of the turned taps for convolution.
   */
  anchor?: Anchor
}

/** A kind of picture stage as data. */
export interface VideoEntry {
  kind: string
  parameters: readonly ParameterSpec[]
  filter(params: Parameters): KernelFilter
}
