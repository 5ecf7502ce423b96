/** Runs in the page: filters pictures by a live engine and compares them with the definition. */
import { meantPasses } from '../../../renderer/video/engine/plan-passes'
import type { EngineKind, LiveEngine, PictureSize } from '../../../renderer/video/engine/engine'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import { createGlEngine } from '../../../renderer/video/gl/gl-engine'
import { createLiveSimdEngine } from '../../../renderer/video/simd/live-simd-engine'
import { compilePrimitives } from '../../../renderer/video/worker/primitives'
import type { Stage } from '../../../shared/chain/chain'
import { filterPicture } from '../../../shared/convolution/direct/filter-picture'
import { randomPicture } from '../../support/random-picture'

export interface Comparison {
  label: string
  /** Largest difference from the definition, in levels of 255. */
  worst: number
}

export interface Case {
  label: string
  stages: readonly Stage[]
  size: PictureSize
}

/** On a canvas of its own unless given one. */
export async function openEngine(kind: EngineKind, canvas = new OffscreenCanvas(1, 1)): Promise<LiveEngine> {
  const engine =
    kind === 'webgl2'
      ? createGlEngine(canvas)
      : createLiveSimdEngine(await compilePrimitives(), canvas, TYPICAL_VIDEO_COSTS)
  if (!engine) throw new Error('This browser has no WebGL2 with float textures, or no 2-D canvas')
  return engine
}

export function filterByEngine(engine: LiveEngine, picture: Uint8ClampedArray, { stages, size }: Case) {
  engine.prepare(meantPasses(stages), size, 'rgba8')
  engine.process({ ...size, data: new Uint8Array(picture) }, 0)
  return engine.read()
}

/** Every case on noise in all four channels. */
export async function compareAll(kind: EngineKind, cases: readonly Case[]): Promise<Comparison[]> {
  const engine = await openEngine(kind)
  try {
    return cases.map((one) => {
      const picture = randomPicture(one.size)
      const { input, output } = filterByEngine(engine, picture, one)
      const defined = filterPicture(picture, one.size, one.stages)
      return {
        label: one.label,
        worst: Math.max(largestDifference(input, picture), largestDifference(output, defined)),
      }
    })
  } finally {
    engine.dispose()
  }
}

export function largestDifference(one: Uint8ClampedArray, two: Uint8ClampedArray): number {
  if (one.length !== two.length) throw new Error(`${one.length} bytes against ${two.length}`)
  return one.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (two[i] ?? Number.NaN))), 0)
}
