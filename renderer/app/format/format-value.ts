/**
 * Numbers as the screens write them: three significant digits for frequencies, one decimal for levels and times, true
 * minus (U+2212), narrow no-break space (U+202F) before units, decimal point in both languages.
 */
import type { ParameterUnit } from '../../../shared/chain/parameters'
import type { Decibels, Hertz, Milliseconds, Seconds } from '../../../shared/units'

export const MINUS = '\u2212'
export const NARROW_SPACE = '\u202f'

/** Below this a level is silence to the eye. */
const SILENCE: Decibels = -120

function trueMinus(text: string): string {
  return text.replace('-', MINUS)
}

/** `toFixed` without a negative zero. */
function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return trueMinus(Number(text) === 0 ? text.replace('-', '') : text)
}

/** Three significant digits: 440, 3.40, 0.125. */
function significant3(value: number): string {
  if (value === 0) return '0'
  const rounded = Number(value.toPrecision(3))
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded))))
  return trueMinus(rounded.toFixed(Math.min(decimals, 6)))
}

function withUnit(number: string, unit: string): string {
  return `${number}${NARROW_SPACE}${unit}`
}

export function formatFrequency(value: Hertz): string {
  const rounded = Number(value.toPrecision(3))
  return Math.abs(rounded) >= 1000 ? withUnit(significant3(rounded / 1000), 'kHz') : withUnit(significant3(value), 'Hz')
}

/** Sample rates keep what is exact: 44.1 kHz, 48 kHz. */
export function formatRate(value: Hertz): string {
  return withUnit(trueMinus(String(Number((value / 1000).toFixed(3)))), 'kHz')
}

/** A gain carries its sign: +3.0 dB. */
export function formatGain(value: Decibels): string {
  if (value < SILENCE) return withUnit(`${MINUS}∞`, 'dB')
  const text = fixed(value, 1)
  return withUnit(Number(value.toFixed(1)) > 0 ? `+${text}` : text, 'dB')
}

/** The number of a level, without its unit: −18.2, or −∞ below −120. */
export function levelDigits(value: Decibels): string {
  return value < SILENCE ? `${MINUS}∞` : fixed(value, 1)
}

export function formatLevel(value: Decibels): string {
  return withUnit(levelDigits(value), 'dBFS')
}

export function formatTime(value: Milliseconds): string {
  return withUnit(fixed(value, Math.abs(Number(value.toFixed(1))) < 100 ? 1 : 0), 'ms')
}

/** "740 ms", "10.0 s". */
export function formatDuration(value: Seconds): string {
  return value < 1 ? formatTime(1000 * value) : `${value.toFixed(value < 100 ? 1 : 0)}${NARROW_SPACE}s`
}

/** `value` in per cent: 100 = all. */
export function formatPercent(value: number): string {
  return withUnit(fixed(value, 0), '%')
}

/** Up to six significant digits, no trailing zeros: 0.111111, −3. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`
  const text = String(Number(value.toPrecision(6)))
  return trueMinus(text === '-0' ? '0' : text)
}

/** A parameter's value with its unit. Taps have no unit sign: the label says what is counted. */
export function formatValue(value: number, unit: ParameterUnit): string {
  switch (unit) {
    case 'hertz':
      return formatFrequency(value)
    case 'decibels':
      return formatGain(value)
    case 'loss':
      return withUnit(fixed(value, 1), 'dB')
    case 'milliseconds':
      return formatTime(value)
    case 'percent':
      return formatPercent(value)
    case 'degrees':
      return `${formatNumber(value)}°`
    case 'pixels':
      return withUnit(formatNumber(value), 'px')
    case 'taps':
    case 'none':
      return formatNumber(value)
  }
}

/** The same for the end of a range, without needless zeros: 20 Hz, 24 kHz, −60 dB. */
export function formatBound(value: number, unit: ParameterUnit): string {
  switch (unit) {
    case 'hertz':
      return Math.abs(value) >= 1000 ? withUnit(formatNumber(value / 1000), 'kHz') : withUnit(formatNumber(value), 'Hz')
    case 'decibels':
      return withUnit(value > 0 ? `+${formatNumber(value)}` : formatNumber(value), 'dB')
    case 'loss':
      return withUnit(formatNumber(value), 'dB')
    case 'milliseconds':
      return withUnit(formatNumber(value), 'ms')
    case 'percent':
      return withUnit(formatNumber(value), '%')
    default:
      return formatValue(value, unit)
  }
}
