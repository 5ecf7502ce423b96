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
  return {
    async read() {
      const { done, value } = await reader.read()
      return done ? undefined : value
    },
    cancel: () => reader.cancel(),
  }
}
