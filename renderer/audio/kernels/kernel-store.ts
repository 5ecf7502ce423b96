/** Which kernel is in force: asked of the worker, numbered, and remembered for a while by its number. */
import type { Stage } from '../../../shared/chain/chain'
import { kernelLength, type StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import type { Hertz, Samples } from '../../../shared/units'
import { TYPICAL_COSTS, type PrimitiveCosts } from '../engine/convolution/costs'
import type { PlanKind } from '../engine/convolution/plan'
import type { NumberedKernels } from '../engine/messages'
import type { KernelFault, KernelOrder, MadeKernel } from './order'
import type { WorkshopClient } from './workshop-client'

/** Kernels that an excerpt may still ask for. */
const REMEMBERED = 16

/** What the screen may know of the kernel that sounds. */
export type KernelFacts = Pick<MadeKernel, 'groupDelay' | 'wanted' | 'memory' | 'files' | 'filesRevision'> & {
  taps: Samples
  plan: MadeKernel['plan'] | undefined
}

const NOTHING_YET: KernelFacts = {
  taps: 1,
  plan: undefined,
  groupDelay: 0,
  wanted: 1,
  memory: 0,
  files: new Map(),
  filesRevision: 0,
}

export class KernelStore {
  costs: PrimitiveCosts = TYPICAL_COSTS
  planKind: PlanKind = 'non-uniform'
  /** Longest tail that is asked for; shorter than the chain's when the machine is overloaded. */
  tail: Samples | undefined
  facts: KernelFacts = NOTHING_YET
  private stages: readonly Stage[] = []
  private generation = 0
  private readonly past = new Map<number, StereoKernel>()

  constructor(
    private readonly workshop: Pick<WorkshopClient, 'make'>,
    private readonly refuse: (fault: KernelFault | null) => void,
    private readonly filesChanged: () => void,
  ) {}

  set(stages: readonly Stage[], bypass: boolean): void {
    this.stages = bypass ? [] : stages
  }

  /**
   * The chain's kernel at a rate, under a new number. One that cannot be made is told, and what sounded goes on.
   * @param wrong a tap to be made wrong, under a number that stands for the right kernel: a comparison must find it
   */
  async next(rate: Hertz, wrong?: KernelOrder['wrong']): Promise<NumberedKernels | undefined> {
    const { costs, tail } = this
    const made = await this.workshop.make({
      stages: this.stages,
      rate,
      costs,
      tail,
      plan: this.planKind,
      ...(wrong && { wrong }),
    })
    this.refuse(made.ok ? null : made.reason)
    return made.ok ? this.number(made.value) : undefined
  }

  /** As `next`; the unit impulse where the chain's own kernel cannot be made. */
  async nextOrNothing(rate: Hertz): Promise<NumberedKernels> {
    const made = await this.next(rate)
    if (made) return made
    const { costs, planKind: plan } = this
    const silent = await this.workshop.make({ stages: [], rate, costs, plan, tail: undefined })
    if (!silent.ok) throw new Error(silent.reason.kind)
    return this.number(silent.value)
  }

  /** The chain's kernel that belongs to a number, if it is not too long ago. */
  kernel(generation: number): StereoKernel | undefined {
    return this.past.get(generation)
  }

  private number({ kernel, prepared, ...facts }: MadeKernel): NumberedKernels {
    this.generation++
    this.past.set(this.generation, kernel)
    this.past.delete(this.generation - REMEMBERED)
    const taps = kernelLength(kernel)
    const before = this.facts
    this.facts = { ...facts, taps }
    if (facts.filesRevision !== before.filesRevision || facts.files.size !== before.files.size) this.filesChanged()
    return { prepared, generation: this.generation, memory: taps }
  }
}
