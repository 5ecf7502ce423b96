/** D7 in the page: real frames of every size, format and colour space, and some of none, through the whole of a frame's way. */
import { seededRandom } from '../../../../renderer/audio/sources/random'
import type { EngineKind, PictureSize } from '../../../../renderer/video/engine/engine'
import { createAgeMeter } from '../../../../renderer/video/engine/frame-ages'
import { createCounters } from '../../../../renderer/video/worker/counters'
import { createFrameFilter } from '../../../../renderer/video/worker/frame-filter'
import { createIngest } from '../../../../renderer/video/worker/ingest'
import { createPictureChain } from '../../../../renderer/video/worker/picture-chain'
import { createTrackWriter } from '../../../../renderer/video/worker/track-writer'
import { filterPicture } from '../../../../shared/convolution/direct/filter-picture'
import { largestDifference, openEngine } from '../../../browser/video/engine-page'
import { pictureStage } from '../../../support/picture-stage'

export interface OddFrames {
  frames: number
  shown: number
  /** Of no size, or too large for the engine: to be skipped and counted. */
  skipped: number
  /** Frames that were neither, that threw, or differ from the definition by more than a level. */
  wrong: string[]
}

/** Up to so many pixels a frame is also compared with the definition. */
const COMPARED = 4000
const FORMATS = ['I420', 'NV12', 'RGBA'] as const
const LARGE: readonly PictureSize[] = [
  { width: 4097, height: 4097 },
  { width: 4097, height: 3 },
  { width: 1919, height: 1081 },
]
const SPACES: readonly VideoColorSpaceInit[] = [
  {},
  { matrix: 'smpte170m', primaries: 'smpte170m', transfer: 'smpte170m', fullRange: false },
  { matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', fullRange: false },
]

export async function tryOddFrames(kind: EngineKind, seed: number, count: number): Promise<OddFrames> {
  const random = seededRandom(seed)
  const pick = <Value>(list: readonly Value[]) => list[Math.floor(random() * list.length)] as Value
  const engine = await openEngine(kind)
  const counters = createCounters()
  const chain = createPictureChain()
  const nothing = () => undefined
  const filter = createFrameFilter({
    graphics: {
      engine: () => engine,
      give: () => Promise.resolve(),
      choose: nothing,
      shown: nothing,
      reconsider: nothing,
      lost: nothing,
      dispose: nothing,
    },
    chain,
    counters,
    ingest: createIngest(),
    ages: createAgeMeter(),
    output: createTrackWriter(),
    sizeChanged: nothing,
    shown: nothing,
  })
  chain.setStages([pictureStage('sharpen')], false)
  const wrong: string[] = []
  for (let number = 0; number < count; number++) {
    const size = LARGE[number] ?? { width: 1 + Math.floor(random() * 64), height: 1 + Math.floor(random() * 64) }
    const isNone = number >= LARGE.length && random() < 0.1
    const isShown = !isNone && Math.max(size.width, size.height) <= engine.largest
    const label = `${isNone ? 'none' : `${size.width}×${size.height}`}, frame ${number}`
    const frame = frameOf(size, pick(FORMATS), pick(SPACES), random, number)
    // What a closed frame has is no size, as a screen's that is being resized.
    if (isNone) frame.close()
    const before = counters.totals()
    let worst = 0
    if (isShown && size.width * size.height <= COMPARED)
      filter.wantExcerpt(({ input, output, stages }) => {
        worst = largestDifference(output, filterPicture(input, size, stages))
      })
    try {
      await filter.handle(frame)
    } catch (error) {
      wrong.push(`${label}: ${String(error)}`)
    }
    frame.close()
    const after = counters.totals()
    const counted = isShown ? after.framesOut - before.framesOut : after.drops.size - before.drops.size
    if (counted !== 1 || worst > 1) wrong.push(`${label}: counted ${counted}, ${worst} levels off`)
  }
  const { framesOut, drops } = counters.totals()
  engine.dispose()
  return { frames: count, shown: framesOut, skipped: drops.size, wrong }
}

function frameOf(
  { width, height }: PictureSize,
  format: (typeof FORMATS)[number],
  colorSpace: VideoColorSpaceInit,
  random: () => number,
  number: number,
): VideoFrame {
  const chroma = 2 * Math.ceil(width / 2) * Math.ceil(height / 2)
  const bytes = format === 'RGBA' ? 4 * width * height : width * height + chroma
  const [start, step] = [Math.floor(random() * 256), 1 + Math.floor(random() * 200)]
  const data = new Uint8Array(bytes)
  for (let at = 0; at < bytes; at++) data[at] = start + step * at
  return new VideoFrame(data, { format, codedWidth: width, codedHeight: height, timestamp: 1000 * number, colorSpace })
}
