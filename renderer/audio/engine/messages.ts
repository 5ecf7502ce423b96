/** What the two halves of the audio side say to each other through the port of the worklet node. */
import type { Samples } from '../../../shared/units'
import type { PreparedKernels } from './convolver'
import type { TelemetrySlice } from './telemetry-slice'

export const PROCESSOR_NAME = 'convolab-chain'

/** Given when the node is made; nothing else is needed to begin. */
export interface ChainOptions {
  kernels: PreparedKernels
  generation: number
  maxTaps: Samples
  /** Memory shared with the screen, or undefined: slices are posted. */
  shared: SharedArrayBuffer | undefined
}

export type ToChain =
  | { kind: 'kernels'; generation: number; kernels: PreparedKernels; fade: Samples }
  /** `gain` is an amplitude. */
  | { kind: 'monitor'; on: boolean; gain: number }
  /** The context was stopped and goes on: the sound fades in again, clocks begin anew. */
  | { kind: 'restart' }
  /** Whether the source is a live one, which should never be exactly silent. */
  | { kind: 'live'; live: boolean }
  | { kind: 'clear-clip' }
  | { kind: 'tone' }
  /** Throws on purpose, as a test of recovery: `guarded` inside the filter, `fatal` outside every guard. */
  | { kind: 'break'; how: 'guarded' | 'fatal' }

export type FromChain =
  | { kind: 'howl' }
  | { kind: 'stalled' }
  | { kind: 'data-again' }
  /** The filter threw; what goes in comes out until the node is made anew. */
  | { kind: 'failed'; message: string }
  | { kind: 'telemetry'; slice: TelemetrySlice }
