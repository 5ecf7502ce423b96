/**
 * Video files as tracks. The browser decodes them, muted and in a loop; each frame it shows is written into a track, which
 * goes the way of a camera's. Frames, not `captureStream`, because that looks at a rate of its own and shows some twice.
 */
import type { Milliseconds } from '../../../shared/units'

export interface VideoFile {
  /** Ends with `close`. */
  track: MediaStreamVideoTrack
  close(): void
}

/** Longest time for the first frame. */
const PATIENCE: Milliseconds = 10_000
/** Where no frame is called back (a window that is not drawn) the picture is looked at so often. */
const UNSEEN: Milliseconds = 40
/** A picture that stands as long is shown again: a film of one frame is no silent source. */
const STANDING: Milliseconds = 500

/** @throws Error with the browser's reason when the file cannot be read, cannot be decoded or holds no picture */
export async function playVideoFile(bytes: Uint8Array): Promise<VideoFile> {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  const video = document.createElement('video')
  const end = () => {
    video.pause()
    video.removeAttribute('src')
    video.load()
    URL.revokeObjectURL(address)
  }
  Object.assign(video, { muted: true, loop: true, playsInline: true, src: address })
  try {
    await firstPicture(video)
    await video.play()
  } catch (error) {
    end()
    throw error
  }
  return framesOf(video, end)
}

function firstPicture(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No picture within ${PATIENCE / 1000} s.`)), PATIENCE)
    const settle = (act: () => void) => () => {
      clearTimeout(timer)
      act()
    }
    const refuse = (reason: string) => reject(new Error(reason))
    video.addEventListener(
      'loadeddata',
      settle(() => (video.videoWidth > 0 ? resolve() : refuse('The file holds no picture.'))),
      { once: true },
    )
    video.addEventListener(
      'error',
      settle(() => refuse(video.error?.message || 'The file cannot be decoded.')),
      { once: true },
    )
  })
}

function framesOf(video: HTMLVideoElement, end: () => void): VideoFile {
  const track = new MediaStreamTrackGenerator({ kind: 'video' })
  const writer = track.writable.getWriter()
  /** By the file's clock, and when by the page's. */
  let shown = { place: Number.NaN, at: 0 }
  let isOpen = true

  function show(): void {
    const at = performance.now()
    const frame = new VideoFrame(video)
    if (frame.timestamp === shown.place && at - shown.at < STANDING) return frame.close()
    shown = { place: frame.timestamp, at }
    // Refused once the track has ended, by whomever.
    writer.write(frame).catch(() => frame.close())
  }

  function called(): void {
    if (!isOpen) return
    show()
    video.requestVideoFrameCallback(called)
  }

  video.requestVideoFrameCallback(called)
  const timer = setInterval(show, UNSEEN)
  return {
    track,
    close() {
      isOpen = false
      clearInterval(timer)
      writer.close().catch(() => undefined)
      track.stop()
      end()
    },
  }
}
