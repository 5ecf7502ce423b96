import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conv } from '../../../shared/cnn/conv'
import { tensor, vector, zeros } from '../../../shared/tensor/tensor'
import { axis, combine, layer, optionsOf, wholeTensor } from './arbitrary'

const RUNS = { numRuns: 30 }

describe('convolution layer', () => {
  it('is a correlation: the kernel is not turned', () => {
    // A single 1 in the middle prints the kernel turned by 180 degrees, as lab case S66 says.
    const x = tensor([1, 1, 3, 3], [0, 0, 0, 0, 1, 0, 0, 0, 0])
    const w = tensor([1, 1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect([...conv(x, w, undefined, { pads: [1, 1, 1, 1] }).data]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  it('agrees with four nested loops over a picture that was padded beforehand', () => {
    const pictures = fc.tuple(axis, axis).chain((pair) =>
      fc.record({
        pair: fc.constant(pair),
        x: wholeTensor([1, 1, pair[0].extent, pair[1].extent]),
        w: wholeTensor([1, 1, pair[0].kernel, pair[1].kernel]),
      }),
    )
    fc.assert(
      fc.property(pictures, ({ pair: [rows, columns], x, w }) => {
        const width = columns.begin + columns.extent + columns.end
        const height = rows.begin + rows.extent + rows.end
        const padded = new Float64Array(width * height)
        for (let r = 0; r < rows.extent; r++) {
          const line = x.data.subarray(r * columns.extent, (r + 1) * columns.extent)
          padded.set(line, (r + rows.begin) * width + columns.begin)
        }
        const expected: number[] = []
        for (let top = 0; top + rows.dilation * (rows.kernel - 1) < height; top += rows.stride) {
          for (let left = 0; left + columns.dilation * (columns.kernel - 1) < width; left += columns.stride) {
            let sum = 0
            for (let i = 0; i < rows.kernel; i++) {
              for (let j = 0; j < columns.kernel; j++) {
                const at = (top + i * rows.dilation) * width + left + j * columns.dilation
                sum += (w.data[i * columns.kernel + j] as number) * (padded[at] as number)
              }
            }
            expected.push(sum)
          }
        }
        expect([...conv(x, w, undefined, optionsOf([rows, columns])).data]).toEqual(expected)
      }),
      RUNS,
    )
  })

  it('is linear in the input', () => {
    const cases = layer.chain((one) => fc.record({ one: fc.constant(one), other: wholeTensor(one.x.shape) }))
    fc.assert(
      fc.property(cases, ({ one: { x, w, options }, other }) => {
        const left = conv(combine(2, x, -3, other), w, undefined, options)
        const right = combine(2, conv(x, w, undefined, options), -3, conv(other, w, undefined, options))
        expect(left).toEqual(right)
      }),
      RUNS,
    )
  })

  it('with groups is the layers of the groups side by side', () => {
    const x = tensor([1, 4, 2], [1, 2, 3, 4, 5, 6, 7, 8])
    const w = tensor([2, 2, 2], [1, 0, 0, 1, 2, 0, 0, 2])
    // First output: x0[0] + x1[1] = 1 + 4; second: 2 x2[0] + 2 x3[1] = 10 + 16.
    expect([...conv(x, w, undefined, { groups: 2 }).data]).toEqual([5, 26])
  })

  it('adds one bias to each output channel of each picture', () => {
    const x = zeros([2, 1, 2])
    const y = conv(x, zeros([2, 1, 1]), vector([3, 4]))
    expect([...y.data]).toEqual([3, 3, 4, 4, 3, 3, 4, 4])
  })

  it('lets NaN touch only the windows that see it', () => {
    const x = tensor([1, 1, 5], [1, Number.NaN, 1, 1, 1])
    expect([...conv(x, tensor([1, 1, 2], [1, 1]), undefined).data]).toEqual([Number.NaN, Number.NaN, 2, 2])
  })

  it('pads SAME to ceil(input / stride) outputs, the odd element where the word says', () => {
    const x = tensor([1, 1, 4], [1, 2, 3, 4])
    const w = tensor([1, 1, 2], [1, 10])
    // Upper: windows 12, 23, 34, 4_; lower: _1, 12, 23, 34.
    expect([...conv(x, w, undefined, { autoPad: 'SAME_UPPER' }).data]).toEqual([21, 32, 43, 4])
    expect([...conv(x, w, undefined, { autoPad: 'SAME_LOWER' }).data]).toEqual([10, 21, 32, 43])
    expect(conv(zeros([1, 1, 7]), zeros([1, 1, 2]), undefined, { autoPad: 'SAME_UPPER', strides: [3] }).shape).toEqual([
      1, 1, 3,
    ])
  })

  it('ignores pads with VALID', () => {
    const y = conv(zeros([1, 1, 5]), zeros([1, 1, 3]), undefined, { autoPad: 'VALID', pads: [1, 1] })
    expect(y.shape).toEqual([1, 1, 3])
  })

  it('names the shapes and the allowed words when something does not fit', () => {
    const [x, w] = [zeros([1, 3, 4, 4]), zeros([2, 2, 3, 3])]
    expect(() => conv(x, w, undefined)).toThrow('Input [1, 3, 4, 4] and weight [2, 2, 3, 3] do not fit with 1 groups')
    expect(() => conv(zeros([1, 2, 4]), w, undefined)).toThrow('do not fit')
    expect(() => conv(x, zeros([2, 3, 5, 5]), undefined)).toThrow(
      'Kernel [5, 5] with dilations [1, 1] does not fit into input [4, 4]',
    )
    expect(() => conv(x, zeros([2, 3, 3, 3]), vector([1]))).toThrow('Bias has shape [1], expected [2]')
    expect(() => conv(x, zeros([2, 3, 3, 3]), undefined, { strides: [1] })).toThrow(
      'strides [1] has 1 entries, expected 2',
    )
    expect(() => conv(x, zeros([2, 3, 3, 3]), undefined, { strides: [0, 1] })).toThrow(
      'strides [0, 1] must hold whole numbers >= 1',
    )
    const wrong = { autoPad: 'SAME' as 'VALID' }
    expect(() => conv(x, zeros([2, 3, 3, 3]), undefined, wrong)).toThrow(
      'allowed: NOTSET, SAME_UPPER, SAME_LOWER, VALID',
    )
  })
})
