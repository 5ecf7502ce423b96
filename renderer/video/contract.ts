/** What the rest of the renderer knows of the video side: one session, made once, that owns sources, worker and engine. */
import type { Stage } from '../../shared/chain/chain'
import type { StageHistory } from '../../shared/convolution/direct/filter-picture'
import type { Outcome } from '../../shared/outcome'
import type { Masks } from '../../shared/picture/stage-weights'
import type { Microseconds, Milliseconds } from '../../shared/units'
import type { EngineChoice, EngineKind, PassReport, PictureSize } from './engine/engine'
import type { FrameAges } from './engine/frame-ages'
import type { VideoCosts } from './engine/simd/costs'
import type { GraphicsCosts } from './gl/gl-costs'

/** Every source takes the same path: frames → engine → canvas. */
export type PictureSource =
  | { kind: 'test'; width: number; height: number; frameRate: number }
  | { kind: 'track'; track: MediaStreamTrack }
  /** A still picture, delivered as frames at the given rate. */
  | { kind: 'image'; name: string; bytes: Uint8Array; frameRate: number }
  /** A video file, played in a loop at its own rate. */
  | { kind: 'video'; name: string; bytes: Uint8Array }

export type VideoState =
  | { kind: 'starting' }
  | { kind: 'running' }
  /** No frame for 1 s from a source that should deliver. */
  | { kind: 'stalled' }
  /** The graphics context was lost, and the processor is about to take over. */
  | { kind: 'recovering' }
  | { kind: 'failed'; message: string }

export type VideoEvent =
  | { kind: 'state'; state: VideoState }
  | { kind: 'size'; size: PictureSize }
  /** After a lost context another canvas, with the same attributes, has taken the old one's place in the page. */
  | { kind: 'canvas'; canvas: HTMLCanvasElement }
  /** This machine's primitives have been measured: to be kept for the next start. */
  | { kind: 'costs'; costs: VideoCosts }
  /** So has drawing on this machine's graphics device, or on what draws in its place. */
  | { kind: 'graphics-costs'; costs: GraphicsCosts }

/**
 * Why a frame was not shown: it came while the one before was still at work (`missed`), its size is none or beyond the
 * engine's (`size`), no engine stood ready or it was lost (`engine`), its pixels could not be read (`format`).
 */
export type DropCause = 'missed' | 'size' | 'engine' | 'format'
export const DROP_CAUSES: readonly DropCause[] = ['missed', 'size', 'engine', 'format']

/** What became of frames on their way to the output track; none before somebody has asked for it. */
export interface OutputFacts {
  frames: number
  /** Not written because the one before was still being taken (`busy`), or because the track had ended (`ended`). */
  drops: Readonly<Record<'busy' | 'ended', number>>
}

export interface VideoFacts {
  size: PictureSize
  fps: number
  /** Frames that the source made as far as known: those read and those missing by a gap in the capture times. */
  framesIn: number
  /** Frames filtered and shown. */
  framesOut: number
  /** Frames missing by a gap, of an unusable size, or that came while no engine stood ready. */
  dropped: number
  /** The same by their cause. */
  drops: Readonly<Record<DropCause, number>>
  output: OutputFacts
  ages: FrameAges
  /** What the engine does for each pass that has an effect, in order. */
  plan: readonly PassReport[]
  /** Frames whose pixels differ from the frame before, by a hash over a sample of the pixels. */
  distinct: number
  filter: Milliseconds
  /** What draws: WebGL's renderer string, or "WASM SIMD". */
  rasteriser: string
  engine: EngineKind
}

/** One frame before and after the chain, RGBA, row-major from the top. */
export interface PictureExcerpt {
  size: PictureSize
  captureTime: Microseconds
  input: Uint8ClampedArray
  output: Uint8ClampedArray
  /** The stages that made `output` (empty when bypassed). */
  stages: readonly Stage[]
  /** What those that look back remembered from the frame before, in order. */
  history?: readonly StageHistory[]
  /** The masks that the stages name, as far as they were there. */
  masks?: Masks
}

export interface VideoSession {
  /** Resolves when the worker has its graphics, or has said that it has none (yet). */
  start(): Promise<void>
  setSource(source: PictureSource): Promise<void>
  setStages(stages: readonly Stage[], bypass: boolean): void
  /** Which engine filters from now on; the old one goes on until the new one's first frame is seen. */
  setEngine(choice: EngineChoice): void
  /** Plans by these costs; `measure`: times the primitives once the picture runs, which takes a few frames' time. */
  setCosts(costs: VideoCosts | 'measure'): void
  /** What drawing cost at an earlier start, to choose the engine by; null: measures it, by a worker, once the picture runs. */
  setGraphicsCosts(costs: GraphicsCosts | null): void
  /** Position 0..1 from the left; left of it the untouched picture is shown, right of it the filtered one. */
  setSplit(on: boolean, position: number): void
  /**
   * The canvas is the session's own element: put it into the page; it keeps its content when moved. After a lost context
   * it is replaced in the page by a new one (event `canvas`), so ask anew instead of keeping it.
   */
  canvas(): HTMLCanvasElement
  /**
   * The filtered picture, everywhere and opaque, as a track of the session's: each frame carries the capture time of the
   * one it was made from. It outlives every change of source, size and engine, and begins with the next frame. The first
   * call makes it. Stop it when nobody wants it any longer, and filtering for it ends; the next call makes another.
   */
  output(): Outcome<MediaStreamTrack, 'no-track-generator'>
  /** Sends the last frame again, to be called by whoever begins to read the track: a still source may send no other. */
  repeatOutput(): void
  facts(): VideoFacts
  state(): VideoState
  /** The next frame that goes through, with its input. */
  excerpt(): Promise<PictureExcerpt>
  /** Adds `add` to the middle tap of the running plan: only the self-test's sabotage does so; `setStages` ends it. */
  sabotage(add: number): void
  /** Loses the WebGL2 engine's context on purpose, as a test of recovery. */
  loseContext(): void
  on(listener: (event: VideoEvent) => void): () => void
  dispose(): Promise<void>
}
