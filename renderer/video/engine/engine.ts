/** The verbs of every video engine. A filter is data: engines read passes and know no names of filters. */
import type {
  AverageFilter,
  BilateralFilter,
  Channels,
  KernelFilter,
  LayerFilter,
  Light,
  MedianFilter,
  PointFilter,
  PoolFilter,
} from '../../../shared/chain/video/entry'
import type { Anchor } from '../../../shared/convolution/direct/convolve2d'
import type { StageHistory } from '../../../shared/convolution/direct/filter-picture'
import type { Place } from '../../../shared/picture/stage-weights'
import type { Microseconds, Pixels } from '../../../shared/units'

export interface PictureSize {
  width: Pixels
  height: Pixels
}

interface PassCommon {
  channels: Channels
  /** What the values are, for the weights of the brightness; `gamma` when absent. */
  light?: Light
  mix: number
  /** Where it acts; everywhere when absent. */
  place?: Place
}

/**
 * Sums of products; kernels are in correlation form (turned when the stage convolves), and so is the anchor, which is the
 * centre when absent.
 */
export interface KernelPass extends PassCommon, Pick<KernelFilter, 'kind' | 'kernels' | 'combine' | 'bias' | 'border'> {
  /** gain / divisor, folded. */
  scale: number
  /** As in `KernelFilter`. */
  approximate?: boolean
  anchor?: Anchor
}

/** All else means what the filter says; each pass is one file in each engine. */
export type PointPass = PassCommon & Omit<PointFilter, 'light'>
export type MedianPass = PassCommon & Omit<MedianFilter, 'light'>
export type BilateralPass = PassCommon & Omit<BilateralFilter, 'light'>
export type PoolPass = PassCommon & Omit<PoolFilter, 'light'>
/** Remembers what it gave before the mix, for the next frame. */
export type AveragePass = PassCommon & Omit<AverageFilter, 'light'>

export type LayerPass = PassCommon & Omit<LayerFilter, 'light'>

/** One pass over the picture; light is decoded and encoded by passes of their own. */
export type PicturePass = KernelPass | PointPass | MedianPass | BilateralPass | PoolPass | AveragePass | LayerPass

/** Which engine filters: WebGL2 on the graphics device, or WASM SIMD on the processor. */
export type EngineKind = 'webgl2' | 'wasm-simd'

/** `automatic`: whichever is faster on this machine. */
export type EngineChoice = 'automatic' | EngineKind

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
  /** @param plan as it is meant: each engine finds its own way to do it */
  prepare(plan: PicturePlan, size: PictureSize, format: 'rgba8'): void
  /** Filters one frame; the engine does not keep or close it. */
  process(frame: EngineInput, captureTime: Microseconds): void
  reset(): void
  stats(): EngineStats
  dispose(): void
}

/** What an engine does for a pass, in words of the field and figures. */
export interface PassReport {
  pass: PicturePass['kind']
  /** "direct", "separable", "rank 3" and the like; of what is done in one way only, the pass. */
  way: string
  /** Planned milliseconds of a frame on one thread; NaN where nothing was weighed. */
  cost: number
  /** Largest deviation from the definition that the way may cause, in levels of 255. */
  error: number
  /** Of an approximation only: decibels below white from what it stands for, on a test picture. */
  psnr?: number
}

export interface EngineReading {
  input: Uint8ClampedArray<ArrayBuffer>
  output: Uint8ClampedArray<ArrayBuffer>
  /** What the passes that look back remembered from the frame before, in order; in units of white. */
  history: readonly StageHistory[]
}

/** An engine that shows its pictures on a canvas. */
export interface LiveEngine extends VideoEngine {
  readonly kind: EngineKind
  /** What draws, as the browser names it. */
  readonly rasteriser: string
  /** Largest width and height of a picture. */
  readonly largest: Pixels
  /** Of what was prepared. */
  plan(): readonly PassReport[]
  /** Whether frames can come in as they are; bytes can always. */
  readonly takesFrames: boolean
  isLost(): boolean
  /** @param from first column that must be right in the output (default 0) */
  process(frame: EngineInput, captureTime: Microseconds, from?: Pixels): void
  /** Draws a blank picture by what was prepared and waits for nothing: devices compile programs at the first drawing. */
  rehearse(): void
  /**
   * The last frame filtered everywhere, opaque, for the caller to close. Comes before `present`, and only where `process`
   * began at column 0.
   */
  frame(captureTime: Microseconds): VideoFrame
  /** Draws the last frame on the canvas: columns left of `from`, which is not less than that of `process`, untouched. */
  present(from: Pixels): void
  /** The last frame before and after the passes; meant for frames processed from column 0 on. */
  read(): EngineReading
  /** A coarse grid of the filtered columns just presented, overwritten by the next call; returns when they are drawn. */
  sample(): Uint8Array
  /** Calls once when what draws is lost. */
  onLost(call: () => void): void
  /** Takes it away, as a failing device would; nothing where a processor draws. */
  lose(): void
}
