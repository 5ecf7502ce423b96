/** What the SIMD engine's primitives cost here: typical figures, until this machine's own are given or measured. */
import { TYPICAL_VIDEO_COSTS, type VideoCosts } from '../engine/simd/costs'
import { measureVideoCosts } from '../engine/simd/measure-video-costs'
import { compilePrimitives } from './primitives'

export interface Calibration {
  costs(): VideoCosts
  set(costs: VideoCosts | 'measure'): void
  /** To be called after each frame. */
  frameDone(): void
}

/** The window and the sound have begun by then, and engines are not about to change. */
const AFTER_FRAMES = 90

/** @param measured is told of costs that were measured, not of those that were given */
export function createCalibration(measured: (costs: VideoCosts) => void): Calibration {
  let costs = TYPICAL_VIDEO_COSTS
  /** Frames to go; undefined: nothing is to be measured. */
  let left: number | undefined

  async function measure(): Promise<void> {
    costs = measureVideoCosts(await compilePrimitives(), () => performance.now())
    measured(costs)
  }

  return {
    costs: () => costs,
    set(given) {
      left = given === 'measure' ? AFTER_FRAMES : undefined
      if (given !== 'measure') costs = given
    },
    frameDone() {
      if (left === undefined || --left > 0) return
      left = undefined
      void measure()
    },
  }
}
