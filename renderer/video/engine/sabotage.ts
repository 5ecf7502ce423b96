import type { Kernel2D } from '../../../shared/chain/video/entry'
import type { KernelPass, PicturePlan } from './engine'

const IDENTITY: KernelPass = {
  kind: 'kernel',
  kernels: [[[1]]],
  combine: 'single',
  scale: 1,
  bias: 0,
  border: 'replicate',
  channels: 'rgb',
  mix: 1,
}

/** A plan with a wrong middle tap in its last pass, for the proof that a wrong tap is noticed. */
export function sabotagePlan(plan: PicturePlan, add: number): PicturePlan {
  if (add === 0) return plan
  const end = plan.passes.at(-1)
  // Behind a pass without taps stands one more, which would else do nothing.
  const [kept, last] = end?.kind === 'kernel' ? [plan.passes.slice(0, -1), end] : [plan.passes, IDENTITY]
  const [first, ...others] = last.kernels
  const kernels = [addToMiddle(first, add), ...others] as unknown as KernelPass['kernels']
  return { passes: [...kept, { ...last, kernels }] }
}

function addToMiddle(kernel: Kernel2D, add: number): Kernel2D {
  const row = (kernel.length - 1) >> 1
  const column = ((kernel[0]?.length ?? 1) - 1) >> 1
  return kernel.map((taps, i) => taps.map((tap, j) => (i === row && j === column ? tap + add : tap)))
}
