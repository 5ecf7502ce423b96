import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gaussianLine } from '../../../shared/kernels/gaussian-line'
import { laplacianKernel, logKernel } from '../../../shared/kernels/laplacian'
import { outerKernel } from '../../../shared/kernels/outer-product'
import { sobelKernel } from '../../../shared/kernels/sobel'
import { singularValues } from '../../../shared/numbers/singular-values'
import { productOf } from '../../../shared/separability/factors'
import { separability } from '../../../shared/separability/separability'
import { matrix, type Tensor, tensor, zeros } from '../../../shared/tensor/tensor'
import { distance } from '../fft/signals'
import { wholeLine, wholeMatrix } from '../tensor/random-matrix'

/** Elements stay below a few hundred: some units in the last place of that. */
const ROUNDING = 1e-11

function energy({ data }: Tensor): number {
  return data.reduce((sum, value) => sum + value * value, 0)
}

describe('singular values', () => {
  it('are those worked by hand', () => {
    // [[3, 0], [4, 5]]: AᵀA = [[25, 20], [20, 25]] has the eigenvalues 45 and 5.
    const { values } = singularValues(
      matrix([
        [3, 0],
        [4, 5],
      ]),
    )
    expect(values[0]).toBeCloseTo(Math.sqrt(45), 12)
    expect(values[1]).toBeCloseTo(Math.sqrt(5), 12)
  })

  it('descend, hold the energy, and give the matrix back with their vectors', () => {
    fc.assert(
      fc.property(wholeMatrix(6), (a) => {
        const { left, values, right } = singularValues(a)
        const [rows, columns] = a.shape as [number, number]
        expect(values).toHaveLength(Math.min(rows, columns))
        expect([...values]).toEqual([...values].sort((p, q) => q - p))
        expect(values.reduce((sum, s) => sum + s * s, 0)).toBeCloseTo(energy(a), 8)
        const parts = [...values].map((value, k) => ({
          column: left.data.slice(k * rows, (k + 1) * rows).map((part) => part * value),
          row: right.data.slice(k * columns, (k + 1) * columns),
        }))
        expect(distance(productOf(parts, [rows, columns]).data, a.data)).toBeLessThan(ROUNDING)
      }),
    )
  })

  it('neither overflow nor vanish with the size of the elements', () => {
    for (const size of [1e-300, 1e300]) {
      const { values } = singularValues(matrix([[3 * size, 4 * size]]))
      expect((values[0] as number) / size).toBeCloseTo(5, 12)
    }
    expect([...singularValues(zeros([2, 3])).values]).toEqual([0, 0])
  })

  it('do not exist for NaN and infinity', () => {
    expect(() => singularValues(matrix([[1, Number.NaN]]))).toThrow('[1, 2] holds values that are not finite')
  })
})

describe('separability', () => {
  it('of a product of two lines is rank 1, and its factors are the kernel: rank 1 means separable', () => {
    fc.assert(
      fc.property(wholeLine(7), wholeLine(7), (column, row) => {
        const kernel = matrix(outerKernel(column, row))
        const { rank, rank1, errors } = separability(kernel)
        expect(rank).toBe(kernel.data.some((tap) => tap !== 0) ? 1 : 0)
        expect(distance(rank1.data, kernel.data)).toBeLessThan(ROUNDING)
        expect(errors[1]).toBeLessThan(1e-10)
      }),
    )
  })

  it('tells what each rank misses, as a part of the whole', () => {
    fc.assert(
      fc.property(wholeMatrix(5), (kernel) => {
        fc.pre(energy(kernel) > 0)
        const { factors, errors } = separability(kernel)
        const [rows, columns] = kernel.shape as [number, number]
        expect(errors).toHaveLength(Math.min(rows, columns) + 1)
        errors.forEach((error, r) => {
          const best = productOf(factors.slice(0, r), [rows, columns])
          const missed = tensor(
            kernel.shape,
            kernel.data.map((tap, at) => tap - (best.data[at] as number)),
          )
          expect(Math.sqrt(energy(missed) / energy(kernel))).toBeCloseTo(error, 10)
        })
      }),
    )
  })

  it('counts the passes that known kernels need', () => {
    const rankOf = (kernel: readonly (readonly number[])[]): number => separability(matrix(kernel)).rank
    expect(rankOf(outerKernel(gaussianLine(9, 1.7), gaussianLine(5, 0.8)))).toBe(1)
    expect(rankOf(sobelKernel(7, { dx: 1, dy: 2 }))).toBe(1)
    // [0, 1, 0] ⊗ [1, −2, 1] + its transpose
    expect(rankOf(laplacianKernel(1))).toBe(2)
    // Every row is a mixture of three: x² g, g, and the constant of the mean that is taken away.
    expect(rankOf(logKernel(9, 1.4))).toBe(3)
    expect(rankOf([[0, 0]])).toBe(0)
  })

  it('counts small singular values by the tolerance', () => {
    const kernel = matrix([
      [1, 0],
      [0, 1e-6],
    ])
    expect(separability(kernel).rank).toBe(2)
    expect(separability(kernel, 1e-5).rank).toBe(1)
  })

  it('names shapes that do not fit', () => {
    expect(() => separability(tensor([0, 3], []))).toThrow('kernel has shape [0, 3], expected extents >= 1')
    expect(() => separability(tensor([3], [1, 2, 3]))).toThrow('matrix has shape [3], expected two axes')
    expect(() => productOf([{ column: [1], row: [1, 2] }], [2, 2])).toThrow('A factor of [1, 2] does not fit [2, 2]')
  })
})
