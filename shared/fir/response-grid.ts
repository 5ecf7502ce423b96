/** Frequencies at which responses are drawn. */
import type { Hertz } from '../units'

/** Below, nobody hears anything. */
export const LOWEST_FREQUENCY: Hertz = 20
/** More than a plot has pixels between two markers, few enough to follow a slider. */
const POINTS = 400

/** Equal ratios from 20 Hz to half the rate. */
export function responseGrid(rate: Hertz): Float64Array {
  const ratio = rate / 2 / LOWEST_FREQUENCY
  return Float64Array.from({ length: POINTS }, (_, index) => LOWEST_FREQUENCY * ratio ** (index / (POINTS - 1)))
}
