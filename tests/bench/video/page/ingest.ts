/** R2: a frame of the camera to where the engine wants its pixels, against handing it to WebGL. */
import { createIngest } from '../../../../renderer/video/worker/ingest'
import { openCamera } from './camera'
import { plainProgram } from './naive-pipeline'

/** Frames that each way may take for what it does once only. */
const WARM_UP = 5

export interface IngestTimes {
  /** Milliseconds of each frame. */
  ours: number[]
  texture: number[]
}

/** Both ways take every frame, in turn first and second. */
export async function timeIngest(frames: number): Promise<IngestTimes> {
  const track = await openCamera()
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader()
  const times: IngestTimes = { ours: [], texture: [] }
  try {
    const { width = 0, height = 0 } = track.getSettings()
    const gl = plainProgram(new OffscreenCanvas(width, height), [[1]])
    const ingest = createIngest()
    const memory = new Uint8Array(4 * width * height)
    const ways = {
      async ours(frame: VideoFrame) {
        const taken = await ingest.take(frame, { takesFrames: false })
        if (!taken || !('data' in taken.input)) throw new Error('The frame was not converted')
        memory.set(taken.input.data)
      },
      texture(frame: VideoFrame) {
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, gl.RGBA, gl.UNSIGNED_BYTE, frame)
        gl.finish()
      },
    }
    for (let index = 0; index < WARM_UP + frames; index++) {
      const { value: frame } = await reader.read()
      if (!frame) throw new Error('The camera has ended')
      const order = index % 2 === 0 ? (['ours', 'texture'] as const) : (['texture', 'ours'] as const)
      for (const way of order) {
        const begun = performance.now()
        await ways[way](frame)
        if (index >= WARM_UP) times[way].push(performance.now() - begun)
      }
      frame.close()
    }
    return times
  } finally {
    await reader.cancel()
    track.stop()
  }
}
