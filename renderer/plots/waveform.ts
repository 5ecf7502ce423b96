/** What the waveform plot shows of the recent samples: where it starts, how much it magnifies, and its extremes. Pure. */
import type { Pixels, Samples } from '../../shared/units'

/** Largest and smallest sample of every pixel column. */
export interface WaveformColumns {
  smallest: Float32Array
  largest: Float32Array
}

export function waveformColumns(count: Pixels): WaveformColumns {
  return { smallest: new Float32Array(count), largest: new Float32Array(count) }
}

/**
 * Start of the window that stands still for a tone: the first rise through zero in the earlier part of `signal`,
 * or the latest window where there is none.
 */
export function triggerAt(signal: Float32Array, window: Samples): Samples {
  const last = signal.length - window
  for (let index = 1; index <= last; index += 1) {
    if ((signal[index - 1] as number) < 0 && (signal[index] as number) >= 0) return index
  }
  return last
}

/** Writes the extremes of `window` samples from `start`, one column a pixel; neighbours share a sample, so lines join. */
export function fillColumns(columns: WaveformColumns, signal: Float32Array, start: Samples, window: Samples): void {
  const count = columns.largest.length
  for (let column = 0; column < count; column += 1) {
    const from = start + Math.floor((column * window) / count)
    const to = Math.min(signal.length - 1, start + Math.floor(((column + 1) * window) / count))
    let smallest = signal[from] as number
    let largest = smallest
    for (let index = from + 1; index <= to; index += 1) {
      const sample = signal[index] as number
      if (sample < smallest) smallest = sample
      if (sample > largest) largest = sample
    }
    columns.smallest[column] = smallest
    columns.largest[column] = largest
  }
}

export function peakOf(signal: Float32Array, start: Samples, window: Samples): number {
  let peak = 0
  for (let index = start; index < start + window; index += 1) {
    const size = Math.abs(signal[index] as number)
    if (size > peak) peak = size
  }
  return peak
}

const SMALLEST_RANGE = 1 / 64
/** What the peak kept in mind loses a frame: half of it in about 1.5 s at 30 frames a second. */
const FORGET = 0.985

/** A peak that would take more than this share of the next smaller range keeps the larger one. */
const ROOM = 0.95

export interface WaveformRange {
  /** Full scale of the plot, a power of two up to 1. */
  range: number
  /** Largest recent sample, fading. */
  peak: number
}

/** Grows at once so that nothing is cut off; shrinks when the recent peak has room to spare, so that it does not flicker. */
export function nextRange({ range, peak }: WaveformRange, newest: number): WaveformRange {
  const recent = Math.max(newest, peak * FORGET)
  let next = range
  while (next < 1 && recent > next) next *= 2
  while (next > SMALLEST_RANGE && recent < (ROOM * next) / 2) next /= 2
  return { range: next, peak: recent }
}
