import type { Milliseconds } from '../../../shared/units'

/** Decides whether a graphics device that fails again and again is still worth another try. */
export interface LossLimit {
  /** @returns false once too many losses have come within the window */
  mayRetry(now: Milliseconds): boolean
}

const WINDOW: Milliseconds = 60_000
/** This many losses within the window end the tries. */
const LOSSES = 3

export function createLossLimit(): LossLimit {
  let losses: Milliseconds[] = []
  return {
    mayRetry(now) {
      losses = [...losses.filter((time) => time > now - WINDOW), now]
      return losses.length < LOSSES
    },
  }
}
