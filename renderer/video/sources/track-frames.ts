/**
 * Frames of a camera or screen track. Chromium has the processor on the window only, so it is made here and its stream
 * transferred to the worker. The track is borrowed: cancelling the stream does not stop it.
 */
import type { Milliseconds } from '../../../shared/units'

/** A screen that stands still delivers nothing for a while. */
const PATIENCE: Milliseconds = 300

/**
 * Has the stream taken right after a frame: one that comes while the stream changes hands is copied by the browser, and the
 * original, which nobody can reach, keeps its memory until garbage is collected. The next frame is then farthest away.
 *
 * @param take transfers the stream at once
 * @throws InvalidStateError or TypeError when the track has ended
 */
export async function trackFrames(
  track: MediaStreamVideoTrack,
  take: (frames: ReadableStream<VideoFrame>) => void,
): Promise<void> {
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader()
  await Promise.race([untilFresh(reader), after(PATIENCE)])
  take(new MediaStreamTrackProcessor({ track }).readable)
  // Without a read under way: the frame for it could come into a stream that is no more.
  await reader.cancel()
}

/** Resolves with a frame that had to be waited for: a window that was busy finds old ones. */
async function untilFresh(reader: ReadableStreamDefaultReader<VideoFrame>): Promise<void> {
  for (;;) {
    const asked = performance.now()
    const { done, value } = await reader.read()
    value?.close()
    if (done || performance.now() - asked > OLD) return
  }
}

/** A frame that comes sooner than this after it was asked for has been waiting. */
const OLD: Milliseconds = 3

function after(delay: Milliseconds): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay))
}
