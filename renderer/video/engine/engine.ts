/** The verbs of every video engine. A filter is data: engines read passes and know no names of filters. */
import type { Border, Kernel2D } from '../../../shared/chain/video/entry'
import type { Microseconds, Pixels } from '../../../shared/units'

export interface PictureSize {
  width: Pixels
  height: Pixels
}

/** One pass over the picture; kernels are already in correlation form (turned when the stage convolves). */
export interface PicturePass {
  kernels: readonly [Kernel2D] | readonly [Kernel2D, Kernel2D]
  combine: 'single' | 'magnitude'
  /** gain / divisor, folded. */
  scale: number
  bias: number
  border: Border
  colour: 'rgb' | 'luma'
  mix: number
}

/** Passes in order; values between them are unclamped reals, clamped and rounded once at the end. Empty = identity. */
export interface PicturePlan {
  passes: readonly PicturePass[]
}

/** A picture as bytes: RGBA, row-major from the top. */
export interface RawPicture extends PictureSize {
  data: Uint8Array
}

/** What an engine takes as input. */
export type EngineInput = VideoFrame | ImageBitmap | RawPicture

export interface EngineStats {
  framesIn: number
  framesOut: number
  dropped: number
  /** Mean of the last second. */
  fps: number
  filterMs: number
}

export interface VideoEngine {
  prepare(plan: PicturePlan, size: PictureSize, format: 'rgba8'): void
  /** Filters one frame; the engine does not keep or close it. */
  process(frame: EngineInput, captureTime: Microseconds): void
  reset(): void
  stats(): EngineStats
  dispose(): void
}
