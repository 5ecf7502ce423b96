/** Tiles for the way through the spectrum: how large they are, what they cost, and how exact they are. */
import type { PictureSize } from '../engine'
import type { VideoCosts } from './costs'
import type { KernelMethod, Tap, Window } from './plan'

export type SpectralMethod = Extract<KernelMethod, { kind: 'spectral' }>

/** Rows and columns that a transform may have. */
const EXTENTS = [32, 64, 128, 256] as const
/** Turning the tile twice, the product, copies in and out: as long as so many levels of butterflies, measured. */
const OTHER_LEVELS = 7

/** For each size of tile how much of it is outputs; kernels that leave none have no such tile. */
export function spectralMethods(
  taps: readonly Tap[],
  window: Window,
  { width, height }: PictureSize,
): SpectralMethod[] {
  const heights = EXTENTS.flatMap((rows) => blockOf(rows, window.bottom - window.top, height, 2))
  const widths = EXTENTS.flatMap((columns) => blockOf(columns, window.right - window.left, width, 4))
  return heights.flatMap((down) =>
    widths.map((across) => ({
      kind: 'spectral',
      taps,
      tile: { rows: down.extent, columns: across.extent },
      block: { rows: down.outputs, columns: across.outputs },
    })),
  )
}

/**
 * As few blocks as a tile allows, all alike: of an even number of them two threads have the same work. What remains of a
 * block is a multiple of what is computed together.
 */
function blockOf(extent: number, reach: number, size: number, multiple: number): { extent: number; outputs: number }[] {
  const most = multiple * Math.floor((extent - reach) / multiple)
  if (most <= 0) return []
  const fewest = Math.ceil(size / most)
  const count = fewest === 1 ? 1 : 2 * Math.ceil(fewest / 2)
  return [{ extent, outputs: multiple * Math.ceil(size / count / multiple) }]
}

/** Milliseconds of all tiles of a picture; two tiles of reals are one of complex numbers. */
export function spectralCost(
  { tile, block }: SpectralMethod,
  planes: number,
  { width, height }: PictureSize,
  costs: Pick<VideoCosts, 'butterfly' | 'line' | 'call'>,
): number {
  const rows = Math.ceil(height / block.rows)
  const pairs = rows * Math.ceil((planes * Math.ceil(width / block.columns)) / 2)
  const levels = Math.log2(tile.rows) + Math.log2(tile.columns)
  const points = tile.rows * tile.columns
  const lines = rows * tile.rows * planes * (costs.line * width + costs.call)
  return (pairs * (points * (2 * levels + OTHER_LEVELS) * costs.butterfly + 12 * costs.call) + lines) / 1e6
}

/** Relative error of one rounding of a 32-bit real. */
const ROUNDING = 2 ** -24

/**
 * Roundings of every level on the way there and back, of numbers as large as the tile's; those of a pair of tiles reach each
 * other. Bound for white tiles, in the absolute sum of the taps.
 */
export function spectralError({ tile }: SpectralMethod, white: number, weight: number): number {
  return ROUNDING * Math.SQRT2 * 2 * Math.log2(tile.rows * tile.columns) * white * weight
}
