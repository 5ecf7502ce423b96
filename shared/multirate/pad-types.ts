/** What a resampler assumes before and after a signal. */

/** `constant` is silence, `edge` holds the end values, the others a level that is taken off before and added after. */
export const PAD_TYPES = ['constant', 'edge', 'mean', 'median', 'minimum', 'maximum'] as const
export type PadType = (typeof PAD_TYPES)[number]

export interface Extension {
  /** Taken off the signal before filtering and added to the result. */
  background: number
  /** What stands at an index outside the signal, the background taken off. */
  outside(index: number): number
}

/** The extension of a signal that is not empty. @throws RangeError for an unknown pad type. */
export function extendSignal(signal: ArrayLike<number>, padType: PadType): Extension {
  const silence = (): number => 0
  switch (padType) {
    case 'constant':
      return { background: 0, outside: silence }
    case 'edge':
      return { background: 0, outside: (index) => signal[index < 0 ? 0 : signal.length - 1] as number }
    case 'mean':
      return { background: Array.from(signal).reduce((sum, value) => sum + value, 0) / signal.length, outside: silence }
    case 'median':
      return { background: median(signal), outside: silence }
    case 'minimum':
      return { background: Array.from(signal).reduce((a, b) => Math.min(a, b)), outside: silence }
    case 'maximum':
      return { background: Array.from(signal).reduce((a, b) => Math.max(a, b)), outside: silence }
    default:
      throw new RangeError(`Unknown pad type "${padType}", expected one of: ${PAD_TYPES.join(', ')}`)
  }
}

function median(signal: ArrayLike<number>): number {
  const sorted = Float64Array.from(signal).sort()
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
