import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deconvolvePolynomial } from '../../../shared/convolution/deconvolution/polynomial'
import { deconvolveRegularised } from '../../../shared/convolution/deconvolution/regularised'
import { deconvolveRegularised2d } from '../../../shared/convolution/deconvolution/regularised2d'
import { deconvolveWiener, deconvolveWienerSpectra } from '../../../shared/convolution/deconvolution/wiener'
import { deconvolveWiener2d } from '../../../shared/convolution/deconvolution/wiener2d'
import { circularConvolve } from '../../../shared/convolution/direct/circular-convolve'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { convolveMatrix } from '../../../shared/convolution/direct/convolve-matrix'
import { tensor } from '../../../shared/tensor/tensor'
import { distance, noise, signal } from '../fft/signals'

/** A kernel whose spectrum has no small values: 1 at 0 outweighs the rest. */
const KERNEL = [1, 0.4, -0.2, 0.1]

describe('long division', () => {
  it('undoes a convolution', () => {
    fc.assert(
      fc.property(signal(), (x) => {
        const { quotient, remainder } = deconvolvePolynomial(convolve1d(x, KERNEL), KERNEL)
        expect(distance(quotient, x)).toBeLessThan(1e-9)
        expect(distance(remainder, new Float64Array(remainder.length))).toBeLessThan(1e-9)
      }),
    )
  })

  it('leaves a remainder: x² + 1 = (x + 1)(x − 1) + 2', () => {
    expect(deconvolvePolynomial([1, 0, 1], [1, 1])).toEqual({
      quotient: Float64Array.of(1, -1),
      remainder: Float64Array.of(0, 0, 2),
    })
  })

  it('has no quotient for a longer divisor, and refuses one that begins with 0', () => {
    expect(deconvolvePolynomial([1, 2], [1, 2, 3])).toEqual({
      quotient: new Float64Array(0),
      remainder: Float64Array.of(1, 2),
    })
    expect(() => deconvolvePolynomial([1], [0, 1])).toThrow('does not begin with 0')
  })
})

describe('spectral deconvolution', () => {
  const x = noise(48)
  const blurred = circularConvolve(x, KERNEL, 48)

  it('undoes a circular convolution when nothing is regularised', () => {
    expect(distance(deconvolveRegularised(blurred, KERNEL, { size: 48, lambda: 0 }), x)).toBeLessThan(1e-13)
  })

  it('is one formula: constant spectra are a constant ratio, a relative price is a price times the greatest power', () => {
    const constant = deconvolveWiener(blurred, KERNEL, 48, 0.02)
    const spectra = { signal: new Float64Array(48).fill(50), noise: new Float64Array(48).fill(1) }
    expect(distance(deconvolveWienerSpectra(blurred, KERNEL, 48, spectra), constant)).toBeLessThan(1e-15)
    // δ has |H|² = 1 everywhere
    const relative = deconvolveRegularised(blurred, [1], { size: 48, lambda: 0.02, relative: true })
    expect(distance(relative, deconvolveWiener(blurred, [1], 48, 0.02))).toBeLessThan(1e-15)
  })

  it('shrinks towards 0 as the price of energy rises', () => {
    const energies = [0, 0.1, 1, 10].map((lambda) =>
      deconvolveRegularised(blurred, KERNEL, { size: 48, lambda }).reduce((sum, value) => sum + value * value, 0),
    )
    expect(energies).toEqual([...energies].sort((a, b) => b - a))
  })

  it('gives a picture back that was convolved on a torus', () => {
    const [rows, columns] = [6, 8]
    const picture = tensor([rows, columns], x)
    const kernel = tensor([2, 2], KERNEL)
    const around = { border: 'wrap' } as const
    // With the border wrapped, value [r][c] of full is the circular sum at (r, c).
    const full = convolveMatrix(picture, kernel, around)
    const torus = x.map((_, at) => full.data[Math.floor(at / columns) * (columns + 1) + (at % columns)] as number)
    const found = deconvolveRegularised2d(tensor([rows, columns], torus), kernel, { lambda: 0 })
    expect(distance(found.data, x)).toBeLessThan(1e-13)
  })

  it('of a picture of one row is that of the row', () => {
    const options = { lambda: 0.01, relative: true }
    const regularised = deconvolveRegularised2d(tensor([1, 48], blurred), tensor([1, 4], KERNEL), options)
    expect(distance(regularised.data, deconvolveRegularised(blurred, KERNEL, { size: 48, ...options }))).toBeLessThan(
      1e-14,
    )
    const picture = deconvolveWiener2d(tensor([1, 48], blurred), tensor([1, 4], KERNEL), 0.01)
    expect(distance(picture.data, deconvolveWiener(blurred, KERNEL, 48, 0.01))).toBeLessThan(1e-14)
  })

  it('names sizes that do not fit', () => {
    expect(() => deconvolveWiener(blurred, KERNEL, 40, 0)).toThrow('observed length 48, got 40')
    expect(() => deconvolveWiener2d(tensor([2, 2], [1, 2, 3, 4]), tensor([3, 1], [1, 2, 3]), 0)).toThrow(
      'A kernel [3, 1] does not fit into a picture [2, 2]',
    )
    const spectra = { signal: [1], noise: [1] }
    expect(() => deconvolveWienerSpectra([1], [1], 2, spectra)).toThrow('[1] and [1] values, expected [2] each')
  })
})
