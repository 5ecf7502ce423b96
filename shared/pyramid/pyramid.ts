/** Large blurs on a small picture: an approximation, done only where it is asked for and near enough. */
import type { Kernel2D } from '../chain/video/entry'
import { type Anchor, centreOf } from '../convolution/direct/convolve2d'
import { separate } from '../separability/separate'
import { pyramidLine } from './pyramid-line'
import { type Line, smallLine } from './small-line'

/** What blurs the small picture, down and across, and how near the whole comes to the kernel. */
export interface Pyramid {
  down: Line
  across: Line
  /** Decibels below white, on the test picture. */
  psnr: number
}

/** Shorter kernels are fast enough as they are. */
export const LEAST_TAPS = 15
/** Decibels; what comes less near is done exactly. */
export const LEAST_PSNR = 40

/**
 * @param kernel in correlation form
 * @param anchor the tap on the output (default: the centre)
 * @returns undefined where the kernel is small, no product of a column and a row, or comes less near than `LEAST_PSNR`
 */
export function pyramidOf(kernel: Kernel2D, anchor: Anchor = centreOf(kernel)): Pyramid | undefined {
  if (Math.min(kernel.length, kernel[0]?.length ?? 0) < LEAST_TAPS) return undefined
  const factors = separate(kernel)
  if (!factors) return undefined
  const column: Line = { first: 0 - anchor.row, taps: Array.from(factors.column) }
  const row: Line = { first: 0 - anchor.column, taps: Array.from(factors.row) }
  const [down, across] = [smallLine(column), smallLine(row)]
  if (!down || !across) return undefined
  const psnr = psnrOf({ column, row }, { down, across })
  return psnr >= LEAST_PSNR ? { down, across, psnr } : undefined
}

/** Outputs of the test picture in each direction, and the cells of which it is made. */
const TEST = 64
const CELL = { width: 11, height: 13 }

/** Flat cells of all levels, without a pattern: edges of every height, at every place of a block. */
function testLevel(y: number, x: number): number {
  const [i, j] = [Math.floor(y / CELL.height), Math.floor(x / CELL.width)]
  const noise = Math.sin(12.9898 * i + 78.233 * j) * 43758.5453
  return noise - Math.floor(noise)
}

/** Levels of the test picture as far beyond its rims as kernels of any size reach: looked up, since a plan waits for them. */
const FIRST = -TEST
const EXTENT = 3 * TEST
const levels = Float64Array.from({ length: EXTENT ** 2 }, (_, k) =>
  testLevel(FIRST + Math.floor(k / EXTENT), FIRST + (k % EXTENT)),
)

function levelAt(y: number, x: number): number {
  return levels[(y - FIRST) * EXTENT + x - FIRST] ?? 0
}

/** Peak (white) over the root of the mean square that both ways differ by on the test picture, in decibels. */
function psnrOf(long: { column: Line; row: Line }, small: { down: Line; across: Line }): number {
  const [first, last] = [long.column.first - 16, long.column.first + long.column.taps.length + 16]
  const rows = Array.from({ length: TEST + last - first }, (_, k) => first + k)
  const exact = rows.map((y) => longLine((x) => levelAt(y, x), TEST, long.row))
  const near = rows.map((y) => pyramidLine((x) => levelAt(y, x), TEST, small.across))
  let squares = 0
  for (let x = 0; x < TEST; x++) {
    const is = pyramidLine((y) => near[y - first]?.[x] ?? 0, TEST, small.down)
    const should = longLine((y) => exact[y - first]?.[x] ?? 0, TEST, long.column)
    squares += is.reduce((sum, value, y) => sum + (value - (should[y] ?? 0)) ** 2, 0)
  }
  return -10 * Math.log10(squares / TEST ** 2)
}

function longLine(at: (index: number) => number, count: number, { first, taps }: Line): number[] {
  const samples = Array.from({ length: count + taps.length - 1 }, (_, k) => at(first + k))
  return Array.from({ length: count }, (_, x) => taps.reduce((sum, tap, k) => sum + tap * (samples[x + k] ?? 0), 0))
}
