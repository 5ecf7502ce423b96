import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { broadcastPlaces } from '../../../shared/tensor/broadcast'
import { axisOf, indicesOf, offsetOf, stridesOf } from '../../../shared/tensor/indexing'
import { matrix, reshape, scalar, sizeOf, tensor, vector, zeros } from '../../../shared/tensor/tensor'
import { isPointSymmetric, turn } from '../../../shared/tensor/turn'

const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 })

describe('tensor', () => {
  it('holds exactly the elements of its shape', () => {
    expect(scalar(3)).toEqual({ shape: [], data: Float64Array.of(3) })
    expect(vector([1, 2]).shape).toEqual([2])
    expect(
      matrix([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toEqual(tensor([2, 3], [1, 2, 3, 4, 5, 6]))
    expect(zeros([2, 0]).data).toHaveLength(0)
    expect(matrix([]).shape).toEqual([0, 0])
  })

  it('says what does not fit', () => {
    expect(() => tensor([2, 3], [1])).toThrow('Shape [2, 3] needs 6 elements, but the data has 1')
    expect(() => tensor([-1], [])).toThrow('Shape [-1] has an extent that is not a whole number >= 0')
    expect(() => matrix([[1, 2], [3]])).toThrow('Row 1 has 1 elements, but row 0 has 2')
    expect(() => reshape(vector([1, 2]), [3])).toThrow('Shape [3] needs 3 elements')
  })

  it('numbers its elements row by row', () => {
    expect(stridesOf([2, 3, 4])).toEqual([12, 4, 1])
    fc.assert(
      fc.property(shapes, (shape) => {
        const indices = indicesOf(shape)
        for (let flat = 0; flat < sizeOf(shape); flat++) {
          expect(offsetOf(shape, [...indices.subarray(flat * shape.length, (flat + 1) * shape.length)])).toBe(flat)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('refuses an index or an axis outside', () => {
    expect(() => offsetOf([2, 3], [1, 3])).toThrow('Index [1, 3] lies outside shape [2, 3]')
    expect(() => offsetOf([2, 3], [1])).toThrow('lies outside')
    expect(axisOf([2, 3], -1)).toBe(1)
    expect(() => axisOf([2, 3], 2)).toThrow('Axis 2 does not exist in shape [2, 3]')
  })
})

describe('broadcasting', () => {
  it('repeats axes of one element and missing axes', () => {
    expect([...broadcastPlaces([2, 1], [2, 2, 3])]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1])
    expect([...broadcastPlaces([], [2])]).toEqual([0, 0])
  })

  it('names both shapes when they do not fit', () => {
    expect(() => broadcastPlaces([2], [3])).toThrow('Shape [2] cannot be broadcast to [3]')
    expect(() => broadcastPlaces([1, 2], [2])).toThrow('Shape [1, 2] cannot be broadcast to [2]')
  })
})

describe('turning', () => {
  it('mirrors every axis and is its own inverse', () => {
    const square = matrix([
      [1, 2],
      [3, 4],
    ])
    expect(turn(square)).toEqual(
      matrix([
        [4, 3],
        [2, 1],
      ]),
    )
    expect(turn(turn(square))).toEqual(square)
  })

  it('changes nothing exactly for point-symmetric kernels', () => {
    expect(
      isPointSymmetric(
        matrix([
          [1, 2, 1],
          [2, 4, 2],
          [1, 2, 1],
        ]),
      ),
    ).toBe(true)
    expect(
      isPointSymmetric(
        matrix([
          [-1, 0, 1],
          [-2, 0, 2],
          [-1, 0, 1],
        ]),
      ),
    ).toBe(false)
  })
})
