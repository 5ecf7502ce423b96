import { sizeOf } from '../tensor/tensor'

/** Turns a flat row-major index over planes of the given extents into one that is column-major within its plane. */
export function columnMajorIndex(index: number, extents: readonly number[]): number {
  const size = sizeOf(extents)
  const plane = Math.floor(index / size)
  let rest = index - plane * size
  let step = size
  let turned = 0
  for (let axis = extents.length - 1; axis >= 0; axis--) {
    const extent = extents[axis] as number
    step /= extent
    turned += (rest % extent) * step
    rest = Math.floor(rest / extent)
  }
  return plane * size + turned
}
