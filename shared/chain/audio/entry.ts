import type { Hertz, Samples } from '../../units'
import type { Parameters, ParameterSpec } from '../parameters'

/** A kind of FIR stage as data. */
export interface AudioEntry {
  kind: string
  parameters: readonly ParameterSpec[]
  /**
   * Impulse response at the given rate, index = delay in samples, length >= 1.
   * Values outside the parameters' ranges have been clamped before the call; cut-offs above the Nyquist frequency
   * are moved below it by the entry itself.
   */
  taps(params: Parameters, rate: Hertz): Float64Array
  /** Delay of the wanted signal through the taps: (length − 1)/2 for linear phase, 0 for echo and gain. */
  groupDelay(params: Parameters, rate: Hertz): Samples
}
