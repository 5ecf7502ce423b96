/** The verbs of every audio engine. `prepare` allocates; after it nothing allocates, throws or logs. */
import type { Hertz, Samples } from '../../../shared/units'

/** `kernels[output][input]`: impulse response from an input to an output, or undefined for none. */
export type KernelMatrix = readonly (readonly (Float64Array | undefined)[])[]

export interface ConvolverSetup {
  rate: Hertz
  /** Largest n that `process` will be called with. */
  maxFrames: Samples
  inputs: number
  outputs: number
  /** How the work is done; engines refuse a plan they do not know. */
  plan: ConvolverPlan
  kernels: KernelMatrix
}

/** Direct form is the definition made fast enough for short kernels; further plans are added here. */
export type ConvolverPlan = { kind: 'direct'; maxTaps: Samples }

/** Kernels made ready for the audio thread (zero runs dropped, spectra computed): opaque outside the engine. */
export interface PreparedKernels {
  readonly plan: ConvolverPlan['kind']
}

export interface Convolver {
  /**
   * Filters n samples, 1 <= n <= maxFrames; the same samples in the same sizes give the same samples out.
   * Non-finite input counts as 0.
   */
  process(input: readonly Float32Array[], output: readonly Float32Array[], n: Samples): void
  /** Exchanges the kernels under the running signal; input history is kept, outputs cross-fade. The last one wins. */
  setKernels(prepared: PreparedKernels, fadeSamples: Samples): void
  /** Forgets all history. */
  reset(): void
  /** Samples added to the kernel's own delay. */
  latencySamples(): Samples
  dispose(): void
}
