import { useWatched } from './use-watched'

/** Polls a value for a readout; renders only when what it says has changed. Compare by content: return a string. */
export function useReadout(read: () => string): string {
  return useWatched(read, Object.is)
}
