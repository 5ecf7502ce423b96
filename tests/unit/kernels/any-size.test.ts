import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { turnKernel } from '../../../shared/convolution/direct/convolve2d'
import { boxKernel } from '../../../shared/kernels/blur'
import { embossKernel, LAPLACIAN, SOBEL_X, SOBEL_Y } from '../../../shared/kernels/derivatives'
import { differenceLine } from '../../../shared/kernels/difference-line'
import { discKernel } from '../../../shared/kernels/disc'
import { gaussianLine } from '../../../shared/kernels/gaussian-line'
import { laplacianKernel, logKernel } from '../../../shared/kernels/laplacian'
import { motionKernel } from '../../../shared/kernels/motion'
import { unsharpKernel } from '../../../shared/kernels/sharpen'
import { scharrKernel, sobelKernel } from '../../../shared/kernels/sobel'

function sum(taps: readonly number[]): number {
  return taps.reduce((total, tap) => total + tap, 0)
}

/** `Σ k[i][j] · f(i, j)`, i and j from the centre. */
function moment(kernel: Kernel2D, f: (down: number, across: number) => number): number {
  const centre = (kernel.length - 1) / 2
  return sum(kernel.flatMap((row, i) => row.map((tap, j) => tap * f(i - centre, j - centre))))
}

describe('gaussianLine', () => {
  it('is the bell of its sigma', () => {
    // exp(−1/2) = 0.60653066, exp(−2) = 0.13533528; 1 + 2 · (both) = 2.48373188
    expect(gaussianLine(5, 1)[2]).toBeCloseTo(1 / 2.48373188, 8)
    expect(gaussianLine(5, 1)[0]).toBeCloseTo(0.13533528 / 2.48373188, 8)
    // Even: exp(−1.5²/2) = 0.32465247, exp(−0.5²/2) = 0.88249690; twice both is 2.41429874
    expect(gaussianLine(4, 1)[0]).toBeCloseTo(0.32465247 / 2.41429874, 8)
  })

  it('takes tables where no sigma is said, and beyond them sigma from the size', () => {
    expect(gaussianLine(3, 0)).toEqual([0.25, 0.5, 0.25])
    expect(gaussianLine(9, -1)[4]).toBe(60 / 256)
    // 0.3 · ((11 − 1)/2 − 1) + 0.8 = 2
    expect(gaussianLine(11, 0)).toEqual(gaussianLine(11, 2))
  })

  it('is of sum 1 and symmetric for any size and sigma, however small', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (size, sigma) => {
        const line = gaussianLine(size, sigma)
        expect(sum(line)).toBeCloseTo(1, 12)
        expect([...line].reverse()).toEqual(line)
      }),
    )
  })

  it('refuses sizes and sigmas that do not exist', () => {
    expect(() => gaussianLine(0, 1)).toThrow('got 0 and 1')
    expect(() => gaussianLine(3, Number.NaN)).toThrow('got 3 and NaN')
  })
})

describe('derivatives of any size', () => {
  it('are lines of binomial numbers and their differences', () => {
    expect(differenceLine(5, 0)).toEqual([1, 4, 6, 4, 1])
    expect(differenceLine(5, 1)).toEqual([-1, -2, 0, 2, 1])
    expect(differenceLine(5, 2)).toEqual([1, 0, -2, 0, 1])
    expect(differenceLine(3, 2)).toEqual([1, -2, 1])
  })

  it('see nothing in powers below their order and its factorial in the power of it, times what they smooth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(6), (size, order) => {
        fc.pre(order < size)
        const line = differenceLine(size, order)
        const along = (power: number) => sum(line.map((tap, k) => tap * k ** power))
        for (let power = 0; power < order; power++) expect(along(power)).toBe(0)
        const factorial = Array.from({ length: order }, (_, k) => k + 1).reduce((all, k) => all * k, 1)
        expect(along(order)).toBe(factorial * 2 ** (size - 1 - order))
      }),
    )
  })

  it('are the kernels of the textbooks at three', () => {
    expect(sobelKernel(3, { dx: 1, dy: 0 })).toEqual(SOBEL_X)
    expect(sobelKernel(3, { dx: 0, dy: 1 })).toEqual(SOBEL_Y)
    expect(scharrKernel({ dx: 1, dy: 0 })).toEqual([
      [-3, 0, 3],
      [-10, 0, 10],
      [-3, 0, 3],
    ])
    expect(sobelKernel(1, { dx: 1, dy: 0 })).toEqual([[-1, 0, 1]])
    expect(laplacianKernel(1)).toEqual(LAPLACIAN)
  })

  it('add both second differences up in a Laplacian', () => {
    for (const size of [1, 3, 5, 7, 31]) {
      const kernel = laplacianKernel(size)
      expect(moment(kernel, () => 1)).toBe(0)
      expect(moment(kernel, (y) => y * y)).toBe(moment(kernel, (_, x) => x * x))
    }
    // Σ k i² is twice the sum of what smooths: 1 for the four neighbours, 2 · 2 for the diagonal ones
    expect(moment(laplacianKernel(1), (y) => y * y)).toBe(2)
    expect(moment(laplacianKernel(3), (y) => y * y)).toBe(8)
  })
})

