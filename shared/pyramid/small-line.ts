/** The short line of taps that, on a picture a quarter as large, comes nearest to a long one. */

/** How much smaller the small picture is, in both directions. */
export const FACTOR = 4

/** Taps of a line, the first at offset `first` from the output. */
export interface Line {
  first: number
  taps: readonly number[]
}

/** For each place within a block of four outputs: which of the small samples −1, 0 and 1 from its block it lies between. */
export const BETWEEN: readonly (readonly [number, number, number])[] = [
  [0.375, 0.625, 0],
  [0.125, 0.875, 0],
  [0, 0.875, 0.125],
  [0, 0.625, 0.375],
]

/**
 * Least squares over the answers to an edge, at all four places of a block: pictures are made of edges more than of points.
 * Scaled so that a flat picture comes out exactly as by the long line.
 *
 * @returns undefined where nothing of a flat picture is left: the line is no blur
 */
export function smallLine({ first, taps }: Line): Line | undefined {
  const sum = total(taps)
  const last = first + taps.length - 1
  const from = Math.floor(first / FACTOR)
  const count = Math.ceil(last / FACTOR) - from + 1
  const reach = 2 * FACTOR
  const rows: number[][] = []
  const wanted: number[] = []
  for (let place = 0; place < FACTOR; place++) {
    const between = BETWEEN[place] as (typeof BETWEEN)[number]
    const edge = new Array<number>(count).fill(0)
    let long = 0
    for (let offset = first - reach; offset <= last + reach; offset++) {
      const block = Math.floor((place + offset) / FACTOR)
      for (const side of [-1, 0, 1]) {
        const k = block - side - from
        if (k >= 0 && k < count) edge[k] = (edge[k] ?? 0) + (between[side + 1] ?? 0) / FACTOR
      }
      long += taps[offset - first] ?? 0
      rows.push([...edge])
      wanted.push(long)
    }
  }
  const found = leastSquares(rows, wanted)
  const own = total(found)
  if (!(Math.abs(sum) > 1e-9) || !(Math.abs(own) > 1e-9)) return undefined
  return { first: from, taps: found.map((tap) => (tap * sum) / own) }
}

function total(taps: readonly number[]): number {
  return taps.reduce((sum, tap) => sum + tap, 0)
}

/** By the normal equations, eliminated with pivots; a few unknowns that many rows tell apart. */
function leastSquares(rows: readonly (readonly number[])[], wanted: readonly number[]): number[] {
  const count = rows[0]?.length ?? 0
  const at = (row: readonly number[], k: number): number => row[k] ?? 0
  const table = Array.from({ length: count }, (_, i) => [
    ...Array.from({ length: count }, (__, j) => rows.reduce((sum, row) => sum + at(row, i) * at(row, j), 0)),
    rows.reduce((sum, row, r) => sum + at(row, i) * (wanted[r] ?? 0), 0),
  ])
  for (let k = 0; k < count; k++) {
    const pivot = table.slice(k).reduce((best, row) => (Math.abs(at(row, k)) > Math.abs(at(best, k)) ? row : best))
    const other = table.indexOf(pivot)
    ;[table[k], table[other]] = [pivot, table[k] as number[]]
    for (const row of table) {
      if (row === pivot) continue
      const factor = at(row, k) / at(pivot, k)
      for (let j = k; j <= count; j++) row[j] = at(row, j) - factor * at(pivot, j)
    }
  }
  return table.map((row, k) => at(row, count) / at(row, k))
}
