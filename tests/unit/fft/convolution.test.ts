import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseMethod } from '../../../shared/convolution/choose-method'
import { circularConvolve, wrapValues } from '../../../shared/convolution/direct/circular-convolve'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { correlate1d } from '../../../shared/convolution/direct/correlate1d'
import {
  diagonalSums,
  flipAndSlide,
  impulseDecomposition,
  outerProduct,
  shiftAndStack,
} from '../../../shared/convolution/direct/traces'
import { fftCircularConvolve, fftConvolve1d, fftCorrelate1d } from '../../../shared/convolution/fft/convolve1d'
import { fftConvolve2d } from '../../../shared/convolution/fft/convolve2d'
import { overlapAdd } from '../../../shared/convolution/fft/overlap-add'
import { overlapSave } from '../../../shared/convolution/fft/overlap-save'
import { fft } from '../../../shared/convolution/fft/transform'
import { type Tensor, tensor } from '../../../shared/tensor/tensor'
import { distance, noise, pair, signal } from './signals'

/** Samples reach 100 and sums have up to 60 terms: values up to 6e5, known to about 1e-16 of that, times a few operations. */
const CLOSE = 1e-8
const sizes = fc.constantFrom('full' as const, 'same' as const, 'valid' as const)

function columnSums(rows: Tensor): Float64Array {
  const [count = 0, width = 0] = rows.shape
  return Float64Array.from({ length: width }, (_, column) => {
    let sum = 0
    for (let row = 0; row < count; row++) sum += rows.data[row * width + column] ?? 0
    return sum
  })
}

function add(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value + (b[k] ?? 0))
}

describe('convolution', () => {
  it('does not care which operand is the kernel', () => {
    fc.assert(
      fc.property(signal(), signal(), (x, h) => {
        expect(distance(convolve1d(x, h), convolve1d(h, x))).toBeLessThan(CLOSE)
      }),
    )
  })

  it('does not care for brackets', () => {
    fc.assert(
      fc.property(signal(1, 20), signal(1, 20), signal(1, 20), (x, g, h) => {
        // Three factors of 100 and up to 400 terms: values up to 4e8.
        expect(distance(convolve1d(convolve1d(x, g), h), convolve1d(x, convolve1d(g, h)))).toBeLessThan(1e-5)
      }),
    )
  })

  it('distributes over sums', () => {
    fc.assert(
      fc.property(pair(), signal(), ([a, b], h) => {
        expect(distance(convolve1d(add(a, b), h), add(convolve1d(a, h), convolve1d(b, h)))).toBeLessThan(CLOSE)
      }),
    )
  })

  it('with a single 1 leaves a signal as it is, and with a later 1 moves it', () => {
    fc.assert(
      fc.property(signal(), fc.nat(20), (x, shift) => {
        const delta = [...new Array<number>(shift).fill(0), 1]
        expect(Array.from(convolve1d(x, delta))).toEqual([...new Array<number>(shift).fill(0), ...x])
      }),
    )
  })

  it('becomes a product of spectra (convolution theorem)', () => {
    fc.assert(
      fc.property(pair(40), ([x, h]) => {
        const still = new Float64Array(x.length)
        const [a, b, c] = [fft(x, still), fft(h, still), fft(circularConvolve(x, h, x.length), still)]
        const product = a.re.map((re, k) => re * (b.re[k] ?? 0) - (a.im[k] ?? 0) * (b.im[k] ?? 0))
        expect(distance(product, c.re)).toBeLessThan(1e-6)
      }),
    )
  })

  it('refuses unknown words and names the allowed ones', () => {
    // @ts-expect-error a word that the types forbid as well
    expect(() => convolve1d([1], [1], 'half')).toThrow('Unknown size "half", expected one of: full, same, valid')
  })
})

