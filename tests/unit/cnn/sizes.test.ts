import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactOutputSize, outputSize, transposedOutputSize, unusedElements } from '../../../shared/cnn/output-size'
import { convParameterCount, denseParameterCount, unsharedParameterCount } from '../../../shared/cnn/parameter-count'
import { axis } from './arbitrary'

describe('output size', () => {
  it('is the number of windows that one can count', () => {
    fc.assert(
      fc.property(axis, ({ extent, kernel, stride, dilation, begin, end }) => {
        const reach = dilation * (kernel - 1) + 1
        let count = 0
        let last = 0
        for (let start = 0; start + reach <= begin + extent + end; start += stride) {
          count += 1
          last = start + reach
        }
        const options = { stride, dilation, begin, end }
        expect(outputSize(extent, kernel, options)).toBe(count)
        expect(unusedElements(extent, kernel, options)).toBe(begin + extent + end - last)
      }),
      { numRuns: 1000 },
    )
  })

  it('before rounding says when a stride does not fit', () => {
    expect(exactOutputSize(6, 3, { stride: 2 })).toBe(2.5)
  })

  it('rounded up counts a last window that hangs over, unless it starts in the end padding', () => {
    expect(outputSize(6, 3, { stride: 2, ceilMode: true })).toBe(3)
    expect(outputSize(2, 3, { stride: 3, begin: 1, end: 1, ceilMode: true })).toBe(1)
  })

  it('of the transposed convolution gives the input size back where the stride fits', () => {
    fc.assert(
      fc.property(axis, ({ extent, kernel, stride, dilation, begin, end }) => {
        const options = { stride, dilation, begin, end }
        const outputPadding = unusedElements(extent, kernel, options)
        const output = outputSize(extent, kernel, options)
        expect(transposedOutputSize(output, kernel, { ...options, outputPadding })).toBe(extent)
      }),
    )
  })
})

describe('parameter count', () => {
  it('is k · k · inputs · outputs / groups and one bias an output', () => {
    // 5 · 5 · 96 · 256 + 256, and half the weights in two groups.
    expect(convParameterCount({ kernel: [5, 5], inputs: 96, outputs: 256 })).toBe(614656)
    expect(convParameterCount({ kernel: [5, 5], inputs: 96, outputs: 256, groups: 2 })).toBe(307456)
    expect(convParameterCount({ kernel: [3], inputs: 2, outputs: 4, bias: false })).toBe(24)
  })

  it('grows by the number of places without sharing, and further when all is connected', () => {
    expect(unsharedParameterCount({ kernel: [3, 3], inputs: 3, outputs: 2 }, 9)).toBe(504)
    expect(denseParameterCount(75, 18)).toBe(1368)
  })

  it('refuses groups that do not divide the channels', () => {
    expect(() => convParameterCount({ kernel: [3], inputs: 3, outputs: 4, groups: 2 })).toThrow(
      '2 groups do not divide 3 input and 4 output channels',
    )
  })
})
