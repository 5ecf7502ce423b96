/** What to do when the renderer's process ends. Pure. */
import type { Milliseconds } from '../../../shared/units'

export type DeathStep =
  | 'ignore'
  /** The same window loads its page again. */
  | 'reload'
  /** A process that ran out of memory leaves a window that is better made anew. */
  | 'recreate'
  /** It died too often: start again with an empty chain. */
  | 'safe-mode'
  /** Even safe mode dies: end with a message. */
  | 'give-up'

export interface Deaths {
  /** Clock times of the deaths that still count, oldest first. */
  times: readonly Milliseconds[]
}

export const DEATH_WINDOW: Milliseconds = 60_000
export const SAFE_MODE_AT = 4
export const GIVE_UP_AT = 8

export const noDeaths: Deaths = { times: [] }

/** @param reason as in Electron's `render-process-gone`. */
export function nextStep(deaths: Deaths, reason: string, now: Milliseconds): { deaths: Deaths; step: DeathStep } {
  if (reason === 'clean-exit') return { deaths, step: 'ignore' }
  const times = [...deaths.times.filter((time) => now - time < DEATH_WINDOW), now]
  return { deaths: { times }, step: stepOf(times.length, reason) }
}

function stepOf(count: number, reason: string): DeathStep {
  if (count >= GIVE_UP_AT) return 'give-up'
  if (count === SAFE_MODE_AT) return 'safe-mode'
  return reason === 'oom' ? 'recreate' : 'reload'
}
