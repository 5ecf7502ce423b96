/** Silence before and after a kernel, cut off all channels alike. */
import { decibelsToAmplitude, type Decibels, type Samples } from '../units'

/** Each end is left alone where nothing is given. Levels are relative to the loudest sample of all channels, below 0. */
export interface Trim {
  start?: Decibels
  end?: Decibels
}

/** What stays: from `from` on, before `to`. */
export interface Span {
  from: Samples
  to: Samples
}

/**
 * From the first to the last sample of any channel that reaches the threshold, so that the channels keep their timing to
 * each other. A silent kernel stays whole, and one
 * sample always stays.
 */
export function trimmedSpan(kernels: readonly Float64Array[], { start, end }: Trim): Span {
  const length = kernels[0]?.length ?? 0
  const peak = peakOf(kernels)
  if (peak === 0) return { from: 0, to: length }
  const reaches = (threshold: Decibels) => {
    const level = peak * decibelsToAmplitude(Math.min(0, threshold))
    return (index: number) => kernels.some((kernel) => Math.abs(kernel[index] as number) >= level)
  }
  let [from, to] = [0, length]
  if (start !== undefined) for (const loud = reaches(start); from < to - 1 && !loud(from); ) from++
  if (end !== undefined) for (const loud = reaches(end); from < to - 1 && !loud(to - 1); ) to--
  return { from, to }
}

/** Largest magnitude of all. */
export function peakOf(kernels: readonly Float64Array[]): number {
  let peak = 0
  for (const kernel of kernels) for (const value of kernel) peak = Math.max(peak, Math.abs(value))
  return peak
}
