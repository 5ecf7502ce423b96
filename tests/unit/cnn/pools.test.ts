import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averagePool, averagePoolGradient } from '../../../shared/cnn/average-pool'
import { globalAveragePool, globalLpPool, globalMaxPool } from '../../../shared/cnn/global-pool'
import { lpPool, lpPoolGradient } from '../../../shared/cnn/lp-pool'
import { maxPool, maxPoolGradient, toColumnMajor } from '../../../shared/cnn/max-pool'
import { maxUnpool } from '../../../shared/cnn/max-unpool'
import { tensor, zeros } from '../../../shared/tensor/tensor'
import { axes, differences, distance, distinctTensor, dot, optionsOf, wholeTensor } from './arbitrary'

const RUNS = { numRuns: 20 }

/** Random windows, rounded up or down, over numbers that all differ, with a slope for the result. */
const pooled = fc.record({ axes, ceilMode: fc.boolean() }).chain(({ axes: list, ceilMode }) => {
  const shape = [1, 2, ...list.map((one) => one.extent)]
  const kernel = list.map((one) => one.kernel)
  const options = { ...optionsOf(list), ceilMode }
  const dy = wholeTensor(maxPool(zeros(shape), kernel, options).values.shape)
  return fc.record({ x: distinctTensor(shape), kernel: fc.constant(kernel), options: fc.constant(options), dy })
})

describe('max pooling', () => {
  it('takes the largest and names its place in the whole input', () => {
    const x = tensor([1, 2, 2, 2], [1, 2, 4, 3, 8, 7, 5, 6])
    const { values, indices } = maxPool(x, [2, 2])
    expect([...values.data]).toEqual([4, 8])
    expect([...indices.data]).toEqual([2, 4])
    // Column-major within the plane: element (1, 0) of 2 x 2 is number 1.
    expect([...toColumnMajor(indices, x.shape).data]).toEqual([1, 4])
  })

  it('counts column-major as the columns one after the other', () => {
    const indices = tensor([6], [0, 1, 2, 3, 4, 5])
    expect([...toColumnMajor(indices, [1, 1, 2, 3]).data]).toEqual([0, 2, 4, 1, 3, 5])
  })

  it('takes the first of equals, and lets the padding never win', () => {
    const x = tensor([1, 1, 3], [-2, -2, -5])
    const { values, indices } = maxPool(x, [2], { pads: [1, 1] })
    expect([...values.data]).toEqual([-2, -2, -2, -5])
    expect([...indices.data]).toEqual([0, 0, 1, 2])
  })

  it('lets NaN win', () => {
    expect([...maxPool(tensor([1, 1, 4], [1, Number.NaN, 2, 3]), [2]).values.data]).toEqual([Number.NaN, Number.NaN, 3])
  })

  it('sends each slope to the winner: the differences of the loss', () => {
    fc.assert(
      fc.property(pooled, ({ x, kernel, options, dy }) => {
        // A window of padding alone has no winner and nothing to learn.
        const loss = (moved: typeof x) => {
          const { values, indices } = maxPool(moved, kernel, options)
          const won = values.data.map((value, o) => ((indices.data[o] as number) < 0 ? 0 : value))
          return won.reduce((sum, value, o) => sum + value * (dy.data[o] as number), 0)
        }
        const expected = differences(loss, x, 0.25)
        expect(distance(maxPoolGradient(x, dy, kernel, options).data, expected)).toBe(0)
      }),
      RUNS,
    )
  })

  it('is undone by unpooling where windows do not overlap: maxima in place, zeros elsewhere', () => {
    fc.assert(
      fc.property(distinctTensor([1, 2, 4, 6]), (x) => {
        const options = { strides: [2, 3] }
        const { values, indices } = maxPool(x, [2, 3], options)
        const back = maxUnpool(values, indices, [2, 3], options)
        const kept = new Set(indices.data)
        expect([...back.data]).toEqual([...x.data].map((value, at) => (kept.has(at) ? value : 0)))
      }),
      RUNS,
    )
  })
})

