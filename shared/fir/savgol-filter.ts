/** Savitzky-Golay smoothing of a whole signal, with a rule for its ends. */
import { type FitOptions, savgolWeights } from './savgol'

/** `interp`: the fits of the first and last window are read on to the ends; the others extend the signal. */
export const SAVGOL_MODES = ['interp', 'mirror', 'constant', 'nearest', 'wrap'] as const
export type SavgolMode = (typeof SAVGOL_MODES)[number]

export interface SmoothingOptions extends Omit<FitOptions, 'position'> {
  mode?: SavgolMode
  /** Value outside the signal in mode `constant`; 0 unless given. */
  outside?: number
}

/**
 * As many values as the signal: each window's fit read at its middle. `mirror` is reflect101, `nearest` is replicate.
 * An even window reads half a sample after its place. An empty signal gives an empty result.
 * @throws RangeError for an unknown mode, a window longer than the signal in mode `interp`, or a fit that does not exist.
 */
export function savgolFilter(signal: ArrayLike<number>, options: SmoothingOptions): Float64Array {
  const { length, mode = 'interp', outside = 0 } = options
  if (!SAVGOL_MODES.includes(mode)) {
    throw new RangeError(`Savitzky-Golay: unknown mode "${mode}", expected one of: ${SAVGOL_MODES.join(', ')}`)
  }
  if (mode === 'interp' && length > signal.length) {
    throw new RangeError(
      `Savitzky-Golay: mode interp needs a window of at most ${signal.length} samples, got ${length}`,
    )
  }
  const weights = savgolWeights({ ...options, position: (length - 1) / 2 })
  const smoothed = weighWindows(signal, weights, (index) => valueOutside(signal, index, mode, outside))
  return mode === 'interp' ? fitEnds(signal, smoothed, options) : smoothed
}

function weighWindows(
  signal: ArrayLike<number>,
  weights: Float64Array,
  beyond: (index: number) => number,
): Float64Array {
  const before = (weights.length - 1) >> 1
  return Float64Array.from({ length: signal.length }, (_, n) =>
    weights.reduce((sum, weight, k) => {
      const at = n - before + k
      return sum + weight * (at >= 0 && at < signal.length ? (signal[at] as number) : beyond(at))
    }, 0),
  )
}

/** The signal continued to an index outside it. */
function valueOutside(signal: ArrayLike<number>, index: number, mode: SavgolMode, outside: number): number {
  const last = signal.length - 1
  switch (mode) {
    case 'nearest':
      return signal[index < 0 ? 0 : last] as number
    case 'wrap':
      return signal[modulo(index, signal.length)] as number
    case 'mirror': {
      const place = last === 0 ? 0 : modulo(index, 2 * last)
      return signal[place <= last ? place : 2 * last - place] as number
    }
    default:
      return outside
  }
}

function modulo(index: number, period: number): number {
  return ((index % period) + period) % period
}

/** Reads the first and the last window's fit at the places nearer to an end than half a window. */
function fitEnds(signal: ArrayLike<number>, smoothed: Float64Array, options: SmoothingOptions): Float64Array {
  const { length } = options
  const reach = length >> 1
  const end = signal.length - length
  const read = (from: number, position: number): number =>
    savgolWeights({ ...options, position }).reduce((sum, weight, k) => sum + weight * (signal[from + k] as number), 0)
  for (let n = 0; n < reach; n++) {
    smoothed[n] = read(0, n)
    smoothed[signal.length - reach + n] = read(end, length - reach + n)
  }
  return smoothed
}