describe('fast ways', () => {
  it('give what the definitions give: whole', () => {
    fc.assert(
      fc.property(signal(0), signal(0), sizes, (x, h, size) => {
        expect(distance(fftConvolve1d(x, h, size), convolve1d(x, h, size))).toBeLessThan(CLOSE)
        const [fast, slow] = [fftCorrelate1d(x, h, size), correlate1d(x, h, size)]
        expect(distance(fast.values, slow.values)).toBeLessThan(CLOSE)
        expect(fast.lags).toEqual(slow.lags)
      }),
    )
  })

  it('give what the definitions give: block by block, for any block', () => {
    fc.assert(
      fc.property(signal(0, 120), signal(0), fc.integer({ min: 1, max: 130 }), (x, h, block) => {
        const wanted = convolve1d(x, h)
        expect(distance(overlapAdd(x, h, block), wanted)).toBeLessThan(CLOSE)
        expect(distance(overlapSave(x, h, h.length + block), wanted)).toBeLessThan(CLOSE)
      }),
    )
  })

  it('give what the definitions give: on a circle, also one shorter than an operand', () => {
    fc.assert(
      fc.property(signal(), signal(), fc.integer({ min: 1, max: 130 }), (x, h, period) => {
        const wanted = wrapValues(convolve1d(x, h), period)
        expect(distance(circularConvolve(x, h, period), wanted)).toBeLessThan(CLOSE)
        expect(distance(fftCircularConvolve(x, h, period), wanted)).toBeLessThan(CLOSE)
      }),
    )
  })

  it('give what the definitions give: pictures as rows of rows, over the border of a tile', () => {
    // A separable pair: convolving with column · row is convolving along one axis, then the other.
    const [rows, columns] = [300, 70]
    const [down, along] = [noise(rows, 3), noise(columns, 5)]
    const [kernelDown, kernelAlong] = [noise(11, 7), noise(4, 9)]
    const picture = outerProduct(down, along)
    const kernel = outerProduct(kernelDown, kernelAlong)
    for (const size of ['full', 'same', 'valid'] as const) {
      const wanted = outerProduct(convolve1d(down, kernelDown, size), convolve1d(along, kernelAlong, size))
      const found = fftConvolve2d(picture, kernel, size)
      expect(found.shape).toEqual(wanted.shape)
      expect(distance(found.data, wanted.data)).toBeLessThan(1e-13)
    }
  })

  it('refuse what has no meaning', () => {
    expect(() => overlapAdd([1], [1], 0)).toThrow('whole block >= 1, got 0')
    expect(() => overlapSave([1], [1, 2, 3], 2)).toThrow("kernel's length 3, got 2")
    expect(() =>
      fftConvolve2d(tensor([2, 5], new Float64Array(10)), tensor([3, 3], new Float64Array(9)), 'valid'),
    ).toThrow('neither [2, 5] nor [3, 3] covers the other')
  })
})

describe('correlation', () => {
  it('finds by how much one signal is the other one delayed', () => {
    const template = noise(20)
    const late = convolve1d(template, [0, 0, 0, 0, 0, 1])
    const { values, lags } = correlate1d(late, template)
    expect(lags[values.indexOf(Math.max(...values))]).toBe(5)
  })

  it('is the convolution with the second signal turned', () => {
    fc.assert(
      fc.property(signal(), signal(), sizes, (x, y, size) => {
        expect(distance(correlate1d(x, y, size).values, convolve1d(x, y.slice().reverse(), size))).toBeLessThan(CLOSE)
      }),
    )
  })
})

describe('traces', () => {
  it('all add up to the convolution', () => {
    fc.assert(
      fc.property(signal(), signal(), (x, h) => {
        const wanted = convolve1d(x, h)
        expect(distance(columnSums(shiftAndStack(x, h)), wanted)).toBeLessThan(CLOSE)
        expect(distance(diagonalSums(outerProduct(x, h)), wanted)).toBeLessThan(CLOSE)
        expect(Array.from(columnSums(impulseDecomposition(x)))).toEqual(Array.from(x))
        const slid = wanted.map((_, n) => flipAndSlide(x, h, n).reduce((sum, product) => sum + product, 0))
        expect(distance(slid, wanted)).toBeLessThan(CLOSE)
      }),
    )
  })

  it('show the rows as they are drawn', () => {
    // x = [2, 3], h = [1, 4]: 2 · [1, 4] at 0, 3 · [1, 4] at 1
    expect(shiftAndStack([2, 3], [1, 4])).toEqual(tensor([2, 3], [2, 8, 0, 0, 3, 12]))
    expect(outerProduct([2, 3], [1, 4])).toEqual(tensor([2, 2], [2, 8, 3, 12]))
    expect(impulseDecomposition([2, 3])).toEqual(tensor([2, 2], [2, 0, 0, 3]))
    expect(shiftAndStack([], [1]).shape).toEqual([0, 0])
  })
})

describe('choice of a method', () => {
  it('takes the sum for short kernels, blocks for long signals, one transform for two long operands', () => {
    expect(chooseMethod([1000], [3]).method).toBe('direct')
    expect(chooseMethod([10_000_000], [2000]).method).toBe('overlap-add')
    expect(chooseMethod([60_000], [50_000]).method).toBe('fft')
    expect(chooseMethod([512, 512], [3, 3]).method).toBe('direct')
    expect(chooseMethod([512, 512], [101, 101]).method).toBe('fft')
  })

  it('never takes a way that it expects to cost more than another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e5 }), (n, k) => {
        const { method, costs } = chooseMethod([n], [k])
        expect(costs[method]).toBe(Math.min(...Object.values(costs)))
      }),
    )
  })

  it('names shapes that do not fit', () => {
    expect(() => chooseMethod([3], [3, 3])).toThrow('[3] and [3, 3]')
  })
})
