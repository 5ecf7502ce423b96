/** The chain as data, format 1: the one value that Live, undo, presets, recovery and the engines read. */
import type { AssetReference } from '../assets/asset'
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
  /** Of picture stages: where the stage acts; everywhere when absent. */
  region?: Region
  /** Of picture stages: an image whose brightness is the share of the effect, stretched over the picture. */
  mask?: AssetReference
}

/**
 * Lengths are fractions of the picture's width and height from the top left, so that it holds at any size.
 *
 * A split wipe is a `side`: the stage acts on the left of the line from (left, top) to (right, bottom), as one sees it walking
 * along it on the picture; so `{left: 0.5, top: 0, right: 0.5, bottom: 1}` is the right half, and `inverted` the other one.
 * The line goes on beyond both points, and the feather lies across it alone.
 */
export interface Region {
  shape: 'rectangle' | 'ellipse' | 'side'
  left: number
  top: number
  right: number
  bottom: number
  /** Width of the passage from without to within, in units of the shorter side of the picture. */
  feather: number
  /** Acts outside in place of inside. */
  inverted: boolean
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
