/** A number's range as a slider walks it: positions 0..1, steps, and the grid its values lie on. */
import type { NumberParameter } from '../../../shared/chain/parameters'

export type NumberRange = Pick<NumberParameter, 'min' | 'max' | 'step' | 'scale' | 'integer' | 'odd'>

/** Enough digits for any control, few enough that 0.1 + 0.2 reads 0.3. */
const DIGITS = 6

export function clampTo({ min, max }: NumberRange, value: number): number {
  return Math.min(max, Math.max(min, value))
}

/** Whether the value may stand as typed: in the range, and whole or odd where asked. */
export function accepts(range: NumberRange, value: number): boolean {
  if (!(value >= range.min && value <= range.max)) return false
  if ((range.integer || range.odd) && !Number.isInteger(value)) return false
  return !range.odd || Math.abs(value % 2) === 1
}

/** The nearest value that the range accepts. */
export function snap(range: NumberRange, value: number): number {
  const inside = clampTo(range, value)
  if (range.odd) return clampTo(range, 2 * Math.round((inside - 1) / 2) + 1)
  if (range.integer) return Math.round(inside)
  return clampTo(range, Number(inside.toPrecision(DIGITS)))
}

/** 0 at the low end, 1 at the high end. */
export function positionOf(range: NumberRange, value: number): number {
  const { min, max } = range
  const inside = clampTo(range, value)
  if (max === min) return 0
  if (range.scale === 'log') return Math.log(inside / min) / Math.log(max / min)
  return (inside - min) / (max - min)
}

export function valueAt(range: NumberRange, position: number): number {
  const { min, max } = range
  const at = Math.min(1, Math.max(0, position))
  return snap(range, range.scale === 'log' ? min * (max / min) ** at : min + at * (max - min))
}

/** Moves by steps (10 and 0.1 with Shift and Alt); a whole number always moves by at least one. */
export function stepBy(range: NumberRange, value: number, steps: number): number {
  const moved = range.scale === 'log' ? value * (1 + range.step) ** steps : value + steps * range.step
  const next = snap(range, moved)
  if (next !== value || !(range.integer || range.odd)) return next
  return snap(range, value + Math.sign(steps) * (range.odd ? 2 : 1))
}

/** Moves by a tenth of the range. */
export function pageBy(range: NumberRange, value: number, pages: number): number {
  const next = valueAt(range, positionOf(range, value) + pages / 10)
  return next === value ? stepBy(range, value, Math.sign(pages)) : next
}
