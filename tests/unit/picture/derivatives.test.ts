import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laplacian, scharr, sobel } from '../../../shared/picture/derivatives'
import { matrix, type Tensor, tensor } from '../../../shared/tensor/tensor'

/** A picture of 9 × 9 levels from their places. */
function drawn(level: (row: number, column: number) => number): Tensor {
  return tensor(
    [9, 9],
    Float64Array.from({ length: 81 }, (_, at) => level(Math.floor(at / 9), at % 9)),
  )
}

const MIDDLE = 4 * 9 + 4

describe('derivatives of pictures', () => {
  it('are positive where it gets brighter to the right, or down', () => {
    const slope = drawn((row, column) => 2 * column + 3 * row)
    // A slope of 2 a pixel: [−1, 0, 1] sees 4, and [1, 2, 1] adds that up to four times.
    expect(sobel(slope, 3, { dx: 1, dy: 0 }).data[MIDDLE]).toBe(16)
    expect(sobel(slope, 3, { dx: 0, dy: 1 }).data[MIDDLE]).toBe(24)
    // Scharr: 4 · (3 + 10 + 3), 6 · 16
    expect(scharr(slope, { dx: 1, dy: 0 }).data[MIDDLE]).toBe(64)
    expect(scharr(slope, { dx: 0, dy: 1 }).data[MIDDLE]).toBe(96)
  })

  it('of size 1 do not smooth, and −1 stands for Scharr', () => {
    const slope = drawn((row, column) => 2 * column + row ** 2)
    expect(sobel(slope, 1, { dx: 1, dy: 0 }).data[MIDDLE]).toBe(4)
    // Second difference of row²: 2
    expect(sobel(slope, 1, { dx: 0, dy: 2 }).data[MIDDLE]).toBe(2)
    expect(sobel(slope, -1, { dx: 1, dy: 0 })).toEqual(scharr(slope, { dx: 1, dy: 0 }))
  })

  it('add both second differences: four times the sum over x² + y² is that of its curvature', () => {
    const bowl = drawn((row, column) => (row - 4) ** 2 + (column - 4) ** 2)
    // Second differences 2 + 2; the diagonal kernel sees 2 · (2 + 2 + 2 + 2); Sobel of 5 sums 2 · 16 · 4 of each direction.
    expect(laplacian(bowl, 1).data[MIDDLE]).toBe(4)
    expect(laplacian(bowl, 3).data[MIDDLE]).toBe(16)
    expect(laplacian(bowl, 5).data[MIDDLE]).toBe(256)
  })

  it('scale first, then add delta, then round half to even and saturate', () => {
    const step = matrix([[0, 0, 10, 10]])
    const options = { scale: 0.25, delta: 0.5, border: 'replicate', kind: 'uint8' } as const
    // 4 · 10 · 0.25 = 10, + 0.5 → 10.5 → 10; flat: 0.5 → 0
    expect([...sobel(step, 3, { dx: 1, dy: 0 }, options).data]).toEqual([0, 10, 10, 0])
    // (0 − 20 + 10) · 0.25 = −2.5, + 0.5 = −2 → 0; (10 · 0.25) + 0.5 = 3
    expect([...laplacian(step, 1, options).data]).toEqual([0, 3, 0, 0])
  })

  it('give nothing on a flat picture, at any size and order', () => {
    const orders = fc.constantFrom({ dx: 1, dy: 0 }, { dx: 0, dy: 2 }, { dx: 2, dy: 1 }, { dx: 3, dy: 3 })
    fc.assert(
      fc.property(fc.constantFrom(5, 7, 9, 31), orders, (size, order) => {
        const found = sobel(matrix([[9, 9]]), size, order, { border: 'wrap' })
        // Taps of 31 reach 1e16: their sum of zero is known to some units.
        expect(Math.max(...found.data.map(Math.abs))).toBeLessThanOrEqual(size === 31 ? 64 : 0)
      }),
    )
  })

  it('refuse sizes and orders that do not exist', () => {
    const picture = matrix([[1]])
    expect(() => sobel(picture, 4, { dx: 1, dy: 0 })).toThrow('odd size >= 1, or -1 for Scharr, got 4')
    expect(() => sobel(picture, 3, { dx: 0, dy: 0 })).toThrow('got dx 0 and dy 0')
    expect(() => sobel(picture, 3, { dx: 3, dy: 0 })).toThrow('got order 3 and size 3')
    expect(() => scharr(picture, { dx: 1, dy: 1 })).toThrow('got dx 1 and dy 1')
    expect(() => laplacian(picture, 2)).toThrow('odd size >= 1, got 2')
  })
})
