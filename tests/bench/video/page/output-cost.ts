/** What the output track adds to a frame of 720p, by engine. */
import { meantPasses } from '../../../../renderer/video/engine/plan-passes'
import type { EngineKind } from '../../../../renderer/video/engine/engine'
import { createTrackWriter } from '../../../../renderer/video/worker/track-writer'
import type { Stage } from '../../../../shared/chain/chain'
import { openEngine } from '../../../browser/video/engine-page'
import { randomPicture } from '../../../support/random-picture'

export interface OutputCost {
  /** Milliseconds of each frame filtered and shown. */
  shown: number[]
  /** The same, and given to the track. */
  given: number[]
}

const SIZE = { width: 1280, height: 720 }
const WARM_UP = 5

/** By turns one frame without the track and one with it; nobody reads the track. */
export async function timeOutput(kind: EngineKind, stage: Stage, frames: number): Promise<OutputCost> {
  const engine = await openEngine(kind)
  const track = new MediaStreamTrackGenerator({ kind: 'video' })
  const writer = createTrackWriter()
  writer.give(track.writable)
  engine.prepare(meantPasses([stage]), SIZE, 'rgba8')
  const data = new Uint8Array(randomPicture(SIZE))
  const times: OutputCost = { shown: [], given: [] }
  for (let frame = -WARM_UP; frame < frames; frame++) {
    for (const way of ['shown', 'given'] as const) {
      const begun = performance.now()
      engine.process({ ...SIZE, data }, frame)
      const picture = way === 'given' && writer.takes() ? engine.frame(frame) : undefined
      engine.present(0)
      engine.sample()
      if (picture) writer.write(picture)
      if (frame >= 0) times[way].push(performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  await writer.close()
  engine.dispose()
  return times
}
