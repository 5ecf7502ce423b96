/** What rows of small samples have in common, however they lie in memory. */
import { FACTOR } from '../../../../shared/pyramid/small-line'
import { type VideoCore, WORD } from './core'

/** Words of a term whose address is known. */
export const FOUND = 2

/** Number of the small sample before an output, and after it: values stand in the middle of their blocks. */
export function smallBefore(output: number): number {
  return Math.floor((output - FACTOR / 2) / FACTOR)
}
export function smallAfter(output: number): number {
  return smallBefore(output) + 1
}

/** Share of the small sample after an output. */
export function shareAfter(output: number): number {
  return (output - FACTOR / 2 - FACTOR * smallBefore(output) + 0.5) / FACTOR
}

/** Writes a term: a tap and the address of what it takes. */
export function writeTerm({ ints, floats }: VideoCore, terms: number, k: number, address: number, tap: number): void {
  ints[terms / WORD + FOUND * k] = address
  floats[terms / WORD + FOUND * k + 1] = tap
}
