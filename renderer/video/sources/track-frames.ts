/**
 * Frames of a camera or screen track. Chromium has the processor on the window only, so it is made here and its stream
 * transferred to the worker. The track is borrowed: cancelling the stream does not stop it.
 */
export function trackFrames(track: MediaStreamVideoTrack): ReadableStream<VideoFrame> {
  return new MediaStreamTrackProcessor({ track }).readable
}
