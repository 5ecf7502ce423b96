/** Numbers as the lab writes them, the same in both languages. */

/** Up to `digits` significant digits, without zeros at the end, with a true minus sign. */
export function write(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : Number.isNaN(value) ? '–' : '−∞'
  const rounded = Number(value.toPrecision(digits))
  return String(Object.is(rounded, -0) ? 0 : rounded).replace('-', '−')
}

/** A fixed number of decimals: money, and columns of numbers that must line up. */
export function writeFixed(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('-', '−')
}

/** A factor of a product: negative ones stand in brackets. */
export function factor(value: number): string {
  return value < 0 ? `(${write(value)})` : write(value)
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

/** A name for value `index` of a signal: letters from `first` on, numbered after the alphabet ends or the next signal begins. */
export function letter(first: string, index: number, room: number): string {
  const code = first.charCodeAt(0)
  const sign = String.fromCharCode(code + (index % room))
  if (index < room) return sign
  return sign + Array.from(String(Math.floor(index / room)), (digit) => SUBSCRIPTS[Number(digit)]).join('')
}
