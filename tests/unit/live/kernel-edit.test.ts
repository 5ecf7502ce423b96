import { describe, expect, it } from 'vitest'
import { cellAfterKey, isWeight, kernelFacts, withSize, withWeight } from '../../../renderer/live/inspector/kernel-edit'
import { fitInside } from '../../../renderer/live/picture/fit'

const sobel = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
]

describe('the kernel grid', () => {
  it('changes one weight and leaves the kernel it was given alone', () => {
    expect(withWeight(sobel, 1, 2, 9)).toEqual([
      [-1, 0, 1],
      [-2, 0, 9],
      [-1, 0, 1],
    ])
    expect(sobel[1]).toEqual([-2, 0, 2])
  })

  it('moves by arrows within its rim, Home and End along the row', () => {
    expect(cellAfterKey('ArrowRight', { row: 0, column: 0 }, sobel)).toEqual({ row: 0, column: 1 })
    expect(cellAfterKey('ArrowUp', { row: 0, column: 0 }, sobel)).toEqual({ row: 0, column: 0 })
    expect(cellAfterKey('ArrowDown', { row: 2, column: 1 }, sobel)).toEqual({ row: 2, column: 1 })
    expect(cellAfterKey('End', { row: 1, column: 0 }, sobel)).toEqual({ row: 1, column: 2 })
    expect(cellAfterKey('x', { row: 1, column: 0 }, sobel)).toBeUndefined()
  })

  it('grows and shrinks around its centre', () => {
    const grown = withSize(sobel, 5, 3)
    expect(grown).toEqual([[0, 0, 0], ...sobel, [0, 0, 0]])
    expect(withSize(grown, 3, 3)).toEqual(sobel)
    // The centre of two is the first of them, as in the engines.
    expect(withSize([[1, 2, 3]], 1, 2)).toEqual([[2, 3]])
    expect(withSize([[2, 3]], 2, 3)).toEqual([
      [0, 2, 3],
      [0, 0, 0],
    ])
  })

  it('takes numbers up to a million as weights, and fractions', () => {
    expect(['1/9', '−3', '1e6', '0,5'].map(isWeight)).toEqual([true, true, true, true])
    expect(['1e30', 'NaN', '∞', 'x', ''].map(isWeight)).toEqual([false, false, false, false, false])
  })

  it('knows sum, half-turn symmetry and separability', () => {
    // Sobel X = [1 2 1]ᵀ · [−1 0 1]
    expect(kernelFacts(sobel)).toEqual({ sum: 0, symmetric: false, separable: true })
    const sharpen = [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ]
    expect(kernelFacts(sharpen)).toEqual({ sum: 1, symmetric: true, separable: false })
    const tenths = [[0.1, 0.2, 0.1]]
    expect(kernelFacts(tenths)).toEqual({ sum: 0.4, symmetric: true, separable: true })
    expect(kernelFacts([[0, 0]])).toEqual({ sum: 0, symmetric: true, separable: true })
  })
})

describe('a picture in its panel', () => {
  it('is as large as fits and keeps its shape', () => {
    expect(fitInside({ width: 1280, height: 720 }, { width: 640, height: 640 })).toEqual({ width: 640, height: 360 })
    expect(fitInside({ width: 640, height: 480 }, { width: 1000, height: 300 })).toEqual({ width: 400, height: 300 })
  })

  it('is nothing before its size is known', () => {
    expect(fitInside({ width: 0, height: 0 }, { width: 640, height: 640 })).toEqual({ width: 0, height: 0 })
  })
})
