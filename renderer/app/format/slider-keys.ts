/** What a key does to a slider or number field: one table for both. */
import { type NumberRange, pageBy, stepBy } from './number-range'

export interface KeyPress {
  key: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }
const PAGES: Readonly<Record<string, number>> = { PageUp: 1, PageDown: -1 }

/** Shift is ten times as coarse, Alt ten times as fine. */
export function multiplier({ shiftKey, altKey }: Pick<KeyPress, 'shiftKey' | 'altKey'>): number {
  if (shiftKey) return 10
  return altKey ? 0.1 : 1
}

/** The value after the key, or undefined for a key that is not the slider's own. */
export function valueAfterKey(
  press: KeyPress,
  range: NumberRange,
  value: number,
  fallback: number,
): number | undefined {
  if (press.ctrlKey || press.metaKey) return undefined
  const steps = STEPS[press.key]
  if (steps !== undefined) return stepBy(range, value, steps * multiplier(press))
  const pages = PAGES[press.key]
  if (pages !== undefined) return pageBy(range, value, pages)
  if (press.key === 'Home') return range.min
  if (press.key === 'End') return range.max
  if (press.key === 'Delete' || press.key === 'Backspace') return fallback
  return undefined
}
