import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { biasGradient } from '../../../shared/cnn/bias'
import { conv } from '../../../shared/cnn/conv'
import { convInputGradient, convWeightGradient } from '../../../shared/cnn/conv-gradients'
import { convMatrix } from '../../../shared/cnn/conv-matrix'
import { convTransposed } from '../../../shared/cnn/conv-transposed'
import {
  convTransposedInputGradient,
  convTransposedWeightGradient,
} from '../../../shared/cnn/conv-transposed-gradients'
import { reachOf } from '../../../shared/cnn/windows'
import { tensor, zeros } from '../../../shared/tensor/tensor'
import { type Axis, dot, differences, distance, type Layer, layer, wholeTensor } from './arbitrary'

const RUNS = { numRuns: 20 }

/** A layer with an upstream slope for its output. */
const withSlope = layer.chain((one) =>
  fc.record({ one: fc.constant(one), dy: wholeTensor(conv(one.x, one.w, undefined, one.options).shape) }),
)

/** Rows at the end that the last window does not reach: they tell apart the inputs that give one output size. */
function outputPaddingOf(axes: readonly Axis[]): number[] {
  return axes.map(({ extent, kernel, stride, dilation, begin, end }) => {
    return (extent + begin + end - reachOf(kernel, dilation)) % stride
  })
}

function transposedOptions({ options, axes }: Layer) {
  return { ...options, outputPadding: outputPaddingOf(axes) }
}

describe('gradients of the convolution layer', () => {
  // The layer is linear in its input and in its weight, and all numbers are whole, so central differences with step 1 are exact.
  it('equal the differences of the loss by every input', () => {
    fc.assert(
      fc.property(withSlope, ({ one: { x, w, options }, dy }) => {
        const expected = differences((moved) => dot(dy, conv(moved, w, undefined, options)), x, 1)
        expect(distance(convInputGradient(dy, w, x.shape, options).data, expected)).toBe(0)
      }),
      RUNS,
    )
  })

  it('equal the differences of the loss by every weight', () => {
    fc.assert(
      fc.property(withSlope, ({ one: { x, w, options }, dy }) => {
        const expected = differences((moved) => dot(dy, conv(x, moved, undefined, options)), w, 1)
        expect(distance(convWeightGradient(x, dy, w.shape, options).data, expected)).toBe(0)
      }),
      RUNS,
    )
  })

  it('of the bias are the sums over everything but the channel', () => {
    expect([...biasGradient(tensor([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])).data]).toEqual([14, 22])
  })

  it('refuse a slope of another shape', () => {
    expect(() => convInputGradient(zeros([1, 1, 2]), zeros([1, 1, 2]), [1, 1, 2])).toThrow(
      'dy has shape [1, 1, 2], expected [1, 1, 1]',
    )
  })
})

describe('transposed convolution', () => {
  it('is the adjoint: <conv(x), y> = <x, transposed(y)>', () => {
    fc.assert(
      fc.property(withSlope, ({ one, dy }) => {
        const back = convTransposed(dy, one.w, undefined, transposedOptions(one))
        expect(back.shape).toEqual(one.x.shape)
        expect(dot(back, one.x)).toBe(dot(dy, conv(one.x, one.w, undefined, one.options)))
      }),
      RUNS,
    )
  })

  it('is the transpose of the matrix of the layer', () => {
    const one = tensor([1, 1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
    const matrix = convMatrix(one, [1, 1, 4, 4])
    const y = tensor([1, 1, 2, 2], [1, 0, 0, 2])
    const transposed = Array.from({ length: 16 }, (_, column) =>
      y.data.reduce((sum, value, row) => sum + value * (matrix.data[row * 16 + column] as number), 0),
    )
    expect([...convTransposed(y, one, undefined).data]).toEqual(transposed)
  })

  it('has gradients that equal the differences of the loss', () => {
    fc.assert(
      fc.property(withSlope, ({ one, dy: x }) => {
        const options = transposedOptions(one)
        const slope = one.x
        const byInput = differences((moved) => dot(slope, convTransposed(moved, one.w, undefined, options)), x, 1)
        expect(convTransposedInputGradient(slope, one.w, x.shape, options).data).toEqual(byInput)
        const byWeight = differences((moved) => dot(slope, convTransposed(x, moved, undefined, options)), one.w, 1)
        expect(convTransposedWeightGradient(x, slope, one.w.shape, options).data).toEqual(byWeight)
      }),
      RUNS,
    )
  })

  it('cuts or extends to a given output shape', () => {
    const [x, w] = [tensor([1, 1, 2], [1, 2]), tensor([1, 1, 3], [1, 1, 1])]
    // Stride 2 paints 1 1 3 2 2; the total to cut is 5 - size, half of it, rounded to zero, at the beginning.
    const sized = (size: number) => [...convTransposed(x, w, undefined, { strides: [2], outputShape: [size] }).data]
    expect([3, 4, 5, 6].map(sized)).toEqual([
      [1, 3, 2],
      [1, 1, 3, 2],
      [1, 1, 3, 2, 2],
      [1, 1, 3, 2, 2, 0],
    ])
    const automatic = (autoPad: 'SAME_UPPER' | 'SAME_LOWER') => [
      ...convTransposed(x, w, undefined, { strides: [2], autoPad }).data,
    ]
    expect(automatic('SAME_UPPER')).toEqual([1, 1, 3, 2])
    expect(automatic('SAME_LOWER')).toEqual([1, 3, 2, 2])
  })

  it('names the shapes when they do not fit', () => {
    expect(() => convTransposed(zeros([1, 2, 3]), zeros([3, 1, 2]), undefined)).toThrow(
      'Input [1, 2, 3] and weight [3, 1, 2] do not fit',
    )
    expect(() => convTransposed(zeros([1, 1, 1]), zeros([1, 1, 1]), undefined, { pads: [1, 1] })).toThrow(
      'would have the shape [-1]',
    )
  })
})
