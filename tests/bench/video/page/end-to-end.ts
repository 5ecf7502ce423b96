/** R1: from the camera to the screen, whole pipelines one after the other. */
import type { VideoSession } from '../../../../renderer/video/contract'
import { createVideoSession } from '../../../../renderer/video/session'
import type { Kernel2D } from '../../../../shared/chain/video/entry'
import type { Stage } from '../../../../shared/chain/chain'
import { openCamera, openFastCamera } from './camera'
import { startNaivePipeline } from './naive-pipeline'

/** `output`: the engine, and its output track read beside the preview. */
export type Pipeline = 'engine' | 'output' | 'naive'

export interface Rate {
  /** Frames shown a second. */
  fps: number
  /** Frames a second that the camera says it makes. */
  camera: number
  /** What filtered. */
  engine: string
}

const WARM_UP = 1500

/** @param fast takes frames from a source that delivers more than anything takes, not from the browser's fake camera */
export async function shownRate(
  pipeline: Pipeline,
  stage: Stage,
  kernel: Kernel2D,
  seconds: number,
  fast = false,
): Promise<Rate> {
  const track = await (fast ? openFastCamera() : openCamera())
  const camera = track.getSettings().frameRate ?? Number.NaN
  try {
    const running = pipeline === 'naive' ? naive(track, kernel) : await product(track, stage, pipeline === 'output')
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

async function product(track: MediaStreamVideoTrack, stage: Stage, read: boolean) {
  const session = createVideoSession(() => Promise.resolve({ ok: false, reason: 'gone' }))
  document.body.append(session.canvas())
  session.setStages([stage], false)
  await session.start()
  await session.setSource({ kind: 'track', track })
  if (read) void readOutput(session)
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

/** As a recorder would: takes each frame and closes it, until the track ends. */
async function readOutput(session: VideoSession): Promise<void> {
  const output = session.output()
  if (!output.ok) throw new Error(output.reason)
  const reader = new MediaStreamTrackProcessor({ track: output.value as MediaStreamVideoTrack }).readable.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    value.close()
  }
}
