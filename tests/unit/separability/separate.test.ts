import { describe, expect, it } from 'vitest'
import { separate } from '../../../shared/separability/separate'
import { gaussianKernel } from '../../../shared/kernels/blur'
import { LAPLACIAN, SOBEL_X } from '../../../shared/kernels/derivatives'

describe('separate', () => {
  it('finds the column and the row of Sobel X', () => {
    // The largest tap is −2: its row is [−2, 0, 2], its column [−1, −2, −1] divided by −2.
    expect(separate(SOBEL_X)).toEqual({ column: [0.5, 1, 0.5], row: [-2, 0, 2] })
  })

  it('gives the kernel back as products', () => {
    const kernel = gaussianKernel(7, 1.3)
    const factors = separate(kernel)
    kernel.forEach((taps, i) => {
      taps.forEach((tap, j) => {
        expect((factors?.column[i] ?? 0) * (factors?.row[j] ?? 0)).toBeCloseTo(tap, 15)
      })
    })
  })

  it('finds none where there are none', () => {
    expect(separate(LAPLACIAN)).toBeUndefined()
    expect(separate([[0, 0]])).toBeUndefined()
  })
})
