import { assertNever } from '../../../shared/outcome'
import type { WorkerSource } from '../worker/protocol'
import { createTestChart } from './chart/chart'
import { type FrameSource, streamSource } from './frame-source'
import { pacedSource, workerPace } from './paced-source'
import { decodeImage } from './still-image'

/** @throws Error with a reason when a picture file cannot be read */
export async function openSource(source: WorkerSource): Promise<FrameSource> {
  switch (source.kind) {
    case 'test': {
      const { width, height, frameRate } = source
      const chart = createTestChart({ width, height })
      return pacedSource(frameRate, (frame) => ({ width, height, data: chart.paint(frame) }), workerPace)
    }
    case 'image': {
      const picture = await decodeImage(source.bytes)
      return pacedSource(source.frameRate, () => picture, workerPace)
    }
    case 'frames':
      return streamSource(source.frames)
    default:
      return assertNever(source)
  }
}
