/** Messages between the session on the window and the pipeline in its worker. */
import type { Stage } from '../../../shared/chain/chain'
import type { PictureExcerpt, VideoFacts, VideoState } from '../contract'
import type { EngineChoice, PictureSize } from '../engine/engine'
import type { VideoCosts } from '../engine/simd/costs'
import type { GraphicsCosts } from '../gl/gl-costs'

/** A source as the worker can take it: a track's frames are asked for when the worker is idle. */
export type WorkerSource =
  | { kind: 'test'; width: number; height: number; frameRate: number }
  | { kind: 'image'; bytes: Uint8Array; frameRate: number }
  /** `stamp`: its frames bear the times of a file, and are given that of their arrival instead. */
  | { kind: 'track'; stamp: boolean }

export type ToWorker =
  /** A canvas that nothing has drawn on yet. */
  | { kind: 'canvas'; canvas: OffscreenCanvas }
  /** Answered by `source-set`; before that, of a track, by `frames-wanted`. */
  | { kind: 'source'; request: number; source: WorkerSource }
  /** Answers `frames-wanted`: the stream, or why there is none (the track has ended meanwhile). */
  | { kind: 'frames'; frames: ReadableStream<VideoFrame> }
  | { kind: 'no-frames'; reason: string }
  | { kind: 'stages'; stages: readonly Stage[]; bypass: boolean }
  /** The bytes of an image that stages name as mask. */
  | { kind: 'mask'; sha256: string; bytes: Uint8Array }
  | { kind: 'engine'; choice: EngineChoice }
  /** What this machine's primitives cost, or that they are to be measured; answered by `costs` when they have been. */
  | { kind: 'costs'; costs: VideoCosts | 'measure' }
  /** What drawing cost at an earlier start; null: to be measured, answered by `graphics-costs`. */
  | { kind: 'graphics-costs'; costs: GraphicsCosts | null }
  | { kind: 'split'; on: boolean; position: number }
  /** Filtered frames are to be written there from now on. */
  | { kind: 'output'; frames: WritableStream<VideoFrame> }
  | { kind: 'repeat-output' }
  | { kind: 'excerpt'; request: number }
  | { kind: 'sabotage'; add: number }
  | { kind: 'lose-context' }
  /** Answered by `closed` when every frame is closed and the context is given back. */
  | { kind: 'close' }

export type FromWorker =
  | { kind: 'facts'; facts: VideoFacts }
  | { kind: 'state'; state: VideoState }
  | { kind: 'size'; size: PictureSize }
  /** The context is gone, or could not be had: another canvas is asked for. */
  | { kind: 'canvas-wanted' }
  /** The first frame stands on the newest canvas. */
  | { kind: 'presented' }
  | { kind: 'frames-wanted'; request: number }
  | { kind: 'source-set'; request: number; error?: string }
  | { kind: 'excerpt'; request: number; excerpt: PictureExcerpt }
  | { kind: 'costs'; costs: VideoCosts }
  | { kind: 'graphics-costs'; costs: GraphicsCosts }
  | { kind: 'closed' }
