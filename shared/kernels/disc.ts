import type { Kernel2D } from '../chain/video/entry'
import { square } from './blur'

/**
 * Mean of all samples no further than `radius` from the centre, as a lens out of focus gives: equal taps of sum 1 where
 * i² + j² <= radius², on 2 ⌊radius⌋ + 1 rows and columns.
 *
 * @param radius in pixels, >= 0
 * @throws RangeError for others
 */
export function discKernel(radius: number): Kernel2D {
  if (!(radius >= 0 && Number.isFinite(radius))) {
    throw new RangeError(`A disc needs a radius >= 0, got ${radius}`)
  }
  const reach = Math.floor(radius)
  const inside = square(2 * reach + 1, (i, j) => ((i - reach) ** 2 + (j - reach) ** 2 <= radius ** 2 ? 1 : 0))
  const count = inside.flat().filter((tap) => tap === 1).length
  return inside.map((row) => row.map((tap) => tap / count))
}
