/** A matrix as people write or copy it, to rows of taps. Pure. */
import { MAX_WEIGHT } from '../../../shared/chain/largest-weight'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { MAX_EXTENT } from '../../../shared/chain/video/parameter-values'
import { failure, type Outcome, success } from '../../../shared/outcome'
import { parseValue } from '../../app/format/parse-value'

/** Why a text is no kernel; rows and columns count from 1. */
export type RefusedMatrix =
  | { kind: 'empty' }
  | { kind: 'not-a-number'; row: number; column: number; text: string }
  | { kind: 'not-finite'; row: number; column: number }
  | { kind: 'too-large'; row: number; column: number }
  | { kind: 'not-a-rectangle'; row: number; count: number; columns: number }
  | { kind: 'too-many'; rows: number; columns: number; most: number }

/** Words of a refusal that are shown as they were written are cut here. */
const LONGEST_SHOWN = 20

/**
 * Rows end with a line or a semicolon, or with the bracket of `[[1, 2], [3, 4]]`; taps are parted by white space or commas.
 * Commas within numbers are decimal where white space parts them: `0,5 0,25`.
 */
export function parseMatrix(text: string): Outcome<Kernel2D, RefusedMatrix> {
  const lines = text
    .replace(/\]\s*,/gu, '\n')
    .replace(/[[\](){}]/gu, ' ')
    .split(/[\n\r;；]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return failure({ kind: 'empty' })
  const words = lines.map(wordsOf)
  const columns = words[0]?.length ?? 0
  const refusal = refusedShape(words, columns)
  if (refusal) return failure(refusal)
  const rows: number[][] = []
  for (const [r, row] of words.entries()) {
    const taps: number[] = []
    for (const [c, word] of row.entries()) {
      const read = parseTap(word, r + 1, c + 1)
      if (!read.ok) return read
      taps.push(read.value)
    }
    rows.push(taps)
  }
  return success(rows)
}

function wordsOf(line: string): string[] {
  const decimalCommas = /\d,\d/u.test(line) && /[^\s,]\s+[^\s,]/u.test(line) && !line.includes('.')
  return line.split(decimalCommas ? /\s+/u : /[\s,，]+/u).filter((word) => word !== '')
}

function refusedShape(words: readonly string[][], columns: number): RefusedMatrix | undefined {
  const ragged = words.findIndex((row) => row.length !== columns)
  if (ragged >= 0) return { kind: 'not-a-rectangle', row: ragged + 1, count: words[ragged]?.length ?? 0, columns }
  if (columns === 0) return { kind: 'empty' }
  if (words.length > MAX_EXTENT || columns > MAX_EXTENT)
    return { kind: 'too-many', rows: words.length, columns, most: MAX_EXTENT }
  return undefined
}

function parseTap(word: string, row: number, column: number): Outcome<number, RefusedMatrix> {
  const read = parseValue(word, 'none')
  if (/^[+\-−]?nan$/iu.test(word)) return failure({ kind: 'not-finite', row, column })
  if (!read.ok) return failure({ kind: 'not-a-number', row, column, text: word.slice(0, LONGEST_SHOWN) })
  if (!Number.isFinite(read.value)) return failure({ kind: 'not-finite', row, column })
  if (Math.abs(read.value) > MAX_WEIGHT) return failure({ kind: 'too-large', row, column })
  return success(read.value)
}

/** Rows as lines, taps parted by tabs, as spreadsheets take them; full precision. */
export function matrixText(rows: Kernel2D): string {
  return rows.map((row) => row.join('\t')).join('\n')
}
