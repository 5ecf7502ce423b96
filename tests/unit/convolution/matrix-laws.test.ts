import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BORDERS } from '../../../shared/chain/video/entry'
import { convolveMatrix } from '../../../shared/convolution/direct/convolve-matrix'
import { correlateMatrix } from '../../../shared/convolution/direct/correlate-matrix'
import { slide } from '../../../shared/convolution/direct/slide'
import { fftConvolve2d } from '../../../shared/convolution/fft/convolve2d'
import { fft2d } from '../../../shared/convolution/fft/fft2d'
import { correlateSeparable } from '../../../shared/convolution/separable/correlate-separable'
import { outerKernel } from '../../../shared/kernels/outer-product'
import { matrix, type Tensor, tensor } from '../../../shared/tensor/tensor'
import { turn } from '../../../shared/tensor/turn'
import { distance } from '../fft/signals'
import { wholeLine, wholeMatrix, wholeMatrixOf } from '../tensor/random-matrix'

const SIZES = ['full', 'same', 'valid'] as const
const border = fc.constantFrom(...BORDERS)

/** −0 is 0 here: a sum of no products and one of −0 · 1 differ in nothing else. */
function elements({ shape, data }: Tensor): { shape: readonly number[]; data: number[] } {
  return { shape, data: [...data].map((value) => value + 0) }
}

function add(a: Tensor, b: Tensor): Tensor {
  return tensor(
    a.shape,
    a.data.map((value, k) => value + (b.data[k] as number)),
  )
}

/** A 1 at a place, zeros before it. */
function deltaAt(row: number, column: number): Tensor {
  const data = new Float64Array((row + 1) * (column + 1))
  data[data.length - 1] = 1
  return tensor([row + 1, column + 1], data)
}

describe('convolution of matrices', () => {
  it('does not care which operand is the kernel', () => {
    fc.assert(
      fc.property(wholeMatrix(6), wholeMatrix(6), (x, h) => {
        expect(elements(convolveMatrix(x, h))).toEqual(elements(convolveMatrix(h, x)))
      }),
    )
  })

  it('does not care for brackets', () => {
    fc.assert(
      fc.property(wholeMatrix(4), wholeMatrix(4), wholeMatrix(4), (x, g, h) => {
        expect(elements(convolveMatrix(convolveMatrix(x, g), h))).toEqual(
          elements(convolveMatrix(x, convolveMatrix(g, h))),
        )
      }),
    )
  })

  it('distributes over sums, with any border', () => {
    const operands = fc.tuple(wholeMatrixOf(4, 5), wholeMatrixOf(4, 5), wholeMatrix(6))
    fc.assert(
      fc.property(operands, border, ([a, b, h], around) => {
        const options = { size: 'same', border: around } as const
        const apart = add(convolveMatrix(a, h, options), convolveMatrix(b, h, options))
        expect(elements(convolveMatrix(add(a, b), h, options))).toEqual(elements(apart))
      }),
    )
  })

  it('with a 1 moves the picture to where the 1 stands', () => {
    fc.assert(
      fc.property(wholeMatrix(5), fc.nat(3), fc.nat(3), (x, down, along) => {
        const moved = convolveMatrix(x, deltaAt(down, along))
        const [rows, columns] = x.shape as [number, number]
        expect(moved.shape).toEqual([rows + down, columns + along])
        x.data.forEach((value, at) => {
          const place = (Math.floor(at / columns) + down) * (columns + along) + (at % columns) + along
          expect(moved.data[place]).toBe(value)
        })
        expect(moved.data.reduce((sum, value) => sum + Math.abs(value), 0)).toBe(
          x.data.reduce((sum, value) => sum + Math.abs(value), 0),
        )
      }),
    )
  })

  it('is the correlation with the kernel turned, full and valid with any border', () => {
    fc.assert(
      fc.property(
        wholeMatrixOf(5, 6),
        wholeMatrix(7),
        border,
        fc.constantFrom('full', 'valid'),
        (x, h, around, size) => {
          fc.pre(size === 'full' || (5 - (h.shape[0] ?? 0)) * (6 - (h.shape[1] ?? 0)) >= 0)
          const options = { size, border: around, value: 3 } as const
          expect(elements(convolveMatrix(x, h, options))).toEqual(elements(correlateMatrix(x, turn(h), options)))
        },
      ),
    )
  })

  it('becomes a product of spectra (convolution theorem)', () => {
    fc.assert(
      fc.property(wholeMatrixOf(4, 6), wholeMatrix(4), (x, h) => {
        const full = convolveMatrix(x, h)
        const [rows, columns] = full.shape as [number, number]
        const [a, b, c] = [x, h, full].map((operand) => spectrumOf(operand, rows, columns))
        if (!a || !b || !c) throw new Error('three spectra')
        // Sums of at most 24 · 16 products below 81: 1e-9 is 1e-14 of the largest.
        expect(
          distance(
            c.re,
            a.re.map((re, k) => re * (b.re[k] ?? 0) - (a.im[k] ?? 0) * (b.im[k] ?? 0)),
          ),
        ).toBeLessThan(1e-9)
        expect(
          distance(
            c.im,
            a.re.map((re, k) => re * (b.im[k] ?? 0) + (a.im[k] ?? 0) * (b.re[k] ?? 0)),
          ),
        ).toBeLessThan(1e-9)
      }),
    )
  })

  it('keeps the places that SciPy keeps, which differ for even kernels', () => {
    // x = a single 1 in the middle; convolve2d starts at (2 − 1) >> 1 = 0 of full, correlate2d at 2 >> 1 = 1.
    const dot = matrix([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ])
    const square = matrix([
      [1, 2],
      [3, 4],
    ])
    expect(elements(convolveMatrix(dot, square, { size: 'same' })).data).toEqual([0, 0, 0, 0, 1, 2, 0, 3, 4])
    expect(elements(correlateMatrix(dot, square, { size: 'same' })).data).toEqual([4, 3, 0, 2, 1, 0, 0, 0, 0])
  })

  it('keeps every second output with a stride of 2, from the first on', () => {
    fc.assert(
      fc.property(wholeMatrix(7), wholeMatrix(4), border, (x, h, around) => {
        const all = correlateMatrix(x, h, { border: around })
        const some = correlateMatrix(x, h, { border: around, stride: [2, 3] })
        const [rows, columns] = some.shape as [number, number]
        const width = all.shape[1] as number
        expect([rows, columns]).toEqual([Math.ceil((all.shape[0] as number) / 2), Math.ceil(width / 3)])
        some.data.forEach((value, at) => {
          expect(value).toBe(all.data[Math.floor(at / columns) * 2 * width + (at % columns) * 3])
        })
      }),
    )
  })

  it('lets NaN and infinity touch only the sums that see them', () => {
    const x = matrix([[1, Number.NaN, 1, 1, Number.POSITIVE_INFINITY]])
    expect([...convolveMatrix(x, matrix([[1, 1]])).data]).toEqual([1, NaN, NaN, 2, Infinity, Infinity])
    // Infinity · 0 is NaN, as in the sum; the constant outside takes part.
    expect([...convolveMatrix(x, matrix([[1, 0]]), { value: 2 }).data]).toEqual([1, NaN, NaN, 1, Infinity, NaN])
    expect([...convolveMatrix(matrix([[1]]), matrix([[1, NaN]]), { size: 'same' }).data]).toEqual([NaN])
  })

  it('gives nothing for an empty operand', () => {
    expect(convolveMatrix(tensor([0, 3], []), matrix([[1]])).data).toHaveLength(0)
    expect(convolveMatrix(matrix([[1]]), tensor([0, 0], []), { size: 'same' }).data).toHaveLength(0)
  })

  it('names shapes and allowed words', () => {
    const [x, h] = [matrix([[1, 2]]), matrix([[1], [2]])]
    expect(() => correlateMatrix(x, h, { size: 'valid' })).toThrow('neither [1, 2] nor [2, 1] covers the other')
    expect(() => correlateMatrix(tensor([2], [1, 2]), h)).toThrow('picture has shape [2], expected two axes')
    expect(() => convolveMatrix(x, h, { stride: [0, 1] })).toThrow('stride [0, 1] must hold whole numbers >= 1')
    // @ts-expect-error a word that the types forbid as well
    expect(() => convolveMatrix(x, h, { border: 'mirror' })).toThrow(
      'Unknown border "mirror", expected one of: constant, replicate, reflect, reflect101, wrap',
    )
    // @ts-expect-error a word that the types forbid as well
    expect(() => convolveMatrix(x, h, { size: 'half' })).toThrow(
      'Unknown size "half", expected one of: full, same, valid',
    )
  })
})

