import type { AudioEntry } from './entry'

/** The unit impulse: what goes in comes out. */
export const identity: AudioEntry = {
  kind: 'identity',
  parameters: [],
  taps: () => Float64Array.of(1),
  groupDelay: () => 0,
}
