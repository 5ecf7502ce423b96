/** What the two halves of the audio side say to each other through the port of the worklet node. */
import type { Samples } from '../../../shared/units'
import type { PrimitiveCosts } from './convolution/costs'
import type { PreparedKernels } from './convolution/kernels'
import type { TelemetrySlice } from './telemetry-slice'

export const PROCESSOR_NAME = 'convolab-chain'

/** Kernels on their way to the audio thread. */
export interface NumberedKernels {
  prepared: PreparedKernels
  /** Tells later which kernel was in force. */
  generation: number
  /** Samples of input that an output depends on. */
  memory: Samples
}

/** Given when the node is made; nothing else is needed to begin. */
export interface ChainOptions {
  /** The convolver's primitives. A module that is posted through the port would be dropped without a word. */
  module: WebAssembly.Module
  costs: PrimitiveCosts
  kernels: NumberedKernels
  /** Short ones, to be run through before anything sounds. */
  rehearsal: PreparedKernels
  /** Whether this takes the place of a context that was lost, and so had better sound soon. */
  hurry: boolean
  /** Memory shared with the screen, or undefined: slices are posted. */
  shared: SharedArrayBuffer | undefined
}

export type ToChain =
  | { kind: 'kernels'; kernels: NumberedKernels; fade: Samples }
  /** Longer telemetry from now on. */
  | { kind: 'memory'; shared: SharedArrayBuffer }
  /** `gain` is an amplitude. */
  | { kind: 'monitor'; on: boolean; gain: number }
  /** The context was stopped and goes on: the sound fades in again, clocks begin anew. */
  | { kind: 'restart' }
  /** Whether the source is a live one, which should never be exactly silent. */
  | { kind: 'live'; live: boolean }
  | { kind: 'clear-clip' }
  | { kind: 'tone' }
  /**
   * The node is taken out; without a word its processor would go on working for ever, heard by nobody. `last`: so is the
   * context, but Chromium keeps its global scope as long as the window lives, and whatever stands in there.
   */
  | { kind: 'end'; last: boolean }
  /** Throws on purpose, as a test of recovery: `guarded` inside the filter, `fatal` outside every guard. */
  | { kind: 'break'; how: 'guarded' | 'fatal' }

/** What the chain itself is told, without its shell. */
export type ToCore = Exclude<ToChain, { kind: 'end' | 'memory' }>

export type FromChain =
  | { kind: 'howl' }
  | { kind: 'stalled' }
  | { kind: 'data-again' }
  /** The filter threw; what goes in comes out until the node is made anew. */
  | { kind: 'failed'; message: string }
  | { kind: 'telemetry'; slice: TelemetrySlice }
