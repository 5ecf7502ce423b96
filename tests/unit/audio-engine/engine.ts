/** Makes convolvers as the application does, and runs signals through them. */
import { TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { type KernelMatrix, KernelPreparer } from '../../../renderer/audio/engine/convolution/kernels'
import {
  type PartitionedConvolver,
  prepareConvolver,
} from '../../../renderer/audio/engine/convolution/partitioned-convolver'
import type { PartitionPlan, PlanKind } from '../../../renderer/audio/engine/convolution/plan'
import { planPartitions } from '../../../renderer/audio/engine/convolution/plan-partitions'
import { wasmModule } from '../../support/wasm-module'

export interface Engine {
  convolver: PartitionedConvolver
  preparer: KernelPreparer
  plan: PartitionPlan
}

export interface EngineOptions {
  kind?: PlanKind
  /** Longest kernel; the longest given unless told. */
  taps?: number
  maxFrames?: number
  plan?: PartitionPlan
  costs?: typeof TYPICAL_COSTS
}

export function makeEngine(kernels: KernelMatrix, options: EngineOptions = {}): Engine {
  const { kind = 'non-uniform', maxFrames = 128, costs = TYPICAL_COSTS } = options
  const taps = options.taps ?? Math.max(...kernels.flat().map((kernel) => kernel?.length ?? 0))
  const [outputs, inputs] = [kernels.length, kernels[0]?.length ?? 0]
  const shape = { inputs, outputs, paths: inputs * outputs }
  const plan = options.plan ?? planPartitions(taps, shape, costs, kind)
  const preparer = new KernelPreparer(wasmModule, plan, costs)
  const made = prepareConvolver({
    module: wasmModule,
    maxFrames,
    shape,
    plan,
    costs,
    kernels: preparer.prepare(kernels),
  })
  if (!made.ok) throw new Error(made.reason.kind)
  return { convolver: made.value, preparer, plan }
}

/** Runs signals through in calls of the given sizes; `before` is called before each. */
export function run(
  convolver: PartitionedConvolver,
  signals: readonly Float32Array[],
  outputs: number,
  sizes: Iterable<number>,
  before?: (position: number) => void,
): Float32Array[] {
  const length = signals[0]?.length ?? 0
  const results = Array.from({ length: outputs }, () => new Float32Array(length))
  let position = 0
  for (const n of sizes) {
    before?.(position)
    const part = (samples: Float32Array): Float32Array => samples.subarray(position, position + n)
    convolver.process(signals.map(part), results.map(part), n)
    position += n
  }
  return results
}

/** Sizes of a fixed call size up to a length. */
export function sizesOf(length: number, size: number): number[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => Math.min(size, length - index * size))
}
