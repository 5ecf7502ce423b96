import { describe, expect, it } from 'vitest'
import { cellAfterKey, kernelFacts, withWeight } from '../../../renderer/live/inspector/kernel-edit'
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
