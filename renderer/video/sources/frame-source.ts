import type { Milliseconds } from '../../../shared/units'

/** The one interface of all sources: what a reader of a `ReadableStream<VideoFrame>` offers. */
export interface FrameSource {
  /** The next frame, which the caller closes, or undefined once the source has ended. */
  read(): Promise<VideoFrame | undefined>
  /** Ends the source; a pending `read` then answers undefined. */
  cancel(): Promise<void>
}

/** Frames of a track, delivered by a stream that the window made and transferred. The track itself is only borrowed. */
export function streamSource(frames: ReadableStream<VideoFrame>): FrameSource {
  const reader = frames.getReader()
  let pending: Promise<VideoFrame | undefined> = Promise.resolve(undefined)

  async function next(): Promise<VideoFrame | undefined> {
    const { done, value } = await reader.read()
    return done ? undefined : value
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

/** Three frames at 10 a second. */
const LAST_FRAME: Milliseconds = 300
