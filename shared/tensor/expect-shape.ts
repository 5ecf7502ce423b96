import { showShape, type Tensor } from './tensor'

/** Throws unless the tensor has exactly this shape; `name` is how the message calls it. */
export function expectShape(name: string, value: Tensor, shape: readonly number[]): void {
  const same = value.shape.length === shape.length && shape.every((extent, axis) => value.shape[axis] === extent)
  if (!same) {
    throw new RangeError(`${name} has shape ${showShape(value.shape)}, expected ${showShape(shape)}`)
  }
}

/** Throws unless the list has one entry for each of `count` axes. */
export function expectPerAxis(name: string, list: readonly number[], count: number): void {
  if (list.length !== count) {
    throw new RangeError(`${name} ${showShape(list)} has ${list.length} entries, expected ${count}`)
  }
}

/** Throws unless every entry is a whole number >= `least`. */
export function expectWhole(name: string, list: readonly number[], least: number): void {
  if (list.some((entry) => !Number.isInteger(entry) || entry < least)) {
    throw new RangeError(`${name} ${showShape(list)} must hold whole numbers >= ${least}`)
  }
}
