/** The chain as data, format 1: the one value that Live, undo, presets, recovery and the engines read. */
import type { Parameters } from './parameters'

export interface Stage {
  /** Stable for the life of the stage; `id/parameter` is the address of a parameter. */
  id: string
  /** Name of a catalogue entry. */
  kind: string
  params: Parameters
  bypass: boolean
  /** 0 = input only, 1 = filtered only. */
  mix: number
}

export interface StageList {
  stages: readonly Stage[]
}

export interface Chain {
  format: 1
  audio: StageList
  video: StageList
}

export type Medium = 'audio' | 'video'

export const CHAIN_FORMAT = 1
/** More stages than this are refused: a hostile file must not build an endless chain. */
export const MAX_STAGES = 32
