import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causalConv } from '../../../shared/cnn/causal-conv'
import { conv } from '../../../shared/cnn/conv'
import { convInteger } from '../../../shared/cnn/conv-integer'
import { deformConv } from '../../../shared/cnn/deform-conv'
import { qlinearConv } from '../../../shared/cnn/qlinear-conv'
import { scalar, sizeOf, tensor, vector, zeros } from '../../../shared/tensor/tensor'
import { layer, wholeTensor } from './arbitrary'

describe('convolution of whole numbers', () => {
  it('takes the zero points off first, so that padding weighs nothing', () => {
    fc.assert(
      fc.property(layer, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), ({ x, w, options }, a, b) => {
        const raised = (value: typeof x, by: number) =>
          tensor(
            value.shape,
            value.data.map((element) => element + by),
          )
        const got = convInteger(raised(x, a), raised(w, b), { x: scalar(a), w: scalar(b) }, options)
        expect(got).toEqual(conv(x, w, undefined, options))
      }),
      { numRuns: 30 },
    )
  })

  it('accepts one zero point for each output channel, and no other number of them', () => {
    const [x, w] = [tensor([1, 1, 1], [3]), tensor([2, 1, 1], [5, 5])]
    expect([...convInteger(x, w, { w: vector([1, 2]) }).data]).toEqual([12, 9])
    expect(() => convInteger(x, w, { w: vector([1, 2, 3]) })).toThrow('w zero point has shape [3], expected [] or [2]')
  })
})

describe('quantised convolution', () => {
  const is = (scale: number, zeroPoint: number) => ({ scale: scalar(scale), zeroPoint: scalar(zeroPoint) })

  it('rounds halves to even, then adds the zero point and saturates', () => {
    const x = { q: tensor([1, 1, 5], [1, 3, 5, 200, 0]), is: is(0.5, 0) }
    const w = { q: tensor([1, 1, 1], [1]), is: is(1, 0) }
    // 0.5 -> 0, 1.5 -> 2, 2.5 -> 2, 100, 0; plus 1.
    expect([...qlinearConv(x, w, undefined, { is: is(1, 1), kind: 'uint8' }).data]).toEqual([1, 3, 3, 101, 1])
    // In steps of 0.25: 2, 6, 10, 400 -> 127 at most.
    expect([...qlinearConv(x, w, undefined, { is: is(0.25, 0), kind: 'int8' }).data]).toEqual([2, 6, 10, 127, 0])
  })

  it('scales each output channel by its own weight scale and adds the bias before', () => {
    const x = { q: tensor([1, 1, 1], [10]), is: is(1, 0) }
    const w = { q: tensor([2, 1, 1], [1, 1]), is: { scale: vector([1, 3]), zeroPoint: scalar(0) } }
    expect([...qlinearConv(x, w, vector([2, 4]), { is: is(1, 0), kind: 'uint8' }).data]).toEqual([12, 42])
  })
})

describe('deformable convolution', () => {
  const pictures = fc.record({ x: wholeTensor([1, 2, 4, 4]), w: wholeTensor([2, 2, 2, 2]) })

  it('without offsets is the plain one', () => {
    fc.assert(
      fc.property(pictures, ({ x, w }) => {
        expect(deformConv(x, w, zeros([1, 8, 3, 3]), {})).toEqual(conv(x, w, undefined))
      }),
      { numRuns: 20 },
    )
  })

  it('moved by a whole row reads the row below, zeros past the last', () => {
    const x = tensor([1, 1, 2, 2], [1, 2, 3, 4])
    const offset = tensor([1, 2, 2, 2], [1, 1, 1, 1, 0, 0, 0, 0])
    expect([...deformConv(x, tensor([1, 1, 1, 1], [1]), offset).data]).toEqual([3, 4, 0, 0])
  })

  it('half way between elements reads their mean, and the mask weighs it', () => {
    const x = tensor([1, 1, 2, 2], [1, 2, 3, 4])
    const half = tensor([1, 2, 2, 2], new Float64Array(8).fill(0.5))
    const w = tensor([1, 1, 1, 1], [2])
    // Means of four with zeros outside: 2.5, (2+4)/4, (3+4)/4, 4/4, each times the weight 2.
    expect([...deformConv(x, w, half).data]).toEqual([5, 3, 3.5, 2])
    const mask = tensor([1, 1, 2, 2], [1, 0, 2, 0.5])
    expect([...deformConv(x, w, half, { mask, bias: vector([1]) }).data]).toEqual([6, 1, 8, 2])
  })

  it('gives each group of channels its own offsets', () => {
    const x = tensor([1, 2, 1, 2], [1, 2, 10, 20])
    const offset = tensor([1, 4, 1, 2], [0, 0, 0, 0, 0, 0, 1, 1])
    // The second channel is read one column further: 1 + 20, 2 + 0.
    const y = deformConv(x, tensor([1, 2, 1, 1], [1, 1]), offset, {}, { offsetGroups: 2 })
    expect([...y.data]).toEqual([21, 2])
    expect(() => deformConv(x, tensor([1, 2, 1, 1], [1, 1]), offset)).toThrow(
      'Offset has shape [1, 4, 1, 2], expected [1, 2, 1, 2]',
    )
  })
})

describe('causal convolution with state', () => {
  it('gives the same in pieces of any length as at once', () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(pieces, wholeTensor([2, 1, 3]), wholeTensor([2]), (lengths, w, bias) => {
        const total = lengths.reduce((sum, length) => sum + length, 0)
        const x = tensor(
          [1, 2, total],
          Float64Array.from({ length: 2 * total }, (_, index) => (index * 7) % 5),
        )
        const whole = causalConv(x, w, bias).y
        let state: ReturnType<typeof causalConv>['presentState'] | undefined
        let start = 0
        for (const length of lengths) {
          const cut = (line: number) => [...x.data.subarray(line * total + start, line * total + start + length)]
          const { y, presentState } = causalConv(tensor([1, 2, length], [...cut(0), ...cut(1)]), w, bias, state)
          for (const line of [0, 1]) {
            const wanted = whole.data.subarray(line * total + start, line * total + start + length)
            expect([...y.data.subarray(line * length, (line + 1) * length)]).toEqual([...wanted])
          }
          state = presentState
          start += length
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps a state of no samples for a kernel of one', () => {
    const { y, presentState } = causalConv(tensor([1, 1, 2], [1, 2]), tensor([1, 1, 1], [3]), undefined)
    expect([...y.data]).toEqual([3, 6])
    expect(sizeOf(presentState.shape)).toBe(0)
  })

  it('refuses a state of another length', () => {
    expect(() => causalConv(zeros([1, 1, 2]), zeros([1, 1, 3]), undefined, zeros([1, 1, 3]))).toThrow(
      'Past state has shape [1, 1, 3], expected [1, 1, 2]',
    )
  })
})
