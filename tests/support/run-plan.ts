/** Carries a picture plan out in plain double precision: the plan's own meaning, without a graphics device. */
import type { PicturePlan, PictureSize } from '../../renderer/video/engine/engine'
import { filterByDefinition } from '../unit/video-engine/reference'

export function runPlan(rgba: Uint8ClampedArray, size: PictureSize, { passes }: PicturePlan): Uint8ClampedArray {
  return filterByDefinition(rgba, size, passes)
}
