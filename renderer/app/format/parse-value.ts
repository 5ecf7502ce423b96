/**
 * What people type into number fields: `3.4k`, `3400`, `-6`, `−6`, `1/9`, full-width digits, with a unit or without.
 * The reading knows nothing of ranges; see `accepts` in `number-range.ts`.
 */
import type { ParameterUnit } from '../../../shared/chain/parameters'
import { failure, type Outcome, success } from '../../../shared/outcome'

export type Unreadable = 'empty' | 'not-a-number'

/** Units that may follow the number, in lower case, and what they multiply it by. */
const FACTORS: Readonly<Record<ParameterUnit, Readonly<Record<string, number>>>> = {
  hertz: { hz: 1, k: 1e3, khz: 1e3, m: 1e6, mhz: 1e6 },
  decibels: { db: 1, dbfs: 1 },
  loss: { db: 1 },
  milliseconds: { ms: 1, s: 1e3, µs: 1e-3, us: 1e-3 },
  taps: { k: 1e3, taps: 1 },
  pixels: { px: 1 },
  degrees: { '°': 1, deg: 1 },
  percent: { '%': 1 },
  none: { k: 1e3 },
}

const DECIMAL = String.raw`(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`
const PATTERN = new RegExp(String.raw`^([+-]?)(?:(∞|inf(?:inity)?)|(${DECIMAL})(?:/(${DECIMAL}))?)(.*)$`, 'u')

/** Full-width forms and signs of every kind become plain ASCII; spaces go. */
function plain(text: string): string {
  const narrow = text.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
  const signed = narrow.replace(/[\u2212\u2012\u2013\u2014\ufe63]/gu, '-').replace(/\u03bc/gu, 'µ')
  return plainDecimals(signed)
}

/** `1,234,567` is grouping; a single comma that cannot be grouping is a decimal comma. */
function plainDecimals(text: string): string {
  if (/\d{1,3}(?:,\d{3})+(?!\d)/u.test(text)) return text.replaceAll(',', '')
  return text.includes('.') ? text : text.replace(',', '.')
}

/** @returns the value in the parameter's unit (hertz, decibels, …). */
export function parseValue(text: string, unit: ParameterUnit): Outcome<number, Unreadable> {
  const typed = plain(text)
  if (typed === '') return failure('empty')
  const match = PATTERN.exec(typed)
  if (!match) return failure('not-a-number')
  const [, sign, infinite, numerator, denominator, suffix = ''] = match
  const factor = suffix === '' ? 1 : Object.hasOwn(FACTORS[unit], suffix) ? FACTORS[unit][suffix] : undefined
  if (factor === undefined) return failure('not-a-number')
  const size = infinite ? Number.POSITIVE_INFINITY : (Number(numerator) / Number(denominator ?? 1)) * factor
  if (Number.isNaN(size) || (!infinite && !Number.isFinite(size))) return failure('not-a-number')
  return success(sign === '-' ? 0 - size : size)
}
