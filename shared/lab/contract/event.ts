/** All that can happen to an experiment. Time is an event like the others, so that a test needs no clock. */
import type { LabData, Spot } from './state'

export type LabEvent<Data extends LabData = LabData> =
  /** Time that the running clock has gone on, in seconds times the chosen speed. */
  | { readonly type: 'time'; readonly seconds: number }
  | { readonly type: 'seek'; readonly at: number }
  | { readonly type: 'step'; readonly by: number }
  /** Pins a value; the same one again lets it go. */
  | { readonly type: 'pin'; readonly spot: Spot | null }
  /** New numbers; refused as a whole when one is not allowed. */
  | { readonly type: 'set'; readonly change: Partial<Data> }
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'reset' }

/** Whether undo should come back to before it: moving along the clock is no change of the experiment. */
export function isUndoable(event: LabEvent): boolean {
  return event.type === 'set' || event.type === 'seed' || event.type === 'reset'
}

/** Whether it moves along the clock and changes nothing else. */
export function isClock(event: LabEvent): boolean {
  return event.type === 'time' || event.type === 'seek' || event.type === 'step'
}
