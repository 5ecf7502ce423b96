/** Runs in the page: filters pictures by the WebGL2 engine and compares them with the definition. */
import { planPasses } from '../../../renderer/video/engine/plan-passes'
import type { PictureSize } from '../../../renderer/video/engine/engine'
import { type GlEngine, createGlEngine } from '../../../renderer/video/gl/gl-engine'
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

export function openEngine(): GlEngine {
  const engine = createGlEngine(new OffscreenCanvas(1, 1))
  if (!engine) throw new Error('This browser has no WebGL2 with float textures')
  return engine
}

export function filterByEngine(engine: GlEngine, picture: Uint8ClampedArray, { stages, size }: Case) {
  engine.prepare(planPasses(stages), size, 'rgba8')
  engine.process({ ...size, data: new Uint8Array(picture) }, 0)
  return engine.read()
}

/** Every case on noise in all four channels. */
export function compareAll(cases: readonly Case[]): Comparison[] {
  const engine = openEngine()
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
