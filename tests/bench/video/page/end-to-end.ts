/** R1: from the camera to the screen, whole pipelines one after the other. */
import { createVideoSession } from '../../../../renderer/video/session'
import type { Kernel2D } from '../../../../shared/chain/video/entry'
import type { Stage } from '../../../../shared/chain/chain'
import { openCamera } from './camera'
import { startNaivePipeline } from './naive-pipeline'

export type Pipeline = 'engine' | 'naive'

export interface Rate {
  /** Frames shown a second. */
  fps: number
  /** Frames a second that the camera says it makes. */
  camera: number
  /** What filtered. */
  engine: string
}

const WARM_UP = 1500

export async function shownRate(pipeline: Pipeline, stage: Stage, kernel: Kernel2D, seconds: number): Promise<Rate> {
  const track = await openCamera()
  const camera = track.getSettings().frameRate ?? Number.NaN
  try {
    const running = pipeline === 'naive' ? naive(track, kernel) : await product(track, stage)
    await wait(WARM_UP)
    const [frames, begun] = [running.frames(), performance.now()]
    await wait(1000 * seconds)
    const fps = ((running.frames() - frames) * 1000) / (performance.now() - begun)
    const engine = running.engine()
    await running.stop()
    return { fps, camera, engine }
  } finally {
    track.stop()
  }
}

function naive(track: MediaStreamVideoTrack, kernel: Kernel2D) {
  return { ...startNaivePipeline(track, kernel), engine: () => 'WebGL2, one pass' }
}

async function product(track: MediaStreamVideoTrack, stage: Stage) {
  const session = createVideoSession(() => Promise.resolve({ ok: false, reason: 'gone' }))
  document.body.append(session.canvas())
  session.setStages([stage], false)
  await session.start()
  await session.setSource({ kind: 'track', track })
  return {
    frames: () => session.facts().framesOut,
    engine: () => session.facts().rasteriser,
    async stop() {
      await session.dispose()
      session.canvas().remove()
    },
  }
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
