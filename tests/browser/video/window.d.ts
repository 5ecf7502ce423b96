import type { VideoSession } from '../../../renderer/video/contract'

declare global {
  interface Window {
    session: VideoSession
  }
}