describe('logKernel', () => {
  it('follows its formula but for the mean', () => {
    const kernel = logKernel(5, 1)
    const g = gaussianLine(5, 1)
    const at = (i: number, j: number) => ((i - 2) ** 2 + (j - 2) ** 2 - 2) * (g[i] ?? 0) * (g[j] ?? 0)
    const difference = (kernel[2]?.[2] ?? 0) - (kernel[0]?.[1] ?? 0)
    expect(difference).toBeCloseTo(at(2, 2) - at(0, 1), 14)
    expect(kernel[2]?.[2]).toBeLessThan(0)
  })

  it('sees the curvature of a bowl, and nothing on a plane', () => {
    // Σ LoG · (x² + y²) = 4 where the rim is far: the Laplacian of x² + y².
    const kernel = logKernel(25, 2)
    expect(moment(kernel, (y, x) => y * y + x * x)).toBeCloseTo(4, 4)
    expect(moment(kernel, (y, x) => 3 + y - 2 * x)).toBeCloseTo(0, 10)
    expect(() => logKernel(5, 0)).toThrow('sigma > 0, got 0')
  })
})

describe('discKernel', () => {
  it('is flat within its radius', () => {
    const fifth = 1 / 5
    expect(discKernel(1)).toEqual([
      [0, fifth, 0],
      [fifth, fifth, fifth],
      [0, fifth, 0],
    ])
    expect(discKernel(0)).toEqual([[1]])
    // 1.5² = 2.25 holds the corners at 1² + 1² = 2 as well.
    expect(discKernel(1.5)).toEqual(boxKernel(3))
  })

  it('keeps the brightness and equals itself turned, at any radius', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 12, noNaN: true }), (radius) => {
        const kernel = discKernel(radius)
        expect(sum(kernel.flat())).toBeCloseTo(1, 12)
        expect(turnKernel(kernel)).toEqual(kernel)
        expect(kernel).toHaveLength(2 * Math.floor(radius) + 1)
      }),
    )
    expect(() => discKernel(-1)).toThrow('radius >= 0, got -1')
  })
})

describe('emboss and sizes', () => {
  it('keeps the brightness and rises along the diagonal at any size', () => {
    for (const size of [1, 3, 5, 9]) {
      const kernel = embossKernel(2, size)
      expect(sum(kernel.flat())).toBe(1)
      // Σ k · i = strength · Σ i² = 2 · size · Σ i²
      const squares = sum(Array.from({ length: size }, (_, i) => (i - (size - 1) / 2) ** 2))
      expect(moment(kernel, (y) => y)).toBe(2 * size * squares)
    }
    expect(() => embossKernel(1, 4)).toThrow('odd size >= 1, got 4')
  })

  it('that do not exist are refused', () => {
    expect(() => boxKernel(0)).toThrow('whole size >= 1, got 0')
    expect(() => boxKernel(2.5)).toThrow('got 2.5')
    expect(() => motionKernel(0, 0)).toThrow('got 0 and 0')
    expect(() => unsharpKernel(4, 1, 1)).toThrow('odd size >= 1, got 4')
  })
})