describe('fast twins of the sum over a picture', () => {
  it('give what the definition gives: through transforms', () => {
    fc.assert(
      fc.property(wholeMatrix(9), wholeMatrix(9), fc.constantFrom(...SIZES), (x, h, size) => {
        const [r, c] = [0, 1].map((axis) => (x.shape[axis] ?? 0) - (h.shape[axis] ?? 0)) as [number, number]
        fc.pre(size !== 'valid' || r * c >= 0)
        const [fast, slow] = [fftConvolve2d(x, h, size), convolveMatrix(x, h, { size })]
        expect(fast.shape).toEqual(slow.shape)
        // At most 81 products below 81: sums below 6561, known to 1e-16 of that times a few operations.
        expect(distance(fast.data, slow.data)).toBeLessThan(1e-10)
      }),
    )
  })

  it('give what the definition gives: along rows, then down columns, any border, anchor and stride', () => {
    const places = fc.record({
      top: fc.integer({ min: -4, max: 2 }),
      left: fc.integer({ min: -4, max: 2 }),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
      stride: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 })),
    })
    fc.assert(
      fc.property(wholeMatrix(6), wholeLine(5), wholeLine(5), places, border, (x, column, row, at, around) => {
        const surroundings = { border: around, value: 7 }
        const slow = slide(x, matrix(outerKernel(column, row)), at, surroundings)
        expect(elements(correlateSeparable(x, { column, row }, at, surroundings))).toEqual(elements(slow))
      }),
    )
  })
})

function spectrumOf(picture: Tensor, rows: number, columns: number): { re: Float64Array; im: Float64Array } {
  const re = new Float64Array(rows * columns)
  const im = new Float64Array(rows * columns)
  const width = picture.shape[1] as number
  picture.data.forEach((value, at) => {
    re[Math.floor(at / width) * columns + (at % width)] = value
  })
  fft2d(re, im, rows, columns)
  return { re, im }
}
