import type { Milliseconds } from '../../../shared/units'
import type { VideoState } from '../contract'

/** A running source that says nothing this long has stalled. */
const SILENCE: Milliseconds = 1000
/** Cameras take their time to deliver the first frame. */
const FIRST_FRAME: Milliseconds = 3000

/** @param waiting time that the loop has been waiting for a frame */
export function isStalled(state: VideoState, waiting: Milliseconds): boolean {
  return (state.kind === 'running' && waiting > SILENCE) || (state.kind === 'starting' && waiting > FIRST_FRAME)
}