describe('unpooling', () => {
  it('puts indices of the implied shape into a larger one', () => {
    const indices = tensor([1, 1, 2, 2], [5, 7, 13, 15])
    const options = { strides: [2, 2], outputShape: [1, 1, 5, 5] }
    const y = maxUnpool(tensor([1, 1, 2, 2], [1, 2, 3, 4]), indices, [2, 2], options)
    // Places 5, 7, 13, 15 of 4 x 4 are (1,1) (1,3) (3,1) (3,3); in 5 x 5 they are 6, 8, 16, 18.
    expect([6, 8, 16, 18].map((place) => y.data[place])).toEqual([1, 2, 3, 4])
    expect(y.data.filter((value) => value !== 0)).toHaveLength(4)
  })

  it('refuses places and shapes outside', () => {
    const [x, far] = [zeros([1, 1, 1, 1]), tensor([1, 1, 1, 1], [4])]
    expect(() => maxUnpool(x, far, [2, 2])).toThrow('Index 4 lies outside shape [1, 1, 2, 2]')
    expect(() => maxUnpool(x, x, [2, 2], { outputShape: [1, 1, 1, 1] })).toThrow(
      'does not hold the implied shape [1, 1, 2, 2]',
    )
  })
})

describe('average pooling', () => {
  const x = tensor([1, 1, 2], [3, 5])

  it('divides by the real elements, or by all inside the padded picture', () => {
    const options = { pads: [1, 1] }
    expect([...averagePool(x, [3], options).data]).toEqual([4, 4])
    expect([...averagePool(x, [3], { ...options, countIncludePad: true }).data]).toEqual([8 / 3, 8 / 3])
  })

  it('never counts what lies past the padding when the size is rounded up', () => {
    // Padded: 0 3 5 0; windows at 0 and 3 of width 3 would start in the end padding, so one is left: (0 + 3 + 5) / 3.
    expect([
      ...averagePool(x, [3], { pads: [1, 1], strides: [3], ceilMode: true, countIncludePad: true }).data,
    ]).toEqual([8 / 3])
    // Five elements by windows of 2: the last one holds a single element.
    const five = tensor([1, 1, 5], [1, 2, 3, 4, 5])
    expect([...averagePool(five, [2], { strides: [2], ceilMode: true, countIncludePad: true }).data]).toEqual([
      1.5, 3.5, 5,
    ])
  })

  it('sends each slope in equal parts: the differences of the loss', () => {
    fc.assert(
      fc.property(pooled, fc.boolean(), ({ x: input, kernel, options, dy }, countIncludePad) => {
        const all = { ...options, countIncludePad }
        const loss = (moved: typeof input) =>
          averagePool(moved, kernel, all).data.reduce(
            (sum, value, o) => sum + (Number.isNaN(value) ? 0 : value * (dy.data[o] as number)),
            0,
          )
        const expected = differences(loss, input, 1)
        expect(distance(averagePoolGradient(dy, input.shape, kernel, all).data, expected)).toBeLessThan(1e-10)
      }),
      RUNS,
    )
  })
})

describe('Lp pooling', () => {
  it('is the p-norm: 3 and 4 make 5 for p = 2, 7 for p = 1', () => {
    const x = tensor([1, 1, 2], [3, -4])
    expect(lpPool(x, [2], 2).data[0]).toBe(5)
    expect(lpPool(x, [2], 1).data[0]).toBe(7)
    expect(() => lpPool(x, [2], 0.5)).toThrow('p is 0.5, expected a number >= 1')
  })

  it('has the slope of the differences', () => {
    fc.assert(
      fc.property(pooled, fc.constantFrom(1, 2, 3), ({ x, kernel, options, dy }, p) => {
        const expected = differences((moved) => dot(dy, lpPool(moved, kernel, p, options)), x, 1e-5)
        expect(distance(lpPoolGradient(x, dy, kernel, p, options).data, expected)).toBeLessThan(1e-5)
      }),
      RUNS,
    )
  })

  it('has no slope at a window of zeros', () => {
    expect([...lpPoolGradient(zeros([1, 1, 2]), tensor([1, 1, 1], [1]), [2], 2).data]).toEqual([0, 0])
  })
})

describe('global pooling', () => {
  it('leaves one number a channel', () => {
    const x = tensor([1, 2, 2, 1], [3, -4, 6, 8])
    expect(globalMaxPool(x)).toEqual(tensor([1, 2, 1, 1], [3, 8]))
    expect(globalAveragePool(x)).toEqual(tensor([1, 2, 1, 1], [-0.5, 7]))
    expect(globalLpPool(x, 2)).toEqual(tensor([1, 2, 1, 1], [5, 10]))
  })

  it('refuses an input without spatial axes', () => {
    expect(() => globalMaxPool(zeros([1, 2]))).toThrow('does not fit input [1, 2]')
  })
})
