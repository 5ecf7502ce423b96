import { showShape, type Tensor } from './tensor'

/** Rows and columns of a matrix; throws with the shape when the tensor has not exactly two axes. */
export function twoAxes(name: string, value: Tensor): [rows: number, columns: number] {
  const [rows, columns, ...more] = value.shape
  if (rows === undefined || columns === undefined || more.length > 0) {
    throw new RangeError(`${name} has shape ${showShape(value.shape)}, expected two axes`)
  }
  return [rows, columns]
}
