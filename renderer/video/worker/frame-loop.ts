import type { FrameSource } from '../sources/frame-source'
import { createBreathing } from './breathe'

/** Reads, handles and closes frame after frame until the source ends or is stopped. */
export interface FrameLoop {
  /** How long the loop has been waiting for a frame, in ms; 0 while one is being handled or after `stop`. */
  waiting(now: number): number
  /** Resolves when the last frame is closed. */
  stop(): Promise<void>
}

/** @param handle may throw: the frame is closed all the same and the loop goes on */
export function startFrameLoop(
  source: FrameSource,
  handle: (frame: VideoFrame) => Promise<void>,
  failed: (error: unknown) => void,
): FrameLoop {
  const breathing = createBreathing()
  let stopped = false
  let waitingSince: number | undefined

  async function run(): Promise<void> {
    while (!stopped) {
      waitingSince = performance.now()
      const frame = await source.read()
      waitingSince = undefined
      if (!frame) break
      try {
        if (!stopped) await handle(frame)
      } catch (error) {
        failed(error)
      } finally {
        frame.close()
      }
      await breathing.breathe()
    }
    // A source that ended by itself (device gone) goes on being waited for, so that the watchdog notices.
    if (!stopped) waitingSince = performance.now()
  }

  const ended = run().catch(failed).finally(breathing.close)
  return {
    waiting: (now) => (waitingSince === undefined ? 0 : now - waitingSince),
    async stop() {
      stopped = true
      waitingSince = undefined
      await source.cancel()
      await ended
      waitingSince = undefined
    },
  }
}
