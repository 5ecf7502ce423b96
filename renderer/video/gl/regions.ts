import type { PictureSize } from '../engine/engine'

/** How far a pass reads beyond its output pixel, in pixels >= 0. */
export interface Reach {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Pixels, or cells of a grid, whose neighbourhood lies inside the picture, and all others. */
export interface Regions {
  interior: Rectangle | undefined
  rim: readonly Rectangle[]
}

/** Reach of what lies at these offsets; the pixel itself is always read. */
export function reachOf(offsets: readonly { dx: number; dy: number }[]): Reach {
  const across = [0, ...offsets.map(({ dx }) => dx)]
  const down = [0, ...offsets.map(({ dy }) => dy)]
  const least = (all: readonly number[]): number => Math.abs(Math.min(...all))
  return { left: least(across), top: least(down), right: Math.max(...across), bottom: Math.max(...down) }
}

/**
 * Splits a picture into the pixels whose neighbourhood lies inside it and up to four strips of rim, so that only the rim
 * pays for the border rule. A picture smaller than the neighbourhood is all rim.
 */
export function splitRegions(size: PictureSize, reach: Reach): Regions {
  const { width, height } = size
  const inside = { width: width - reach.left - reach.right, height: height - reach.top - reach.bottom }
  if (inside.width <= 0 || inside.height <= 0) return { interior: undefined, rim: [{ x: 0, y: 0, width, height }] }
  const strips: Rectangle[] = [
    { x: 0, y: 0, width, height: reach.top },
    { x: 0, y: height - reach.bottom, width, height: reach.bottom },
    { x: 0, y: reach.top, width: reach.left, height: inside.height },
    { x: width - reach.right, y: reach.top, width: reach.right, height: inside.height },
  ]
  return {
    interior: { x: reach.left, y: reach.top, ...inside },
    rim: strips.filter((strip) => strip.width > 0 && strip.height > 0),
  }
}

/** The same in blocks of a grid: those inside alone, and strips of all others. */
export function splitGrid(size: PictureSize, reach: Reach, block: { columns: number; rows: number }): Regions {
  const grid = { width: Math.ceil(size.width / block.columns), height: Math.ceil(size.height / block.rows) }
  const { interior } = splitRegions(size, reach)
  if (!interior) return { interior: undefined, rim: [{ x: 0, y: 0, ...grid }] }
  const left = Math.ceil(interior.x / block.columns)
  const top = Math.ceil(interior.y / block.rows)
  return splitRegions(grid, {
    left,
    top,
    right: Math.max(0, grid.width - Math.max(left, Math.floor((interior.x + interior.width) / block.columns))),
    bottom: Math.max(0, grid.height - Math.max(top, Math.floor((interior.y + interior.height) / block.rows))),
  })
}

/** The cells that hold the pixels of a rectangle, some of them perhaps in part. */
export function cellsOver({ x, y, width, height }: Rectangle, block: { columns: number; rows: number }): Rectangle {
  const [left, top] = [Math.floor(x / block.columns), Math.floor(y / block.rows)]
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width) / block.columns) - left,
    height: Math.ceil((y + height) / block.rows) - top,
  }
}
