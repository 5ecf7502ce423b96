/** What can be asked of a kernel file, and what comes of it. */
import type { Trim } from './trim'
import type { Decibels, Hertz, Samples, Seconds } from '../units'
import type { ChannelChoice, ImpulseResponseMatrix, KernelLayout } from './kernel-matrix'
import type { Normalisation } from './normalise'

export interface ImpulseResponseOptions {
  /** The context's; a whole number. */
  rate: Hertz
  trim?: Trim
  normalise?: Normalisation
  channels?: ChannelChoice
  /** Exchanges left and right of the file. */
  swap?: boolean
  /** Added after normalisation. */
  level?: Decibels
  /**
   * What the resampling filter puts before the first sample: `cut` (unless told) keeps the kernel's time and loses it,
   * which matters only where a kernel begins loud at once; `keep` delays the kernel by `facts.delay` and loses nothing.
   */
  lead?: 'cut' | 'keep'
}

/** For the screen. */
export interface ImpulseResponseFacts {
  sourceRate: Hertz
  resampled: boolean
  /** Length of the finished kernel. */
  seconds: Seconds
  taps: Samples
  /** In the file. */
  channels: number
  layout: KernelLayout
  /** Cut off before and after, of what resampling made of the file. */
  trimmedStart: Seconds
  trimmedEnd: Seconds
  /** Normalisation and level together. */
  gain: Decibels
  /** Largest tap of the finished kernel; −∞ for silence. */
  peak: Decibels
  /** By which the kernel comes later than in the file: 0 unless `lead` is `keep`. */
  delay: Samples
}

/** Words: `soundFiles.remark.<code>`. */
export type ImpulseResponseRemark =
  | { code: 'channels-ignored'; channels: number; used: number }
  | { code: 'fewer-channels'; channels: number; needed: number }
  /** With `lead: 'cut'`: so much of the energy (dB of it) fell before time 0. `rate` is the one that needs no change. */
  | { code: 'onset-cut'; level: Decibels; rate: Hertz }

/** Words: `soundFiles.fault.<code>`. */
export type ImpulseResponseFault =
  | { code: 'no-kernel-channels'; channels: number; most: number }
  | { code: 'rate-too-low'; rate: Hertz; lowest: Hertz }
  | { code: 'too-loud'; peak: Decibels; most: Decibels }

export interface ImpulseResponse {
  matrix: ImpulseResponseMatrix
  facts: ImpulseResponseFacts
  remarks: readonly ImpulseResponseRemark[]
}
