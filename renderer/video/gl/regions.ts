import type { Kernel2D } from '../../../shared/chain/video/entry'
import type { PictureSize } from '../engine/engine'

/** How far a kernel reads beyond its output pixel, in pixels. */
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

/** Reach of kernels anchored at their centre, index (size − 1) >> 1; zero taps at the rim count as well. */
export function reachOf(kernels: readonly Kernel2D[]): Reach {
  const rows = Math.max(...kernels.map((kernel) => kernel.length))
  const columns = Math.max(...kernels.map((kernel) => kernel[0]?.length ?? 1))
  return { left: (columns - 1) >> 1, top: (rows - 1) >> 1, right: columns >> 1, bottom: rows >> 1 }
}

/**
 * Splits a picture into the pixels whose kernel lies inside it and up to four strips of rim, so that only the rim pays
 * for the border rule. A picture smaller than the kernel is all rim.
 */
export function splitRegions(size: PictureSize, reach: Reach): { interior: Rectangle | undefined; rim: Rectangle[] } {
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
