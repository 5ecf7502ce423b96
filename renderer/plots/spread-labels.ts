/** Keeps the words at the ends of lines apart. Pure, in place: called while a plot runs. */
import type { Pixels } from '../../shared/units'

/**
 * Moves positions apart until neighbours are at least `gap` from each other, in the order they have, within top and
 * bottom where they fit.
 */
export function spreadLabels(positions: Pixels[], gap: Pixels, top: Pixels, bottom: Pixels): void {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0))
  let least = top
  for (const index of order) {
    positions[index] = Math.max(least, positions[index] ?? 0)
    least = (positions[index] ?? 0) + gap
  }
  let most = bottom
  for (const index of order.reverse()) {
    positions[index] = Math.min(most, positions[index] ?? 0)
    most = (positions[index] ?? 0) - gap
  }
}
