import { showShape } from './tensor'

/** Steps in the flat data from one index to the next along each axis: `[2, 3, 4]` has `[12, 4, 1]`. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length)
  let step = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step
    step *= shape[axis] as number
  }
  return strides
}

/** Place of an index in the flat data; throws where the index lies outside the shape. */
export function offsetOf(shape: readonly number[], index: readonly number[]): number {
  const inside = index.length === shape.length && index.every((at, axis) => at >= 0 && at < (shape[axis] as number))
  if (!inside) {
    throw new RangeError(`Index ${showShape(index)} lies outside shape ${showShape(shape)}`)
  }
  const strides = stridesOf(shape)
  return index.reduce((offset, at, axis) => offset + at * (strides[axis] as number), 0)
}

/** Every index of a shape in row-major order, as rows of one flat list: index i is `list[i * rank .. i * rank + rank)`. */
export function indicesOf(shape: readonly number[]): Int32Array {
  const rank = shape.length
  const count = shape.reduce((size, extent) => size * extent, 1)
  const list = new Int32Array(count * rank)
  for (let flat = 0; flat < count; flat++) {
    let rest = flat
    for (let axis = rank - 1; axis >= 0; axis--) {
      const extent = shape[axis] as number
      list[flat * rank + axis] = rest % extent
      rest = Math.floor(rest / extent)
    }
  }
  return list
}

/** Axis counted from the end when negative (-1 is the last); throws outside -rank .. rank - 1. */
export function axisOf(shape: readonly number[], axis: number): number {
  const counted = axis < 0 ? axis + shape.length : axis
  if (!Number.isInteger(counted) || counted < 0 || counted >= shape.length) {
    throw new RangeError(`Axis ${axis} does not exist in shape ${showShape(shape)}`)
  }
  return counted
}
