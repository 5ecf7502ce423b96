/** Taps and weights: exact small fractions as fractions, everything else with up to six significant digits. */
import { formatNumber, MINUS } from './format-value'

/** Denominators up to that of a 7×7 box, and of the usual Gaussian kernels. */
const DENOMINATORS = [3, 6, 7, 9, 12, 15, 16, 25, 36, 49, 81, 159, 256, 273] as const
const EXACT = 1e-12

/** Signs that a cell of a kernel has room for. */
const SHORT = 6

/** The same in six signs, rounded where it has to be: what is too small for decimals is told by its power of ten. */
export function shortWeight(value: number): string {
  const exact = formatWeight(value)
  if (exact.length <= SHORT) return exact
  const size = Math.abs(value)
  const text = size < 0.0005 || size >= 9999.5 ? value.toExponential(0) : value.toFixed(size < 9.9995 ? 3 : 1)
  return text.replace('+', '').replaceAll('-', MINUS)
}

/** 1/9 for 0.111…, but 0.25 for 0.25: a short decimal is easier to read than its fraction. */
export function formatWeight(value: number): string {
  if (Number.isInteger(value) || String(Math.abs(value)).length <= 6) return formatNumber(value)
  for (const denominator of DENOMINATORS) {
    const numerator = Math.abs(value) * denominator
    const whole = Math.round(numerator)
    if (whole > 0 && whole < 100 && Math.abs(numerator - whole) < EXACT * denominator) {
      return `${value < 0 ? MINUS : ''}${whole}/${denominator}`
    }
  }
  return formatNumber(value)
}
