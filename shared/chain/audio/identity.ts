import type { TapsEntry } from './entry'

/** The unit impulse: what goes in comes out. */
export const identity: TapsEntry = {
  kind: 'identity',
  parameters: [],
  taps: () => Float64Array.of(1),
  groupDelay: () => 0,
}
