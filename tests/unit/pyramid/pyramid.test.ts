import { describe, expect, it } from 'vitest'
import { createTestChart } from '../../../renderer/video/sources/chart/chart'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { convolve2d, type Plane } from '../../../shared/convolution/direct/convolve2d'
import { boxKernel, gaussianKernel } from '../../../shared/kernels/blur'
import { LEAST_PSNR, pyramidOf } from '../../../shared/pyramid/pyramid'
import { pyramidFilter } from '../../../shared/pyramid/pyramid-filter'
import { pyramidLine } from '../../../shared/pyramid/pyramid-line'
import { separate } from '../../../shared/separability/separate'

const blurs = [gaussianKernel(31, 5), gaussianKernel(31, 8), boxKernel(31), gaussianKernel(21, 4)]

function psnr(one: Plane, other: Plane): number {
  const squares = one.data.reduce((sum, value, k) => sum + (value - (other.data[k] ?? Number.NaN)) ** 2, 0)
  return -10 * Math.log10(squares / one.data.length)
}

/** By the definition, a row and then a column at a time: their product is the kernel. */
function blurred(picture: Plane, kernel: Kernel2D): Plane {
  const { row, column } = separate(kernel) ?? { row: [], column: [] }
  const wide = convolve2d(picture, [row], 'reflect101')
  return convolve2d(
    wide,
    column.map((tap) => [tap]),
    'reflect101',
  )
}

/** The red plane of the built-in test chart: text, fine lines, edges and flat parts. */
function chart(size: { width: number; height: number }): Plane {
  const rgba = createTestChart(size).paint(7)
  return { ...size, data: Float64Array.from({ length: size.width * size.height }, (_, k) => (rgba[4 * k] ?? 0) / 255) }
}

describe('a pyramid', () => {
  it('means of four, a small line over them, and a straight way between: worked by hand', () => {
    // Means of blocks −1…2 of x[n] = n: −2.5, 1.5, 5.5, 9.5; the small line hands the mean on, each stands in the middle of
    // its block, and a straight way between points of a straight line is the line: y[n] = n.
    expect(pyramidLine((n) => n, 8, { first: 0, taps: [1] })).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    // An impulse of 4 at sample 5 is a mean of 1 in block 1, whose middle is at 5.5: shares (4 − distance) / 4.
    expect(pyramidLine((n) => (n === 5 ? 4 : 0), 12, { first: 0, taps: [1] })).toEqual([
      0, 0, 0.125, 0.375, 0.625, 0.875, 0.875, 0.625, 0.375, 0.125, 0, 0,
    ])
    // The small line takes the block before: everything comes four samples later.
    expect(pyramidLine((n) => n, 4, { first: -1, taps: [1] })).toEqual([-4, -3, -2, -1])
  })

  it('leaves a flat picture as the exact blur does', () => {
    const flat: Plane = { width: 21, height: 9, data: new Float64Array(189).fill(0.3) }
    for (const kernel of blurs) {
      const pyramid = pyramidOf(kernel)
      if (!pyramid) throw new Error('A large blur has a pyramid')
      for (const value of pyramidFilter(flat, pyramid, 'replicate').data) expect(value).toBeCloseTo(0.3, 12)
    }
  })

  it('comes within 40 dB of the exact blur, on the picture by which it is judged and on the test chart', () => {
    const picture = chart({ width: 160, height: 120 })
    for (const kernel of blurs) {
      const pyramid = pyramidOf(kernel)
      if (!pyramid) throw new Error('A large blur has a pyramid')
      expect(pyramid.psnr).toBeGreaterThanOrEqual(LEAST_PSNR)
      const exact = blurred(picture, kernel)
      expect(psnr(pyramidFilter(picture, pyramid, 'reflect101'), exact)).toBeGreaterThanOrEqual(LEAST_PSNR)
    }
  })

  it('is not offered for what is small, no product of two lines, or no blur', () => {
    const spot = boxKernel(31).map((row, i) => row.map((_, j) => (i === 15 && j === 15 ? 1 : 0)))
    const cross = boxKernel(31).map((row, i) => row.map((_, j) => (i === 15 || j === 15 ? 1 / 61 : 0)))
    const slope = boxKernel(31).map((row) => row.map((tap, j) => tap * (j - 15)))
    for (const kernel of [gaussianKernel(7, 1.5), spot, cross, slope]) expect(pyramidOf(kernel)).toBeUndefined()
  })
})
