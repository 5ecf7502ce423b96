/** The window's half of the output: owns the track; the worker owns the stream that feeds it. */
import { failure, type Outcome, success } from '../../../shared/outcome'
import { openTrackGenerator, type TrackGenerator } from './track-generator'

export interface OutputTrack {
  /** The same one at every call, until somebody stops it: then another. */
  track(): Outcome<MediaStreamTrack, 'no-track-generator'>
  end(): void
}

/** @param feed hands the stream to whoever writes @param open makes a track, where that can be done */
export function createOutputTrack(
  feed: (frames: WritableStream<VideoFrame>) => void,
  open: () => TrackGenerator | undefined = openTrackGenerator,
): OutputTrack {
  let track: MediaStreamTrack | undefined
  return {
    track() {
      if (track?.readyState === 'live') return success(track)
      const made = open()
      if (!made) return failure('no-track-generator')
      track = made.track
      feed(made.writable)
      return success(track)
    },
    end: () => track?.stop(),
  }
}
