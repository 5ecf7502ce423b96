import type { PointFunction } from '../../../../shared/chain/video/entry'
import { isKernels, type SimdStage } from './plan'

/** A decision takes any deviation to the other side; beyond this only exact ways are chosen before it. */
const DECISION = 1e6
/** Slope of the transfer function of sRGB at black, and of its inverse at three times white. */
const ENCODING = 12.92
const DECODING = 10
/** How much a change of a pixel may change the mean that it weights. */
const BILATERAL = 4

/** How much a stage may enlarge a deviation of its input, about. */
export function gainOf(stage: SimdStage): number {
  // Where it does not act a deviation passes as it is.
  if (stage.place) return Math.max(1, 1 - stage.mix + stage.mix * gainOfEffect(stage))
  return 1 - stage.mix + stage.mix * gainOfEffect(stage)
}

function gainOfEffect(stage: SimdStage): number {
  if (isKernels(stage)) {
    const weights = stage.kernels.map((kernel) => kernel.flat().reduce((sum, tap) => sum + Math.abs(tap), 0))
    return Math.abs(stage.scale) * Math.hypot(...weights)
  }
  if (stage.kind === 'layer') {
    return Math.max(...stage.weights.map((kernels) => kernels.flat(2).reduce((sum, tap) => sum + Math.abs(tap), 0)))
  }
  if (stage.kind === 'point') return gainOfPoint(stage.function)
  return stage.kind === 'bilateral' ? BILATERAL : 1
}

function gainOfPoint(of: PointFunction): number {
  switch (of.kind) {
    case 'rectify':
    case 'absolute':
    case 'invert':
      return 1
    case 'decode':
      return DECODING
    case 'encode':
      return ENCODING
    case 'levels':
      return of.exponent === 1 ? 1 / (of.white - of.black) : DECISION
    // A power below 1 rises without bound at 0, one above 1 for what is brighter than white.
    case 'power':
    case 'threshold':
      return DECISION
  }
}
