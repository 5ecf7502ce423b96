import type { Milliseconds } from '../../shared/units'

const FIRST: Milliseconds = 1000
const LONGEST: Milliseconds = 30_000

/** How long to wait before a further attempt, after `failures` in a row: 1, 2, 4 … 30 s. */
export function backOff(failures: number): Milliseconds {
  return Math.min(LONGEST, FIRST * 2 ** (failures - 1))
}
