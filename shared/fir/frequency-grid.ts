/** The frequencies at which responses are read by default. */
import type { Hertz } from '../units'

/** `count` frequencies from 0 in equal steps, up to rate/2 (`whole`: up to rate), that end left out. */
export function frequencyGrid(count: number, rate: Hertz, whole = false): Float64Array {
  const end = whole ? rate : rate / 2
  return Float64Array.from({ length: count }, (_, k) => (k * end) / count)
}
