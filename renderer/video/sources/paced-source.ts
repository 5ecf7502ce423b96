import type { RawPicture } from '../engine/engine'
import type { FrameSource } from './frame-source'

/** The monotonic clock in milliseconds and a timer on it. */
export interface Pace {
  now(): number
  /** Calls back after `delay` ms. @returns a function that calls it off */
  after(delay: number, call: () => void): () => void
}

export const workerPace: Pace = {
  now: () => performance.timeOrigin + performance.now(),
  after(delay, call) {
    const timer = setTimeout(call, delay)
    return () => clearTimeout(timer)
  },
}

/**
 * Computed pictures as frames at a steady rate. Like a camera it does not wait for its reader: who comes late gets the
 * frame that is due now and misses those before it, which the gap of the capture times shows.
 *
 * @param frameRate frames a second
 * @param paint the picture of a frame number counted from 0; its bytes are copied at once
 */
export function pacedSource(frameRate: number, paint: (frame: number) => RawPicture, pace: Pace): FrameSource {
  const period = 1000 / frameRate
  const begun = pace.now()
  let frame = -1
  let ended = false
  let interrupt: (() => void) | undefined

  function wait(delay: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = pace.after(delay, resolve)
      interrupt = () => {
        callOff()
        resolve()
      }
    })
  }

  return {
    async read() {
      frame = Math.max(frame + 1, Math.floor((pace.now() - begun) / period))
      const due = begun + frame * period
      const delay = due - pace.now()
      if (delay > 0 && !ended) await wait(delay)
      if (ended) return undefined
      const { data, width, height } = paint(frame)
      return new VideoFrame(data, {
        format: 'RGBA',
        codedWidth: width,
        codedHeight: height,
        timestamp: Math.round(1000 * due),
        duration: Math.round(1000 * period),
      })
    },
    async cancel() {
      ended = true
      interrupt?.()
    },
  }
}
