/** How much of a stage's effect each pixel gets; part of the definition, and read by every engine. */
import type { Region, Stage } from '../chain/chain'

/** An image as shares of an effect. */
export interface Mask {
  width: number
  height: number
  /** 0 is none, 255 all; row-major from the top. */
  shares: Uint8Array
}

/** Masks by the hash of their file. */
export type Masks = ReadonlyMap<string, Mask>

export interface Place {
  region?: Region
  mask?: Mask
}

/** Where a stage acts; undefined: everywhere. A mask that is not there (yet) lets nothing through: half a chain is shown to nobody. */
export function placeOf({ region, mask }: Pick<Stage, 'region' | 'mask'>, masks: Masks): Place | undefined {
  if (!region && !mask) return undefined
  return { ...(region && { region }), ...(mask && { mask: masks.get(mask.sha256) ?? CLOSED }) }
}

const CLOSED: Mask = { width: 1, height: 1, shares: new Uint8Array(1) }

/**
 * Shares 0..1 of a picture's pixels, row-major: the mask bilinear at the middles of the pixels, its edge repeated, times the
 * region: 1 within, 0 without, linear across the feather, which lies half on each side of the edge.
 */
export function shareOfPixels(
  { region, mask }: Place,
  { width, height }: { width: number; height: number },
): Float32Array {
  const shares = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const within = region ? regionAt(region, x + 0.5, y + 0.5, width, height) : 1
      const passed = mask ? maskAt(mask, (x + 0.5) / width, (y + 0.5) / height) : 1
      shares[y * width + x] = within * passed
    }
  }
  return shares
}

function regionAt(region: Region, x: number, y: number, width: number, height: number): number {
  const feather = region.feather * Math.min(width, height)
  const within = DEPTHS[region.shape](region, x, y, width, height)
  const share = feather === 0 ? Number(within >= 0) : Math.min(1, Math.max(0, within / feather + 0.5))
  return region.inverted ? 1 - share : share
}

/** Pixels from the nearest edge, negative outside. */
function rectangleDepth(region: Region, x: number, y: number, width: number, height: number): number {
  return Math.min(
    x - region.left * width,
    region.right * width - x,
    y - region.top * height,
    region.bottom * height - y,
  )
}

/** The same about an ellipse: exact on its axes. */
function ellipseDepth(region: Region, x: number, y: number, width: number, height: number): number {
  const [across, down] = [((region.right - region.left) * width) / 2, ((region.bottom - region.top) * height) / 2]
  const dx = x - ((region.left + region.right) * width) / 2
  const dy = y - ((region.top + region.bottom) * height) / 2
  return (1 - Math.hypot(dx / across, dy / down)) * Math.min(across, down)
}

/** The same from a line, positive on the left of who walks along it; the picture's rows count downwards. */
function sideDepth(region: Region, x: number, y: number, width: number, height: number): number {
  const [across, down] = [(region.right - region.left) * width, (region.bottom - region.top) * height]
  const [dx, dy] = [x - region.left * width, y - region.top * height]
  return (down * dx - across * dy) / Math.hypot(across, down)
}

const DEPTHS = { rectangle: rectangleDepth, ellipse: ellipseDepth, side: sideDepth } as const

function maskAt({ width, height, shares }: Mask, across: number, down: number): number {
  const at = (column: number, row: number): number => {
    const c = Math.min(width - 1, Math.max(0, column))
    const r = Math.min(height - 1, Math.max(0, row))
    return (shares[r * width + c] ?? 0) / 255
  }
  const [x, y] = [across * width - 0.5, down * height - 0.5]
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, bottom] = [x - left, y - top]
  const upper = (1 - right) * at(left, top) + right * at(left + 1, top)
  const lower = (1 - right) * at(left, top + 1) + right * at(left + 1, top + 1)
  return (1 - bottom) * upper + bottom * lower
}
