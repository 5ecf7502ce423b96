import type { VideoSession } from '../../../renderer/video/contract'

declare global {
  interface Window {
    session: VideoSession
    /** The session's output track, in the specs about it. */
    output: () => MediaStreamTrack
  }
}
