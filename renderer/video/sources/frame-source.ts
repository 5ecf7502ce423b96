import type { Milliseconds } from '../../../shared/units'

/** The one interface of all sources: what a reader of a `ReadableStream<VideoFrame>` offers. */
export interface FrameSource {
  /** The next frame, which the caller closes, or undefined once the source has ended. */
  read(): Promise<VideoFrame | undefined>
  /** Ends the source; a pending `read` then answers undefined. */
  cancel(): Promise<void>
}

/**
 * Frames of a track, delivered by a stream that the window made and transferred. The track itself is only borrowed.
 *
 * @param stamp whether frames get the time of their arrival. A file's clock starts again with every turn, and Chromium
 *   brings its times through a track, whatever the frames written into it are stamped with.
 */
export function streamSource(frames: ReadableStream<VideoFrame>, stamp: boolean): FrameSource {
  const reader = frames.getReader()
  let pending: Promise<VideoFrame | undefined> = Promise.resolve(undefined)

  async function next(): Promise<VideoFrame | undefined> {
    const { done, value } = await reader.read()
    if (done) return undefined
    return stamp ? stamped(value) : value
  }

  return {
    read() {
      pending = next()
      return pending
    },
    async cancel() {
      // A frame that is on its way from the window would be lost unclosed: it is waited for, unless the device is silent.
      await Promise.race([pending.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LAST_FRAME))])
      await reader.cancel()
    },
  }
}

function stamped(frame: VideoFrame): VideoFrame {
  const timestamp = Math.round(1000 * (performance.timeOrigin + performance.now()))
  const again = new VideoFrame(frame, { timestamp })
  frame.close()
  return again
}

/** Three frames at 10 a second. */
const LAST_FRAME: Milliseconds = 300
