/** A track that is fed with frames, whatever this browser calls what makes one. */
export interface TrackGenerator {
  readonly track: MediaStreamTrack
  /** To be transferred to whoever writes. A frame written belongs to the stream, which closes it. */
  readonly writable: WritableStream<VideoFrame>
}

/** The standard's class is meant for workers, and browsers may have it there only. */
type Standard = new () => TrackGenerator

/** @returns undefined where the window can make no such track */
export function openTrackGenerator(): TrackGenerator | undefined {
  const { VideoTrackGenerator } = globalThis as { VideoTrackGenerator?: Standard }
  if (VideoTrackGenerator) return new VideoTrackGenerator()
  if (!('MediaStreamTrackGenerator' in globalThis)) return undefined
  // Chromium's generator is the track itself.
  const track = new MediaStreamTrackGenerator({ kind: 'video' })
  return { track, writable: track.writable }
}
