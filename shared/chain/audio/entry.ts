import type { Sound } from '../../sound-files/sound'
import type { Hertz, Samples } from '../../units'
import type { Parameters, ParameterSpec } from '../parameters'
import type { StereoKernel } from './stereo-kernel'

interface Described {
  kind: string
  parameters: readonly ParameterSpec[]
}

/**
 * A kind of FIR stage as data, the same for both sides.
 * Values outside the parameters' ranges have been clamped before each call.
 */
export interface TapsEntry extends Described {
  /**
   * Impulse response at the given rate, index = delay in samples, length >= 1. Cut-offs above the Nyquist frequency are
   * moved below it by the entry itself.
   */
  taps(params: Parameters, rate: Hertz): Float64Array
  /** Delay of the wanted signal through the taps: (length − 1)/2 for linear phase, 0 for echo and gain. */
  groupDelay(params: Parameters, rate: Hertz): Samples
}

/** A kind whose kernel comes from a file; it may go across the sides, and adds no delay of its own to be made good. */
export interface KernelEntry extends Described {
  /** @param sounds by the hash of their files' bytes @returns undefined while there is nothing: what goes in comes out */
  kernel(params: Parameters, rate: Hertz, sounds: ReadonlyMap<string, Sound>): StereoKernel | undefined
}

export type AudioEntry = TapsEntry | KernelEntry
