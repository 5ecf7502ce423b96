import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { turnKernel } from '../../../shared/convolution/direct/convolve2d'
import { boxKernel, gaussianKernel } from '../../../shared/kernels/blur'
import { LAPLACIAN, SOBEL_X, SOBEL_Y, embossKernel } from '../../../shared/kernels/derivatives'
import { motionKernel } from '../../../shared/kernels/motion'
import { sharpenKernel, unsharpKernel } from '../../../shared/kernels/sharpen'

function sum(kernel: Kernel2D): number {
  return kernel.flat().reduce((total, tap) => total + tap, 0)
}

function transposed(kernel: Kernel2D): Kernel2D {
  return (kernel[0] ?? []).map((_, column) => kernel.map((row) => row[column] ?? 0))
}

const oddSize = fc.constantFrom(3, 5, 7, 9, 11, 13, 15)

describe('blurs', () => {
  it('spread a box evenly', () => {
    expect(boxKernel(3).flat()).toEqual(new Array(9).fill(1 / 9))
  })

  it('fall off from the centre of a Gaussian as the formula says', () => {
    const kernel = gaussianKernel(5, 1.2)
    // exp(−1 / (2 · 1.2²)) = exp(−0.347222) = 0.706648
    expect((kernel[2]?.[1] ?? 0) / (kernel[2]?.[2] ?? 1)).toBeCloseTo(0.706648, 6)
    // exp(−(4 + 4) / (2 · 1.44)) = exp(−2.777778) = 0.062177
    expect((kernel[0]?.[0] ?? 0) / (kernel[2]?.[2] ?? 1)).toBeCloseTo(0.062177, 6)
  })

  it('keep the brightness and do not prefer a direction', () => {
    fc.assert(
      fc.property(oddSize, fc.double({ min: 0.3, max: 5, noNaN: true }), (size, sigma) => {
        const kernel = gaussianKernel(size, sigma)
        expect(sum(kernel)).toBeCloseTo(1, 12)
        expect(transposed(kernel)).toEqual(kernel)
        expect(turnKernel(kernel)).toEqual(kernel)
      }),
    )
  })
})

describe('motion blur', () => {
  it('is a row of equal taps when horizontal and a column when vertical', () => {
    expect(motionKernel(5, 0)).toEqual([0, 0, 1, 0, 0].map((on) => new Array(5).fill(on / 5)))
    expect(motionKernel(3, 90)).toEqual(transposed(motionKernel(3, 0)))
  })

  it('rises to the right at 45 degrees', () => {
    const kernel = motionKernel(5, 45)
    expect(kernel[1]?.[3]).toBeGreaterThan(0)
    expect(kernel[3]?.[3]).toBe(0)
  })

  it('keeps the brightness and equals itself turned, at any length and angle', () => {
    const angle = fc.double({ min: 0, max: 180, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 21 }), angle, (length, degrees) => {
        const kernel = motionKernel(length, degrees)
        expect(sum(kernel)).toBeCloseTo(1, 9)
        turnKernel(kernel).forEach((row, i) => {
          row.forEach((tap, j) => expect(tap).toBeCloseTo(kernel[i]?.[j] ?? Number.NaN, 9))
        })
      }),
    )
  })
})

describe('sharpening', () => {
  it('is the textbook kernel at strength 1 and nothing at 0', () => {
    expect(sharpenKernel(1)).toEqual([
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ])
    expect(
      sharpenKernel(0)
        .flat()
        .map((tap) => tap + 0),
    ).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0])
  })

  it('adds what a Gaussian takes away', () => {
    const blur = gaussianKernel(5, 1)
    const kernel = unsharpKernel(5, 1, 0.5)
    // centre: 1 + 0.5 − 0.5 · G₀; elsewhere: −0.5 · G
    expect(kernel[2]?.[2]).toBeCloseTo(1.5 - 0.5 * (blur[2]?.[2] ?? 0), 15)
    expect(kernel[0]?.[1]).toBeCloseTo(-0.5 * (blur[0]?.[1] ?? 0), 15)
    expect(sum(kernel)).toBeCloseTo(1, 12)
  })
})

describe('derivatives', () => {
  it('give nothing on a flat picture', () => {
    expect([SOBEL_X, SOBEL_Y, LAPLACIAN].map(sum)).toEqual([0, 0, 0])
  })

  it('are the same in both directions', () => {
    expect(transposed(SOBEL_X)).toEqual(SOBEL_Y)
    expect(transposed(LAPLACIAN)).toEqual(LAPLACIAN)
  })

  it('emboss keeps the brightness at any strength', () => {
    expect(embossKernel(1)).toEqual([
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ])
    expect(sum(embossKernel(2.5))).toBe(1)
  })
})
