import type { Milliseconds } from '../../../shared/units'

/** Decides when a graphics device that was lost is tried again, and whether at all. */
export interface LossLimit {
  /** @returns how long to wait for the next try, or undefined once too many losses have come within a minute */
  lost(now: Milliseconds): Milliseconds | undefined
}

const WINDOW: Milliseconds = 60_000
/** This many losses within the window end the tries. */
const LOSSES = 3
/** A single loss is an accident: a driver that was restarted, a laptop that changed its device. */
const SOON: Milliseconds = 400
/** Browsers block graphics where it crashes again within this time. */
const APART: Milliseconds = 25_000

export function createLossLimit(): LossLimit {
  let losses: Milliseconds[] = []
  return {
    lost(now) {
      const last = losses.at(-1) ?? Number.NEGATIVE_INFINITY
      losses = [...losses.filter((time) => time > now - WINDOW), now]
      if (losses.length >= LOSSES) return undefined
      return now - last >= APART ? SOON : APART
    },
  }
}
