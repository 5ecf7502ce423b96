/** D7 in the page: a live engine is given another picture size and another stage for every frame. */
import { seededRandom } from '../../../../renderer/audio/sources/random'
import type { EngineKind, PictureSize } from '../../../../renderer/video/engine/engine'
import { meantPasses } from '../../../../renderer/video/engine/plan-passes'
import { videoCatalogue } from '../../../../shared/chain/video/catalogue'
import { filterPicture } from '../../../../shared/convolution/direct/filter-picture'
import { largestDifference, openEngine } from '../../../browser/video/engine-page'
import { pictureStage } from '../../../support/picture-stage'
import { randomPicture } from '../../../support/random-picture'

export interface OddSizes {
  frames: number
  /** Sizes that the engine says it does not take. */
  refused: number
  glErrors: number
  /** Frames that were not made, or differ from the definition by more than a level, with their size and stage. */
  wrong: string[]
}

/** Up to so many pixels a frame is also compared with the definition. */
const COMPARED = 4000
const LARGE: readonly PictureSize[] = [
  { width: 4097, height: 3 },
  { width: 3, height: 4097 },
  { width: 1920, height: 1081 },
  { width: 4097, height: 4097 },
]

export async function tryOddSizes(kind: EngineKind, seed: number, count: number): Promise<OddSizes> {
  const random = seededRandom(seed)
  const canvas = new OffscreenCanvas(1, 1)
  const engine = await openEngine(kind, canvas)
  const gl = kind === 'webgl2' ? canvas.getContext('webgl2') : null
  const kinds = [...videoCatalogue.keys()]
  const result: OddSizes = { frames: 0, refused: 0, glErrors: 0, wrong: [] }
  for (let frame = 0; frame < count; frame++) {
    const size = frame < LARGE.length ? (LARGE[frame] as PictureSize) : sizeBy(random)
    const stage = pictureStage(kinds[Math.floor(random() * kinds.length)] ?? '')
    result.frames++
    if (Math.max(size.width, size.height) > engine.largest) {
      result.refused++
      continue
    }
    try {
      engine.reset()
      engine.prepare(meantPasses([stage]), size, 'rgba8')
      const picture = randomPicture(size)
      engine.process({ ...size, data: new Uint8Array(picture.buffer) }, frame)
      engine.present(0)
      const { output } = engine.read()
      const isRight =
        size.width * size.height > COMPARED
          ? output.length === picture.length
          : largestDifference(output, filterPicture(picture, size, [stage])) <= 1
      if (!isRight) result.wrong.push(`${stage.kind} ${size.width}×${size.height}`)
    } catch (error) {
      result.wrong.push(`${stage.kind} ${size.width}×${size.height}: ${String(error)}`)
    }
    if (gl && gl.getError() !== gl.NO_ERROR) result.glErrors++
  }
  engine.dispose()
  return result
}

/** One pixel, lines, and everything up to 64 a side. */
function sizeBy(random: () => number): PictureSize {
  const side = () => 1 + Math.floor(random() * 64)
  const shape = random()
  if (shape < 0.05) return { width: 1, height: 1 }
  if (shape < 0.15) return { width: 1, height: side() }
  if (shape < 0.25) return { width: side(), height: 1 }
  return { width: side(), height: side() }
}
