/** The video file that is the source, and one that is about to be: what is no longer seen is closed. */
import { playVideoFile, type VideoFile } from './video-file'

export interface VideoPlayer {
  /** Plays a file beside what plays. @throws Error when it cannot be played, or another was opened meanwhile */
  open(bytes: Uint8Array): Promise<MediaStreamTrack>
  /** The one that is seen from now on, if it is a file's; the others are closed. */
  keep(track: MediaStreamTrack | undefined): void
  /** It was not taken. */
  drop(track: MediaStreamTrack): void
}

/** @param play for tests */
export function createVideoPlayer(play: (bytes: Uint8Array) => Promise<VideoFile> = playVideoFile): VideoPlayer {
  let files: readonly VideoFile[] = []
  /** Counts what was opened or kept: a file that comes late is not wanted any more. */
  let turn = 0

  function closeAllBut(stays: (file: VideoFile) => boolean): void {
    for (const file of files) if (!stays(file)) file.close()
    files = files.filter(stays)
  }

  return {
    async open(bytes) {
      const own = ++turn
      const file = await play(bytes)
      if (own !== turn) {
        file.close()
        throw new Error('Another source was chosen meanwhile.')
      }
      files = [...files, file]
      return file.track
    },
    keep(track) {
      turn++
      closeAllBut((file) => file.track === track)
    },
    drop: (track) => closeAllBut((file) => file.track !== track),
  }
}
