import { indicesOf, stridesOf } from './indexing'
import { showShape, sizeOf } from './tensor'

/**
 * For every element of `to`, in order, the flat place of the element of `from` that stands for it: shapes are aligned from the
 * right, extents of 1 and missing axes are repeated. Throws with both shapes where an extent is neither 1 nor equal.
 * Source: ONNX unidirectional broadcasting.
 */
export function broadcastPlaces(from: readonly number[], to: readonly number[]): Int32Array {
  const missing = to.length - from.length
  const fits = missing >= 0 && from.every((extent, axis) => extent === 1 || extent === to[axis + missing])
  if (!fits) {
    throw new RangeError(`Shape ${showShape(from)} cannot be broadcast to ${showShape(to)}`)
  }
  const steps = stridesOf(from).map((step, axis) => (from[axis] === 1 ? 0 : step))
  const indices = indicesOf(to)
  const places = new Int32Array(sizeOf(to))
  for (let flat = 0; flat < places.length; flat++) {
    let place = 0
    for (let axis = 0; axis < from.length; axis++) {
      place += (indices[flat * to.length + axis + missing] as number) * (steps[axis] as number)
    }
    places[flat] = place
  }
  return places
}
