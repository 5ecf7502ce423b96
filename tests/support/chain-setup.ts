/** What a chain on the audio thread begins with, in Node: the real primitives, the real worker's workshop. */
import type { ChainSetup } from '../../renderer/audio/engine/chain-core'
import { TYPICAL_COSTS } from '../../renderer/audio/engine/convolution/costs'
import { KernelPreparer } from '../../renderer/audio/engine/convolution/kernels'
import { planPartitions } from '../../renderer/audio/engine/convolution/plan-partitions'
import type { NumberedKernels } from '../../renderer/audio/engine/messages'
import { STEREO } from '../../renderer/audio/kernels/workshop'
import { bothSides } from '../../shared/chain/audio/stereo-kernel'
import { wasmModule } from './wasm-module'

/** Kernels up to this length share a plan, and so can be exchanged under the sound. */
const LEAST_ROOM = 4096

/** @param room longest kernel of the plan */
export function numberedKernels(taps: Float64Array, generation = 1, room = LEAST_ROOM): NumberedKernels {
  const plan = planPartitions(room, STEREO, TYPICAL_COSTS)
  const prepared = new KernelPreparer(wasmModule, plan, TYPICAL_COSTS).prepare(bothSides(taps))
  return { prepared, generation, memory: taps.length }
}

export function chainSetup(rate: number, taps: Float64Array, rest: Pick<ChainSetup, 'memory' | 'report'>): ChainSetup {
  const kernels = numberedKernels(taps, 1, Math.max(LEAST_ROOM, taps.length))
  return { rate, maxFrames: 128, module: wasmModule, costs: TYPICAL_COSTS, kernels, ...rest }
}
