/** Runs in the page: reads what comes on a track, frame by frame. */
import type { Microseconds } from '../../../shared/units'

export interface FrameSeen {
  captureTime: Microseconds
  width: number
  height: number
  /** RGBA, row-major from the top. */
  pixels: Uint8ClampedArray
}

export interface TrackReader {
  /** Those so far, in the order in which they came. */
  readonly frames: readonly FrameSeen[]
  /** Resolves with the next frame for which this holds. */
  next(holds?: (frame: FrameSeen) => boolean): Promise<FrameSeen>
  /** Borrowed, the track goes on. */
  stop(): Promise<void>
}

/** More than come while a page is held up: none is to be missing because nobody read it. */
const BUFFERED = 30

export function readTrack(track: MediaStreamTrack): TrackReader {
  const processor = new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack, maxBufferSize: BUFFERED })
  const reader = processor.readable.getReader()
  const frames: FrameSeen[] = []
  const waiting = new Set<(frame: FrameSeen) => void>()

  async function run(): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const { width, height } = value.visibleRect ?? { width: 0, height: 0 }
      const pixels = new Uint8ClampedArray(4 * width * height)
      await value.copyTo(pixels, { format: 'RGBA' })
      const seen = { captureTime: value.timestamp, width, height, pixels }
      value.close()
      frames.push(seen)
      for (const tell of waiting) tell(seen)
    }
  }

  const ended = run()
  return {
    frames,
    next: (holds = () => true) =>
      new Promise((resolve) => {
        const tell = (frame: FrameSeen): void => {
          if (!holds(frame)) return
          waiting.delete(tell)
          resolve(frame)
        }
        waiting.add(tell)
      }),
    async stop() {
      await reader.cancel()
      await ended
    },
  }
}
