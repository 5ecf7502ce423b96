import fc from 'fast-check'
import { type Tensor, tensor } from '../../../shared/tensor/tensor'

/** Small whole numbers: sums of their products are exact, so results can be compared without a tolerance. */
const whole = fc.integer({ min: -9, max: 9 })

/** A matrix of whole numbers with 1 .. `most` rows and columns. */
export function wholeMatrix(most: number): fc.Arbitrary<Tensor> {
  const extent = fc.integer({ min: 1, max: most })
  return fc.tuple(extent, extent).chain(([rows, columns]) => wholeMatrixOf(rows, columns))
}

export function wholeMatrixOf(rows: number, columns: number): fc.Arbitrary<Tensor> {
  const elements = fc.array(whole, { minLength: rows * columns, maxLength: rows * columns })
  return elements.map((data) => tensor([rows, columns], data))
}

/** A list of 1 .. `most` whole numbers. */
export function wholeLine(most: number): fc.Arbitrary<number[]> {
  return fc.array(whole, { minLength: 1, maxLength: most })
}
