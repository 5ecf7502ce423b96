/** Decides how the SIMD engine does each stage; pure. */
import type { PictureSize } from '../engine'
import { isIdentity } from '../identity-pass'
import type { VideoCosts } from './costs'
import { layKernel, windowOf } from './lay-kernel'
import type { FilterStage, SimdPlan, SimdStep } from './plan'
import { weighWays } from './weigh-ways'

/**
 * The cheapest way for each stage that stays exact enough: what later stages enlarge is allowed for.
 *
 * @throws RangeError for kernels that are no rectangle or not finite, and for anchors outside their kernel
 */
export function planSimd(stages: readonly FilterStage[], size: PictureSize, costs: VideoCosts): SimdPlan {
  const acting = stages.filter((stage) => stage.mix > 0 && !isIdentity(stage))
  const gains = acting.map(gainOf)
  const steps = acting.map((stage, index): SimdStep => {
    const kernels = stage.kernels.map((kernel) => layKernel(kernel, stage.anchor))
    const enlarged = gains.slice(index + 1).reduce((product, gain) => product * gain, stage.mix)
    const [best, ...others] = weighWays(stage, kernels, { size, costs, fromBytes: index === 0, enlarged })
    if (!best) throw new Error('There is always the direct way')
    const weighed = [best, ...others].map(({ report }) => report)
    return { stage, window: windowOf(kernels.flat()), way: best.way, report: best.report, weighed }
  })
  return { kind: 'simd', size, steps }
}

/** How much a stage may enlarge a deviation of its input. */
function gainOf({ kernels, scale, mix }: FilterStage): number {
  const weight = kernels.map((kernel) => kernel.flat().reduce((sum, tap) => sum + Math.abs(tap), 0))
  return 1 - mix + mix * Math.abs(scale) * Math.hypot(...weight)
}
