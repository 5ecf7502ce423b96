/** Which engine filters a picture sooner on this machine; pure. */
import type { Milliseconds } from '../../../shared/units'
import type { GraphicsCosts } from '../gl/gl-costs'
import { planGl } from '../gl/gl-plan'
import type { EngineKind, PicturePass, PictureSize } from '../engine/engine'
import { actingPlan } from '../engine/plan-passes'
import type { VideoCosts } from '../engine/simd/costs'
import { planSimd } from '../engine/simd/plan-simd'

export interface Machine {
  simd: VideoCosts
  /** Threads that work on a frame that takes one of them long, and how long that is. */
  threads: number
  worth: Milliseconds
  graphics: GraphicsCosts
}

/** A change of engine costs frames: it must be worth them. */
const HYSTERESIS = 0.7
/** Nanoseconds of a pixel: converted, put on the canvas and looked at. */
const SHOWN = 4
/** Neighbours of stages that are no sums, for a rough idea of what they take to draw. */
const LIMITS = { drawBuffers: 8, vectors: 1024, mixesReals: false }

/** Expected milliseconds of a frame by each engine. */
export function expectedTimes(
  passes: readonly PicturePass[],
  size: PictureSize,
  { simd, threads, worth, graphics }: Machine,
): Record<EngineKind, Milliseconds> {
  const pixels = size.width * size.height
  const alone = planSimd(passes, size, simd).steps.reduce((sum, { report }) => sum + report.cost, 0)
  const { costs, software } = graphics
  const device = { costs, limits: LIMITS, likesHalves: !software }
  const drawn = planGl(actingPlan({ passes }).passes, size, device).reduce(
    (sum, step) =>
      sum + ('report' in step ? step.report.cost : ((costs.pass + neighboursOf(step.pass) * costs.tap) * pixels) / 1e6),
    0,
  )
  return {
    'wasm-simd': (alone < worth ? alone : alone / threads) + (SHOWN * pixels) / 1e6,
    webgl2: drawn + (costs.transfer * pixels) / 1e6,
  }
}

/** @param now the engine that filters now; it stays unless the other one is clearly faster */
export function chooseEngine(
  now: EngineKind,
  passes: readonly PicturePass[],
  size: PictureSize,
  machine: Machine,
): EngineKind {
  const times = expectedTimes(passes, size, machine)
  const other: EngineKind = now === 'webgl2' ? 'wasm-simd' : 'webgl2'
  return times[other] < HYSTERESIS * times[now] ? other : now
}

function neighboursOf(pass: PicturePass): number {
  switch (pass.kind) {
    case 'median':
    case 'pool':
      return pass.size ** 2
    case 'bilateral':
      return pass.diameter ** 2
    default:
      return 1
  }
}
