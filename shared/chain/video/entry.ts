import type { Anchor } from '../../convolution/direct/convolve2d'
import type { Parameters, ParameterSpec, WeightsValue } from '../parameters'

/** How pixels beyond the rim are made; OpenCV's five modes under the names used everywhere in the project. */
export type Border = 'constant' | 'replicate' | 'reflect' | 'reflect101' | 'wrap'
export const BORDERS: readonly Border[] = ['constant', 'replicate', 'reflect', 'reflect101', 'wrap']

/** Convolution turns the kernel by 180°, correlation does not. */
export type Operation = 'convolution' | 'correlation'

/**
 * Which channels a stage changes; `luma` reads the brightness of all colours and makes red, green and blue the same. `rgba`
 * is that of layers alone and not to be chosen.
 */
export type Channels = 'rgb' | 'luma' | 'red' | 'green' | 'blue' | 'alpha' | 'rgba'
export const CHANNELS: readonly Exclude<Channels, 'rgba'>[] = ['rgb', 'luma', 'red', 'green', 'blue', 'alpha']

/** In which values a stage reckons: as stored, or in amounts of light (decoded before it, encoded again behind it). */
export type Light = 'gamma' | 'linear'
export const LIGHTS: readonly Light[] = ['gamma', 'linear']

/** Row-major 2-D taps, first row on top. */
export type Kernel2D = readonly (readonly number[])[]

/**
 * What a stage computes, as data that the definition and every engine read. Values are unclamped reals, 1.0 = white (255).
 * Channels that the stage does not change pass as they are.
 */
export type PictureFilter =
  | KernelFilter
  | PointFilter
  | MedianFilter
  | BilateralFilter
  | PoolFilter
  | AverageFilter
  | LayerFilter

/** What all filters have. */
interface Common {
  channels: Channels
  light: Light
}

/**
 * `single`: `gain · (x ∗ k) / divisor + bias`; `magnitude`, of two kernels: `gain · √(a² + b²) / divisor + bias`;
 * `direction`: the length of the pair as brightness, its angle as hue: for the hues at 0°, 120° and 240° (red, green, blue)
 * `gain · (√(a² + b²) + a cos + b sin) / 2 / divisor + bias`.
 */
export interface KernelFilter extends Common {
  kind: 'kernel'
  kernels: readonly [Kernel2D] | readonly [Kernel2D, Kernel2D]
  combine: 'single' | 'magnitude' | 'direction'
  divisor: number
  /** In units of white: 0.5 is mid-grey. */
  bias: number
  gain: number
  border: Border
  operation: Operation
  /** May be done by a pyramid where that comes near enough (`shared/pyramid`), which then is what the filter means. */
  approximate?: boolean
  /**
   * The tap, as written, that lies on the output. The centre when absent: index (size − 1) >> 1 of the taps as written for
   * correlation, of the turned taps for convolution.
   */
  anchor?: Anchor
}

/** Each value by itself, whatever lies around it. */
export interface PointFilter extends Common {
  kind: 'point'
  function: PointFunction
}

export type PointFunction =
  /** `max(0, x − zero)`: ReLU. */
  | { kind: 'rectify'; zero: number }
  /** `|x − zero|` */
  | { kind: 'absolute'; zero: number }
  /** `1 − x` */
  | { kind: 'invert' }
  /** `|x|^exponent` with the sign of x. */
  | { kind: 'power'; exponent: number }
  /** `((x − black) / (white − black))^exponent`, clamped to 0..1 before the power. */
  | { kind: 'levels'; black: number; white: number; exponent: number }
  /** 1 from `at` on, else 0. */
  | { kind: 'threshold'; at: number }
  /** The transfer function of sRGB and its inverse. */
  | { kind: 'decode' }
  | { kind: 'encode' }

/** The middle one of size² neighbours, sorted; the border is replicated. */
export interface MedianFilter extends Common {
  kind: 'median'
  /** Odd. */
  size: number
}

/** The mean of the neighbours within a circle, weighted by nearness in place and in value; colours are compared together. */
export interface BilateralFilter extends Common {
  kind: 'bilateral'
  /** Pixels, odd. */
  diameter: number
  /** In units of white. */
  sigmaColour: number
  /** In pixels. */
  sigmaSpace: number
  border: Border
}

/** Blocks of size × size from the top left, each filled with its largest value or its mean; those at the rim are cut. */
export interface PoolFilter extends Common {
  kind: 'pool'
  of: 'largest' | 'mean'
  size: number
}

/** Exponential mean over time: `y = share · x + (1 − share) · y of the frame before`; the first frame is itself. */
export interface AverageFilter extends Common {
  kind: 'average'
  share: number
}

/**
 * A convolution layer: correlation over all channels, zeros beyond the rim, as ONNX's Conv. Output (r, c) fills the block of
 * stride × stride pixels that begins at (r · stride, c · stride); what no output reaches is 0, what lies beyond the picture is
 * cut. Outputs become red, green, blue and alpha; one alone is grey, of two blue is 0, and alpha stays where there is no
 * fourth.
 */
export interface LayerFilter {
  kind: 'layer'
  /** `rgb` where alpha is neither read nor made. */
  channels: 'rgb' | 'rgba'
  light: Light
  weights: WeightsValue
  /** Of each output, in units of white. */
  biases: readonly number[]
  stride: number
  dilation: number
  /** Zeros before the first and behind the last row and column. */
  padding: { rows: number; columns: number }
}

/** A kind of picture stage as data. */
export interface VideoEntry {
  kind: string
  parameters: readonly ParameterSpec[]
  filter(params: Parameters): PictureFilter
}
