/** Decides how the SIMD engine does each stage; pure. */
import type { PictureSize } from '../engine'
import { isIdentity } from '../identity-pass'
import type { VideoCosts } from './costs'
import { gainOf } from './gain'
import { layKernel, windowOf } from './lay-kernel'
import { isKernels, type SimdPlan, type SimdStage, type SimdStep } from './plan'
import { planPlain } from './plan-plain'
import { planPyramid } from './pyramid-plan'
import { weighWays } from './weigh-ways'

/**
 * The cheapest way for each stage that stays exact enough: what later stages enlarge is allowed for.
 *
 * @throws RangeError for kernels that are no rectangle or not finite, and for anchors outside their kernel
 */
export function planSimd(stages: readonly SimdStage[], size: PictureSize, costs: VideoCosts): SimdPlan {
  const acting = stages.filter((stage) => stage.mix > 0 && !isIdentity(stage))
  const gains = acting.map(gainOf)
  const steps = acting.map((stage, index): SimdStep => {
    const enlarged = gains.slice(index + 1).reduce((product, gain) => product * gain, stage.mix)
    if (!isKernels(stage)) return planPlain(stage, { size, costs, enlarged })
    const toBytes = index === acting.length - 1
    const pyramid = planPyramid(stage, { size, costs, fromBytes: index === 0, enlarged }, toBytes)
    if (pyramid) return pyramid
    const kernels = stage.kernels.map((kernel) => layKernel(kernel, stage.anchor))
    const [best, ...others] = weighWays(stage, kernels, { size, costs, fromBytes: index === 0, enlarged })
    if (!best) throw new Error('There is always the direct way')
    const weighed = [best, ...others].map(({ report }) => report)
    return { stage, window: windowOf(kernels.flat()), way: best.way, report: best.report, weighed }
  })
  return { kind: 'simd', size, steps }
}
