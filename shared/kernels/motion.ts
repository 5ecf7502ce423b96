import type { Kernel2D } from '../chain/video/entry'
import { square } from './blur'

/**
 * Mean along a straight line through the centre: `length` points one pixel apart, each shared among the four taps
 * around it (bilinear), so that any angle can be had. Sum 1, equal to itself turned by 180°.
 *
 * @param length in pixels, a whole number >= 1
 * @param angle in degrees: 0 is horizontal, 90 vertical, counter-clockwise as seen
 * @throws RangeError for another length and for an angle that is not finite
 */
export function motionKernel(length: number, angle: number): Kernel2D {
  if (!Number.isInteger(length) || length < 1 || !Number.isFinite(angle)) {
    throw new RangeError(`Motion needs a whole length >= 1 and a finite angle, got ${length} and ${angle}`)
  }
  const radius = Math.ceil((length - 1) / 2)
  const size = 2 * radius + 1
  const right = Math.cos((angle * Math.PI) / 180)
  const down = -Math.sin((angle * Math.PI) / 180)
  const points = Array.from({ length }, (_, point) => point - (length - 1) / 2)
  return square(size, (row, column) => {
    const weights = points.map((t) => tent(column - radius - t * right) * tent(row - radius - t * down))
    return clean(weights.reduce((sum, weight) => sum + weight, 0) / length)
  })
}

/** Bilinear share of a point `distance` away. */
function tent(distance: number): number {
  return Math.max(0, 1 - Math.abs(distance))
}

/** cos 90° is not quite 0 in floating point; the taps that this leaves would be computed for nothing. */
function clean(weight: number): number {
  return Math.abs(weight) < 1e-12 ? 0 : weight
}
