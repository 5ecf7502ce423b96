import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BORDERS } from '../../../shared/chain/video/entry'
import { outerKernel } from '../../../shared/kernels/outer-product'
import { filter2d } from '../../../shared/picture/filter2d'
import { makeBorder } from '../../../shared/picture/make-border'
import { separableFilter2d } from '../../../shared/picture/separable-filter2d'
import { matrix, tensor } from '../../../shared/tensor/tensor'
import { wholeLine, wholeMatrix } from '../tensor/random-matrix'

const border = fc.constantFrom(...BORDERS)

describe('filter2d', () => {
  it('is a correlation: a single 1 prints the kernel turned', () => {
    const dot = matrix([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ])
    const kernel = matrix([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ])
    expect([...filter2d(dot, kernel, { border: 'constant' }).data]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  it('puts the anchor upon the pixel, by default the middle and of an even number the one after it', () => {
    const row = matrix([[1, 2, 3, 4]])
    const pick = matrix([[1, 0]])
    // Anchor 1 (2 >> 1): element 0 reads the pixel to the left; reflect101 has 2 left of the 1.
    expect([...filter2d(row, pick).data]).toEqual([2, 1, 2, 3])
    expect([...filter2d(row, pick, { anchor: { x: 0, y: 0 } }).data]).toEqual([1, 2, 3, 4])
    expect(() => filter2d(row, pick, { anchor: { x: 2, y: 0 } })).toThrow(
      'anchor x 2, y 0 lies outside the kernel [1, 2]',
    )
  })

  it('equals laying the kernel on a picture with a border made beforehand', () => {
    fc.assert(
      fc.property(wholeMatrix(5), wholeMatrix(7), border, fc.nat(6), fc.nat(6), (src, kernel, around, down, along) => {
        const [rows, columns] = kernel.shape as [number, number]
        const anchor = { x: along % columns, y: down % rows }
        const margins = {
          ...{ top: anchor.y, bottom: rows - 1 - anchor.y },
          ...{ left: anchor.x, right: columns - 1 - anchor.x },
        }
        const bordered = makeBorder(src, margins, around)
        const width = bordered.shape[1] as number
        filter2d(src, kernel, { anchor, border: around }).data.forEach((value, at) => {
          const [r, c] = [Math.floor(at / (src.shape[1] as number)), at % (src.shape[1] as number)]
          let sum = 0
          kernel.data.forEach((tap, k) => {
            sum += tap * (bordered.data[(r + Math.floor(k / columns)) * width + c + (k % columns)] as number)
          })
          expect(value + 0).toBe(sum + 0)
        })
      }),
    )
  })

  it('stores whole kinds rounded half to even and saturated, once, after delta', () => {
    const levels = matrix([[1, 3, 5, 600, -600, 100000]])
    const half = matrix([[0.5]])
    // 0.5, 1.5, 2.5, 300, −300, 50000
    expect([...filter2d(levels, half, { kind: 'uint8' }).data]).toEqual([0, 2, 2, 255, 0, 255])
    expect([...filter2d(levels, half, { kind: 'int8' }).data]).toEqual([0, 2, 2, 127, -128, 127])
    expect([...filter2d(levels, half, { kind: 'int16' }).data]).toEqual([0, 2, 2, 300, -300, 32767])
    // + 0.5: 1, 2, 3, 300.5 → 300
    expect([...filter2d(levels, half, { kind: 'int16', delta: 0.5 }).data].slice(0, 4)).toEqual([1, 2, 3, 300])
    expect([...filter2d(matrix([[1]]), matrix([[0.1]]), { kind: 'float32' }).data]).toEqual([Math.fround(0.1)])
  })

  it('filters each channel alone', () => {
    const colour = tensor([1, 2, 3], [1, 10, 100, 2, 20, 200])
    const sum = matrix([[1, 1, 1]])
    // Constant border: 0 + 1 + 2 in red, and ten and a hundred times that.
    expect(filter2d(colour, sum, { border: 'constant' })).toEqual(tensor([1, 2, 3], [3, 30, 300, 3, 30, 300]))
  })

  it('is the separable filter where the kernel is a product', () => {
    fc.assert(
      fc.property(wholeMatrix(6), wholeLine(5), wholeLine(5), border, (src, column, row, around) => {
        const options = { border: around, delta: 2.5, kind: 'int16' } as const
        const product = matrix(outerKernel(column, row))
        expect(separableFilter2d(src, { column, row }, options)).toEqual(filter2d(src, product, options))
      }),
    )
  })

  it('names shapes and allowed words', () => {
    expect(() => filter2d(tensor([3], [1, 2, 3]), matrix([[1]]))).toThrow(
      'picture has shape [3], expected [rows, columns] or [rows, columns, channels]',
    )
    expect(() => filter2d(tensor([0, 3], []), matrix([[1]]))).toThrow('picture has shape [0, 3], expected extents >= 1')
    expect(() => filter2d(matrix([[1]]), tensor([2], [1, 2]))).toThrow('kernel has shape [2], expected two axes')
    // @ts-expect-error a word that the types forbid as well
    expect(() => filter2d(matrix([[1]]), matrix([[1]]), { kind: 'uint16' })).toThrow(
      'Unknown kind of number "uint16", expected one of: uint8, int8, int16, float32, float64',
    )
  })
})

describe('makeBorder', () => {
  const abcd = matrix([[1, 2, 3, 4]])
  const sides = { top: 0, bottom: 0, left: 5, right: 5 }

  it.each([
    ['constant', [0, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0, 0]],
    ['replicate', [1, 1, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4, 4, 4]],
    ['reflect', [4, 4, 3, 2, 1, 1, 2, 3, 4, 4, 3, 2, 1, 1]],
    ['reflect101', [2, 3, 4, 3, 2, 1, 2, 3, 4, 3, 2, 1, 2, 3]],
    ['wrap', [4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1]],
  ] as const)('continues by the rule of %s, repeated where the border is wider than the picture', (word, wanted) => {
    expect([...makeBorder(abcd, sides, word).data]).toEqual(wanted)
  })

  it('fills with one level, or one a channel', () => {
    const above = { top: 1, bottom: 0, left: 0, right: 0 }
    expect([...makeBorder(matrix([[1]]), above, 'constant', 7).data]).toEqual([7, 1])
    expect([...makeBorder(tensor([1, 1, 3], [1, 2, 3]), above, 'constant', [7, 8, 9]).data]).toEqual([7, 8, 9, 1, 2, 3])
  })

  it('leaves a single pixel a single level, but for the constant border', () => {
    const all = { top: 2, bottom: 1, left: 3, right: 2 }
    for (const word of BORDERS.filter((one) => one !== 'constant')) {
      expect(makeBorder(matrix([[5]]), all, word)).toEqual(tensor([4, 6], new Array<number>(24).fill(5)))
    }
  })

  it('refuses margins that are none', () => {
    expect(() => makeBorder(abcd, { ...sides, top: -1 }, 'wrap')).toThrow(
      'margins [-1, 0, 5, 5] must hold whole numbers >= 0',
    )
  })
})
