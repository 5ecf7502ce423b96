import { describe, expect, it } from 'vitest'
import type { Border, Kernel2D } from '../../../shared/chain/video/entry'
import { borderIndex } from '../../../shared/convolution/direct/border'
import { type Plane, convolve2d, correlate2d, turnKernel } from '../../../shared/convolution/direct/convolve2d'
import { SOBEL_X } from '../../../shared/kernels/derivatives'
import { sharpenKernel } from '../../../shared/kernels/sharpen'
import cases from '../../fixtures/opencv-filter2d.json'

function plane(rows: readonly (readonly number[])[]): Plane {
  return { width: rows[0]?.length ?? 0, height: rows.length, data: Float64Array.from(rows.flat()) }
}

function row({ data, width }: Plane, index: number): number[] {
  return [...data.subarray(index * width, (index + 1) * width)]
}

/** Five rows dark left of a bright right half. */
const EDGE = plane(Array.from({ length: 5 }, () => [50, 50, 50, 200, 200, 200]))

describe('2-D sums worked by hand', () => {
  it('under- and overshoot where an edge is sharpened', () => {
    // 5·50 − 50 − 50 − 50 − 200 = −100; 5·200 − 200 − 200 − 200 − 50 = 350; flat parts stay: (5 − 4)·50, (5 − 4)·200
    expect(row(convolve2d(EDGE, sharpenKernel(1), 'replicate'), 2)).toEqual([50, 50, -100, 350, 200, 200])
  })

  it('outline an edge with both signs', () => {
    const outline: Kernel2D = [
      [-1, -1, -1],
      [-1, 8, -1],
      [-1, -1, -1],
    ]
    // 8·50 − 5·50 − 3·200 = −450; 8·200 − 5·200 − 3·50 = 450
    expect(row(convolve2d(EDGE, outline, 'replicate'), 2)).toEqual([0, 0, -450, 450, 0, 0])
  })

  it('weigh a pixel by its surroundings', () => {
    const gaussian: Kernel2D = [
      [1 / 16, 2 / 16, 1 / 16],
      [2 / 16, 4 / 16, 2 / 16],
      [1 / 16, 2 / 16, 1 / 16],
    ]
    const picture = plane([
      [0, 0, 0],
      [0, 160, 0],
      [0, 0, 160],
    ])
    // (4·160 + 1·160) / 16 = 50
    expect(row(convolve2d(picture, gaussian, 'constant'), 1)[1]).toBe(50)
  })

  it('differ in sign between convolution and correlation', () => {
    const window = plane([
      [0, 0, 0],
      [0, 1, 1],
      [0, 1, 2],
    ])
    const kernel: Kernel2D = [
      [4, 0, 0],
      [0, 0, 0],
      [0, 0, -4],
    ]
    // Correlation: 4·0 + (−4)·2 = −8. Convolution turns the kernel: −4·0 + 4·2 = 8.
    expect(row(correlate2d(window, kernel, 'constant'), 1)[1]).toBe(-8)
    expect(row(convolve2d(window, kernel, 'constant'), 1)[1]).toBe(8)
  })

  it('give Sobel X opposite signs at a dark-to-bright edge', () => {
    // (1 + 2 + 1) · (200 − 50) = 600
    expect(row(correlate2d(EDGE, SOBEL_X, 'replicate'), 2)).toEqual([0, 0, 600, 600, 0, 0])
    expect(row(convolve2d(EDGE, SOBEL_X, 'replicate'), 2).map((value) => value + 0)).toEqual([0, 0, -600, -600, 0, 0])
  })

  it('print the kernel around a single bright pixel by convolution', () => {
    const kernel: Kernel2D = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]
    const delta = plane([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ])
    expect([...convolve2d(delta, kernel, 'constant').data]).toEqual(kernel.flat())
    expect([...correlate2d(delta, kernel, 'constant').data]).toEqual(turnKernel(kernel).flat())
  })

  it('refuse a kernel with rows of different lengths', () => {
    expect(() => correlate2d(EDGE, [[1, 2], [3]], 'wrap')).toThrow('rows of one length')
    expect(() => correlate2d(EDGE, [], 'wrap')).toThrow(RangeError)
  })
})

interface Tensor {
  shape: number[]
  data: number[]
}

/** One channel of a row-major tensor [rows][columns] or [rows][columns][channels]. */
function channelOf({ shape: [height = 0, width = 0, channels = 1], data }: Tensor, channel: number): Plane {
  return { width, height, data: Float64Array.from(data.filter((_, i) => i % channels === channel)) }
}

describe('correlation and borders as OpenCV has them', () => {
  const filtered = cases.filter(({ op }) => op === 'cv_filter2D')
  it.each(filtered.map((one) => [one.id, one] as const))('%s', (_, { params, inputs, expected, tol }) => {
    const source = inputs.src as Tensor
    const kernelTensor = channelOf(inputs.kernel as Tensor, 0)
    const kernel = Array.from({ length: kernelTensor.height }, (__, i) => row(kernelTensor, i))
    const anchor = { row: params.anchor_y ?? 0, column: params.anchor_x ?? 0 }
    for (let channel = 0; channel < (source.shape[2] ?? 1); channel++) {
      const sums = correlate2d(channelOf(source, channel), kernel, params.border as Border, anchor)
      const wanted = channelOf(expected.dst, channel).data
      sums.data.forEach((sum, i) => {
        const value = sum + (params.delta ?? 0)
        const stored = params.dtype_out === 'uint8' ? Math.min(255, Math.max(0, Math.round(value))) : value
        const allowed = tol.abs + tol.rel * Math.abs(wanted[i] ?? 0)
        expect(Math.abs(stored - (wanted[i] ?? Number.NaN))).toBeLessThanOrEqual(allowed)
      })
    }
  })

  const bordered = cases.filter(({ op }) => op === 'cv_copyMakeBorder')
  it.each(bordered.map((one) => [one.params.border, one] as const))(
    'extend by %s',
    (border, { params, inputs, expected }) => {
      const source = channelOf(inputs.src as Tensor, 0)
      const wanted = channelOf(expected.dst, 0)
      wanted.data.forEach((value, i) => {
        const y = borderIndex(Math.floor(i / wanted.width) - (params.top ?? 0), source.height, border as Border)
        const x = borderIndex((i % wanted.width) - (params.left ?? 0), source.width, border as Border)
        expect(x < 0 || y < 0 ? params.value : source.data[y * source.width + x]).toBe(value)
      })
    },
  )
})
