import { BETWEEN, FACTOR, type Line } from './small-line'

/**
 * THE definition of a pyramid along one direction: means of four samples, the small line over them, and a straight way
 * between what it gives, each value standing in the middle of its block.
 *
 * @param at any sample, also beyond the rims
 * @param count outputs, from index 0 on
 */
export function pyramidLine(at: (index: number) => number, count: number, { first, taps }: Line): number[] {
  const blocks = Math.ceil(count / FACTOR)
  const meanOf = (block: number): number =>
    (at(FACTOR * block) + at(FACTOR * block + 1) + at(FACTOR * block + 2) + at(FACTOR * block + 3)) / FACTOR
  // Of blocks −1 up to one beyond the last, and what the taps take around them.
  const means = Array.from({ length: blocks + 2 + taps.length - 1 }, (_, k) => meanOf(k - 1 + first))
  const small = Array.from({ length: blocks + 2 }, (_, k) =>
    taps.reduce((sum, tap, m) => sum + tap * (means[k + m] ?? 0), 0),
  )
  return Array.from({ length: count }, (_, x) => {
    const block = Math.floor(x / FACTOR)
    const between = BETWEEN[x % FACTOR] ?? []
    return between.reduce((sum, share, side) => sum + share * (small[block + side] ?? 0), 0)
  })
}
