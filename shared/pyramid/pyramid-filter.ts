import type { Border } from '../chain/video/entry'
import { borderIndex, OUTSIDE } from '../convolution/direct/border'
import type { Plane } from '../convolution/direct/convolve2d'
import type { Pyramid } from './pyramid'
import { pyramidLine } from './pyramid-line'

/** THE definition of a pyramid: every row, then every column, with the picture going on beyond its rims as the border says. */
export function pyramidFilter(
  { width, height, data }: Plane,
  { down, across }: Pick<Pyramid, 'down' | 'across'>,
  border: Border,
): Plane {
  const beyond = (at: (index: number) => number, size: number) => (index: number) => {
    const inside = borderIndex(index, size, border)
    return inside === OUTSIDE ? 0 : at(inside)
  }
  const rows = Array.from({ length: height }, (_, y) =>
    pyramidLine(
      beyond((x) => data[y * width + x] ?? 0, width),
      width,
      across,
    ),
  )
  const columns = Array.from({ length: width }, (_, x) =>
    pyramidLine(
      beyond((y) => rows[y]?.[x] ?? 0, height),
      height,
      down,
    ),
  )
  return { width, height, data: data.map((_, k) => columns[k % width]?.[Math.floor(k / width)] ?? 0) }
}
