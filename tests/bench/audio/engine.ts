/** The engine of a case, in Node. */
import type { PrimitiveCosts } from '../../../renderer/audio/engine/convolution/costs'
import {
  type KernelMatrix,
  KernelPreparer,
  type PreparedKernels,
} from '../../../renderer/audio/engine/convolution/kernels'
import {
  type PartitionedConvolver,
  prepareConvolver,
} from '../../../renderer/audio/engine/convolution/partitioned-convolver'
import type { PartitionPlan, PlanKind } from '../../../renderer/audio/engine/convolution/plan'
import { planPartitions } from '../../../renderer/audio/engine/convolution/plan-partitions'
import { wasmModule } from '../../support/wasm-module'
import { type Case, kernelsOf, QUANTUM, RATE, shapeOf } from './cases'

export interface Engine {
  convolver: PartitionedConvolver
  plan: PartitionPlan
  prepare(kernels: KernelMatrix): PreparedKernels
}

export function engineFor(
  what: Case,
  costs: PrimitiveCosts,
  {
    maxFrames = QUANTUM,
    kind = 'non-uniform',
    kernels = kernelsOf(what),
  }: { maxFrames?: number; kind?: PlanKind; kernels?: KernelMatrix } = {},
): Engine {
  const shape = shapeOf(what)
  const plan = planPartitions(Math.round(what.seconds * RATE), shape, costs, kind)
  const preparer = new KernelPreparer(wasmModule, plan, costs)
  const prepared = preparer.prepare(kernels)
  const made = prepareConvolver({ module: wasmModule, maxFrames, shape, plan, costs, kernels: prepared })
  if (!made.ok) throw new Error(made.reason.kind)
  return { convolver: made.value, plan, prepare: (matrix) => preparer.prepare(matrix) }
}

/** Levels of a plan in a few words. */
export function describePlan({ levels }: PartitionPlan): string {
  return levels.map(({ size, count }) => `${count}×${size}`).join(' + ')
}

/** Runs whole signals through in calls of n samples; the arrays of a call are made once. */
export function runThrough({ convolver }: Engine, inputs: readonly Float32Array[], n: number): Float32Array[] {
  const length = inputs[0]?.length ?? 0
  const results = inputs.map(() => new Float32Array(length))
  const from = inputs.map(() => new Float32Array(n))
  const to = inputs.map(() => new Float32Array(n))
  for (let position = 0; position < length; position += n) {
    const count = Math.min(n, length - position)
    from.forEach((block, c) => block.set(inputs[c]?.subarray(position, position + count) ?? []))
    convolver.process(from, to, count)
    to.forEach((block, c) => results[c]?.set(block.subarray(0, count), position))
  }
  return results
}
