/** Counts of rolls, kept while nothing but the sum that is looked at changes: up to 36 000 rolls are too many for each picture. */
import { type E3Data, e3Rolls } from './model'

let known: { key: string; counts: number[] } | null = null

export function countsOf(data: E3Data, seed: number): readonly number[] {
  const { first, second, dice, rolls } = data
  const key = JSON.stringify([first, second, dice, rolls, seed])
  if (known?.key !== key) known = { key, counts: e3Rolls(data, rolls, seed) }
  return known.counts
}
