/** Runs in the page: filters pictures by a live engine and compares them with the definition. */
import { meantPasses } from '../../../renderer/video/engine/plan-passes'
import type { EngineKind, KernelPass, LiveEngine, PictureSize } from '../../../renderer/video/engine/engine'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import { createGlEngine } from '../../../renderer/video/gl/gl-engine'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { createLiveSimdEngine } from '../../../renderer/video/simd/live-simd-engine'
import { compilePrimitives } from '../../../renderer/video/worker/primitives'
import type { Stage } from '../../../shared/chain/chain'
import type { Masks } from '../../../shared/picture/stage-weights'
import { filterFrame, filterPicture, type StageHistory } from '../../../shared/convolution/direct/filter-picture'
import { pictureStage } from '../../support/picture-stage'
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
      : createLiveSimdEngine(createSimdEngine(await compilePrimitives()), canvas, () => TYPICAL_VIDEO_COSTS)
  if (!engine) throw new Error('This browser has no WebGL2 with float textures, or no 2-D canvas')
  return engine
}

/** @param frames how often the picture goes through */
export function filterByEngine(
  engine: LiveEngine,
  picture: Uint8ClampedArray,
  { stages, size }: Case,
  frames = 1,
  masks: Masks = new Map(),
) {
  engine.prepare(meantPasses(stages, masks), size, 'rgba8')
  // The case before is no frame before.
  engine.reset()
  for (let frame = 0; frame < frames; frame++) engine.process({ ...size, data: new Uint8Array(picture) }, frame)
  return engine.read()
}

/** Every case on noise in all four channels. */
export async function compareAll(
  kind: EngineKind,
  cases: readonly Case[],
  frames = 1,
  masks: Masks = new Map(),
): Promise<Comparison[]> {
  const engine = await openEngine(kind)
  try {
    return cases.map((one) => {
      const picture = randomPicture(one.size)
      const { input, output } = filterByEngine(engine, picture, one, frames, masks)
      const defined = filterPicture(picture, one.size, one.stages, [], masks)
      return {
        label: one.label,
        worst: Math.max(largestDifference(input, picture), largestDifference(output, defined)),
      }
    })
  } finally {
    engine.dispose()
  }
}

/** RGBA of each picture after its one pass. */
export async function filterPasses(
  kind: EngineKind,
  given: readonly { size: PictureSize; input: readonly number[]; pass: KernelPass }[],
): Promise<number[][]> {
  const engine = await openEngine(kind)
  try {
    return given.map(({ size, input, pass }) => {
      engine.prepare({ passes: [pass] }, size, 'rgba8')
      engine.process({ ...size, data: Uint8Array.from(input) }, 0)
      return [...engine.read().output]
    })
  } finally {
    engine.dispose()
  }
}

export function largestDifference(one: Uint8ClampedArray, two: Uint8ClampedArray): number {
  if (one.length !== two.length) throw new Error(`${one.length} bytes against ${two.length}`)
  return one.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (two[i] ?? Number.NaN))), 0)
}

/** Frames one after the other: against the definition with its own memory, and against it with the engine's. */
export async function compareFrames(kind: EngineKind, { stages, size }: Case, frames: number): Promise<number[][]> {
  const engine = await openEngine(kind)
  try {
    engine.prepare(meantPasses(stages), size, 'rgba8')
    let remembered: readonly StageHistory[] = []
    return Array.from({ length: frames }, (_, frame) => {
      const picture = randomPicture(size, frame + 1)
      // An edit in between changes nothing of what is remembered.
      if (frame === 3) engine.prepare(meantPasses(stages), size, 'rgba8')
      engine.process({ ...size, data: new Uint8Array(picture) }, frame)
      engine.present(0)
      const { output, history } = engine.read()
      const defined = filterFrame(picture, size, stages, remembered)
      remembered = defined.histories
      const replayed = filterPicture(picture, size, stages, history)
      return [largestDifference(output, defined.picture), largestDifference(output, replayed)]
    })
  } finally {
    engine.dispose()
  }
}

/** Of a chain whose last stage decides at `at`: values that differ by more than rounding, and those of them that lie farther than 1e-3 from it. */
export async function compareDecisions(
  kind: EngineKind,
  { stages, size }: Case,
  at: number,
): Promise<{ differing: number; unexcused: number; of: number }> {
  const engine = await openEngine(kind)
  try {
    const picture = randomPicture(size)
    const { output } = filterByEngine(engine, picture, { label: '', stages, size })
    const defined = filterPicture(picture, size, stages)
    // Levels so steep that only what lies within 1e-3 of the decision is neither black nor white.
    const params = { black: 255 * (at - 1e-3), white: 255 * (at + 1e-3), gamma: 1 }
    const steep = [...stages.slice(0, -1), { ...pictureStage('levels', params), id: 'steep' }]
    const nearness = filterPicture(picture, size, steep)
    const differing = [...output.keys()].filter((i) => i % 4 < 3 && Math.abs((output[i] ?? 0) - (defined[i] ?? 0)) > 1)
    const isNear = (i: number): boolean => (nearness[i] ?? 0) > 0 && (nearness[i] ?? 255) < 255
    return {
      differing: differing.length,
      unexcused: differing.filter((i) => !isNear(i)).length,
      of: 3 * size.width * size.height,
    }
  } finally {
    engine.dispose()
  }
}
