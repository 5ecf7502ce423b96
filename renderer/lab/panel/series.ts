/** A series of numbers as text, and back. Pure. */

/** Full precision: what is written is read back as the same numbers. */
export function writeSeries(values: readonly number[]): string {
  return values.map((value) => String(Number(value.toPrecision(12))).replace('-', '−')).join(' ')
}

const FULL_WIDTH = /[０-９．－＋，　]/g

/** Numbers and fractions with spaces, commas or semicolons between them; null for anything else. */
export function readSeries(text: string, maxLength: number): number[] | null {
  const plain = text.replace(FULL_WIDTH, (sign) =>
    sign === '　' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
  const parts = plain
    .replaceAll('−', '-')
    .split(/[\s,;，；、]+/)
    .filter((part) => part !== '')
  const values = parts.map(readNumber)
  return values.length >= 1 && values.length <= maxLength && values.every(Number.isFinite) ? values : null
}

function readNumber(text: string): number {
  const [, top, bottom] = /^(.+)\/(.+)$/.exec(text) ?? []
  return top === undefined || bottom === undefined ? Number(text) : Number(top) / Number(bottom)
}
