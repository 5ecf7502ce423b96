/** Memory of stages that are no sums of products: tables that do not change from frame to frame, and scratch. */
import { bilateralNeighbours } from '../../../../shared/picture/bilateral-filter'
import { medianNetwork } from '../median-network'
import { type Ground, type VideoCore, WORD } from './core'
import { layerBytes, placeLayer } from './layer-step'
import type { ListPlace } from './line-layout'
import type { PlainStage, SimdStage } from './plan'

export interface PlainPlace {
  table: number
  /** Entries of the table. */
  count: number
  layer?: LayerPlace
}

const VECTOR = 16
/** Of a layer: the terms of each output, and how many bytes they take once they are found. */
export interface LayerPlace {
  lists: readonly ListPlace[]
  foundBytes: number
}

/** Words of an exchange and of a neighbour in the table. */
const EXCHANGE = 2
const NEIGHBOUR = 3
/** Sum of three planes of pooled lines. */
const MOST_PLANES = 3

/** @param lineBytes from the line of a plane to that of the next */
export function placePlain(ground: Ground, stage: PlainStage, lineBytes: number): PlainPlace {
  if (stage.kind === 'layer') return placeLayer(ground, stage, lineBytes)
  const count = entriesOf(stage)
  const words = stage.kind === 'median' ? EXCHANGE : NEIGHBOUR
  return { table: ground.reserve(count * words * WORD), count }
}

function entriesOf(stage: PlainStage): number {
  if (stage.kind === 'median') return medianNetwork(stage.size).exchanges.length
  return stage.kind === 'bilateral' ? bilateralNeighbours(stage.diameter, stage.sigmaSpace).length : 0
}

/** Bytes that each worker needs for itself. */
export function ownBytes(stage: SimdStage, sumBytes: number): number {
  if (stage.kind === 'layer') return layerBytes(stage, sumBytes)
  if (stage.kind === 'median') return stage.size ** 2 * VECTOR
  return stage.kind === 'pool' ? 2 * MOST_PLANES * sumBytes : 0
}

export function writePlain(core: VideoCore, stage: PlainStage, { table }: PlainPlace): void {
  const at = table / WORD
  if (stage.kind === 'median') {
    medianNetwork(stage.size).exchanges.forEach(([lower, upper], k) => {
      core.ints[at + EXCHANGE * k] = lower * VECTOR
      core.ints[at + EXCHANGE * k + 1] = upper * VECTOR
    })
  }
  if (stage.kind === 'bilateral') {
    const reach = Math.max(1, stage.diameter >> 1)
    bilateralNeighbours(stage.diameter, stage.sigmaSpace).forEach(({ down, across, weight }, k) => {
      core.ints[at + NEIGHBOUR * k] = reach + down
      core.ints[at + NEIGHBOUR * k + 1] = across * WORD
      core.floats[at + NEIGHBOUR * k + 2] = Math.log2(weight)
    })
  }
}
