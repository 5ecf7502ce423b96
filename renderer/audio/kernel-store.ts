/** Which kernel is in force: composed from the stages, numbered, and remembered for a while by its number. */
import type { Stage } from '../../shared/chain/chain'
import type { Hertz, Samples } from '../../shared/units'
import type { NumberedKernel } from './graph'
import { planKernel, type KernelPlan } from './kernel-plan'

/** Kernels that an excerpt may still ask for. */
const REMEMBERED = 16

export class KernelStore {
  private stages: readonly Stage[] = []
  private bypass = false
  private generation = 0
  private plan: KernelPlan = { taps: Float64Array.of(1), groupDelay: 0, shortened: false }
  private readonly past = new Map<number, Float64Array>()

  set(stages: readonly Stage[], bypass: boolean): void {
    this.stages = stages
    this.bypass = bypass
  }

  /** The chain's kernel at a rate, under a new number. */
  next(rate: Hertz): NumberedKernel {
    this.plan = planKernel(this.stages, this.bypass, rate)
    return this.number(this.plan.taps)
  }

  /** A kernel that is wrong in one tap, under a number that stands for the right one: a comparison must find it. */
  sabotaged(tap: Samples, add: number): NumberedKernel {
    const wrong = new Float64Array(Math.max(this.plan.taps.length, tap + 1))
    wrong.set(this.plan.taps)
    wrong[tap] = (wrong[tap] ?? 0) + add
    return this.number(wrong)
  }

  /** The chain's taps that belong to a number, if it is not too long ago. */
  taps(generation: number): Float64Array | undefined {
    return this.past.get(generation)
  }

  current(): KernelPlan {
    return this.plan
  }

  private number(taps: Float64Array): NumberedKernel {
    this.generation++
    this.past.set(this.generation, this.plan.taps)
    this.past.delete(this.generation - REMEMBERED)
    return { taps, generation: this.generation }
  }
}
