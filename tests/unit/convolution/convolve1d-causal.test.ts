import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'

const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 20 })

describe('filterCausal', () => {
  it('weighs the present and earlier samples', () => {
    // 4·1 | 4·2 + 5·1 | 4·3 + 5·2 + 6·1
    expect([...filterCausal([1, 2, 3], [4, 5, 6])]).toEqual([4, 13, 28])
  })

  it('goes on from the samples that came before', () => {
    // 4·1 + 5·8 + 6·7 | 4·2 + 5·1 + 6·8
    expect([...filterCausal([1, 2], [4, 5, 6], [7, 8])]).toEqual([86, 61])
  })

  it('is the beginning of the full convolution', () => {
    fc.assert(
      fc.property(numbers, numbers, (x, h) => {
        expect([...filterCausal(x, h)]).toEqual([...convolve1d(x, h)].slice(0, x.length))
      }),
    )
  })

  it('gives the same in one piece as in two', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (x, y, h) => {
        const pieces = [...filterCausal(x, h), ...filterCausal(y, h, x)]
        expect(pieces).toEqual([...filterCausal([...x, ...y], h)])
      }),
    )
  })
})
