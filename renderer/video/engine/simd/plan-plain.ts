/** Plans of stages that are no sums of products: one way each, in reals. */
import { layerTaps } from '../layer-taps'
import type { PointFunction } from '../../../../shared/chain/video/entry'
import { medianNetwork } from '../median-network'
import { type PlainStage, planesRead, type SimdStep, type Way, type WayReport, type Window } from './plan'
import { layerWindow } from './layer-step'
import type { Circumstances } from './weigh-ways'

const WAY: Way = { kind: 'plain', arithmetic: { kind: 'float32' }, kernels: [] }
/** Relative error of the functions, a few roundings of 32-bit reals on levels up to 255. */
const ROUNDING = 255 * 8 * 2 ** -24

export function planPlain(stage: PlainStage, { size, costs, enlarged }: Omit<Circumstances, 'fromBytes'>): SimdStep {
  const { width, height } = size
  const planes = planesRead(stage)
  const pixels = planes * width * height
  const report: WayReport = {
    name: stage.kind,
    arithmetic: 'float32',
    cost: (pixels * (costs.line + operationsOf(stage) * costs.tap + costs.finish) + 3 * height * costs.call) / 1e6,
    error: ROUNDING * enlarged,
  }
  return { stage, window: windowOf(stage), way: WAY, report, weighed: [report] }
}

/** About how many terms of a sum take as long, for each pixel of a plane; measured. */
function operationsOf(stage: PlainStage): number {
  switch (stage.kind) {
    case 'point':
      return hasPower(stage.function) ? 55 : 4
    case 'median':
      return 3 * medianNetwork(stage.size).exchanges.length
    case 'bilateral':
      return 5 * stage.diameter ** 2
    case 'pool':
    case 'average':
      return 10
    case 'layer':
      return layerTaps(stage).length / planesRead(stage) / stage.stride
  }
}

function hasPower({ kind }: PointFunction): boolean {
  return kind === 'power' || kind === 'levels' || kind === 'decode' || kind === 'encode'
}

function windowOf(stage: PlainStage): Window {
  if (stage.kind === 'layer') return layerWindow(stage)
  const reach =
    stage.kind === 'median' ? stage.size >> 1 : stage.kind === 'bilateral' ? bilateralReach(stage.diameter) : 0
  return { top: 0 - reach, bottom: reach, left: 0 - reach, right: reach }
}

/** The smallest circle that the definition knows has radius 1. */
function bilateralReach(diameter: number): number {
  return Math.max(1, diameter >> 1)
}
