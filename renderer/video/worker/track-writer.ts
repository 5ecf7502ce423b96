/** The worker's half of the output track: writes filtered frames, none of which waits in a queue or stays unclosed. */
import type { OutputFacts } from '../contract'

export interface TrackWriter {
  /** Frames go there from now on; what was given before is closed. */
  give(frames: WritableStream<VideoFrame>): void
  /** Whether somebody wants frames: nothing needs to be done for them otherwise. */
  isOpen(): boolean
  /** Whether the next frame would be taken; one that would not is counted as dropped, so ask once a frame. */
  takes(): boolean
  /** Takes the frame over, whatever becomes of it. */
  write(frame: VideoFrame): void
  /** Writes the last frame again, with its capture time: what was written before a reader came is lost to it. */
  repeat(): void
  /** The last frame is not to be repeated: what drew it is gone, and its pixels may be, too. */
  forget(): void
  totals(): OutputFacts
  /** Closes the stream, which ends the track, and the frame kept. */
  close(): Promise<void>
}

export function createTrackWriter(): TrackWriter {
  let writer: WritableStreamDefaultWriter<VideoFrame> | undefined
  let kept: VideoFrame | undefined
  let frames = 0
  const drops = { busy: 0, ended: 0 }

  function forget(): void {
    kept?.close()
    kept = undefined
  }

  async function close(): Promise<void> {
    const ending = writer
    writer = undefined
    forget()
    // A stream whose track was stopped has ended already.
    await ending?.close().catch(() => undefined)
  }

  /** @returns whether it was taken: else the track has ended meanwhile */
  async function put(frame: VideoFrame): Promise<boolean> {
    const to = writer
    try {
      await to?.write(frame)
      return true
    } catch {
      if (writer === to) await close()
      return false
    } finally {
      // The stream has closed it, unless it refused or copied it.
      frame.close()
    }
  }

  const isReady = (): boolean => (writer?.desiredSize ?? 0) > 0

  return {
    give(next) {
      void close()
      writer = next.getWriter()
    },
    isOpen: () => writer !== undefined,
    takes() {
      if (writer && !isReady()) drops.busy++
      return isReady()
    },
    write(frame) {
      forget()
      kept = frame.clone()
      void put(frame).then((taken) => (taken ? frames++ : drops.ended++))
    },
    repeat() {
      const again = (): unknown => kept && isReady() && put(kept.clone())
      // One that has ended has nobody to repeat it to.
      void writer?.ready.then(again, () => undefined)
    },
    forget,
    totals: () => ({ frames, drops: { ...drops } }),
    close,
  }
}
