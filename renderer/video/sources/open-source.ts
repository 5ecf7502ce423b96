import { assertNever } from '../../../shared/outcome'
import type { WorkerSource } from '../worker/protocol'
import { createTestChart } from './chart/chart'
import { type FrameSource, streamSource } from './frame-source'
import { pacedSource, workerPace } from './paced-source'
import { decodeImage } from './still-image'

/**
 * @param frames of the track, when the source is one
 * @throws Error with a reason when a picture file cannot be read
 */
export async function openSource(
  source: WorkerSource,
  frames: () => Promise<ReadableStream<VideoFrame>>,
): Promise<FrameSource> {
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
    case 'track':
      return streamSource(await frames(), source.stamp)
    default:
      return assertNever(source)
  }
}
