/**
 * A key that acts while held and toggles on a tap. Pure: times come with the events, in milliseconds.
 */
export const TAP_LIMIT = 300

export interface HoldState {
  /** Time of the press, or null while the key is up. */
  since: number | null
}

export type HoldEvent = { kind: 'down' | 'up' | 'lost'; time: number }

/** The phase to send, or null for none (auto-repeat, a release without a press). */
export function hold(
  state: HoldState,
  event: HoldEvent,
): { state: HoldState; phase: 'press' | 'release' | 'run' | null } {
  if (event.kind === 'down') {
    return state.since === null ? { state: { since: event.time }, phase: 'press' } : { state, phase: null }
  }
  if (state.since === null) return { state, phase: null }
  const tapped = event.kind === 'up' && event.time - state.since < TAP_LIMIT
  return { state: { since: null }, phase: tapped ? 'run' : 'release' }
}
