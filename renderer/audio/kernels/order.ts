/** What is asked of the kernels' worker, and what it gives back. */
import type { Stage } from '../../../shared/chain/chain'
import type { FileMissing } from '../../../shared/chain/audio/kernel-file'
import type { StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import type {
  ImpulseResponseFacts,
  ImpulseResponseFault,
  ImpulseResponseRemark,
} from '../../../shared/impulse-response/impulse-response'
import type { Hertz, Samples } from '../../../shared/units'
import type { PrimitiveCosts } from '../engine/convolution/costs'
import type { PreparedKernels } from '../engine/convolution/kernels'
import type { TooLarge } from '../engine/convolution/memory-need'
import type { PartitionPlan, PlanKind } from '../engine/convolution/plan'

export interface KernelOrder {
  stages: readonly Stage[]
  rate: Hertz
  /** How the kernel is cut into partitions; anything but `non-uniform` is for comparison. */
  plan: PlanKind
  costs: PrimitiveCosts
  /** The kernel ends here, with a fade: what an overloaded machine can still compute. */
  tail: Samples | undefined
  /** A tap of both sides that is made wrong on purpose: only the self-test's sabotage does so. */
  wrong?: { tap: Samples; add: number }
}

export interface MadeKernel {
  /** What sounds, tail and all, but for a wrong tap. */
  kernel: StereoKernel
  prepared: PreparedKernels
  plan: PartitionPlan
  /** Delay of the wanted signal. */
  groupDelay: Samples
  /** Taps that the chain asks for; more than the kernel has when its tail was shortened. */
  wanted: Samples
  /** Bytes that the convolver takes. */
  memory: number
  /** By the ids of their stages. */
  files: ReadonlyMap<string, FileOutcome>
  /** Rises when one of them is another than before. */
  filesRevision: number
}

export type KernelFault = TooLarge

/** What became of a kernel file, for the screen. */
export type FileOutcome =
  | {
      kind: 'used'
      facts: ImpulseResponseFacts
      remarks: readonly ImpulseResponseRemark[]
      /** Of the left path, dB, on `responseGrid`. */
      levels: Float64Array
    }
  | { kind: 'refused'; fault: ImpulseResponseFault | FileMissing }
