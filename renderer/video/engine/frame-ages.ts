/** How old frames are on their way, part by part. */
import type { Milliseconds } from '../../../shared/units'

/** Means of the last frames; what is not known is NaN. */
export interface FrameAges {
  /** From the light on the sensor (or the drawing of the test chart) to the earliest arrival here. */
  capture: Milliseconds
  /** Waited longer than the quickest of the last frames. */
  queue: Milliseconds
  /** To where the engine reads it. */
  upload: Milliseconds
  filter: Milliseconds
  /** To the canvas; the window puts it on the screen with its next frame. */
  output: Milliseconds
}

export const NO_AGES: FrameAges = {
  capture: Number.NaN,
  queue: Number.NaN,
  upload: Number.NaN,
  filter: Number.NaN,
  output: Number.NaN,
}

export interface AgeMeter {
  /** @param captured when the frame was made, by whatever clock @param read when it was read, by the clock of the page */
  arrived(captured: Milliseconds, read: Milliseconds): void
  done(parts: Pick<FrameAges, 'upload' | 'filter' | 'output'>): void
  means(): FrameAges
  /** Another source, with another clock. */
  reset(): void
}

/** Frames looked back on: two seconds of a usual camera. */
const MEMORY = 60
/** Capture times are whole microseconds. */
const ROUNDING: Milliseconds = 0.01
/** A clock that says that frames are older, or come from the future, is not this machine's. */
const PLAUSIBLE: Milliseconds = 1000

export function createAgeMeter(): AgeMeter {
  let delays: Milliseconds[] = []
  let parts: Pick<FrameAges, 'upload' | 'filter' | 'output'>[] = []
  return {
    arrived(captured, read) {
      delays = [...delays.slice(1 - MEMORY), read - captured]
    },
    done(part) {
      parts = [...parts.slice(1 - MEMORY), part]
    },
    means() {
      if (delays.length === 0) return NO_AGES
      const quickest = Math.min(...delays)
      return {
        capture: quickest >= -ROUNDING && quickest < PLAUSIBLE ? Math.max(0, quickest) : Number.NaN,
        queue: mean(delays) - quickest,
        upload: mean(parts.map(({ upload }) => upload)),
        filter: mean(parts.map(({ filter }) => filter)),
        output: mean(parts.map(({ output }) => output)),
      }
    },
    reset() {
      delays = []
      parts = []
    },
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length
}
