import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextFastLength, radicesOf } from '../../../shared/convolution/fft/factors'
import { planFft } from '../../../shared/convolution/fft/plan'
import { planRealFft } from '../../../shared/convolution/fft/real'
import { rootOfUnity } from '../../../shared/convolution/fft/roots'
import { fft, ifft, irfft, rfft } from '../../../shared/convolution/fft/transform'
import { distance, noise, norm, pair, signal } from './signals'

/** Powers of two, products of all radices, primes with and without a radix of their own, and twice a prime (Bluestein). */
const LENGTHS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 19, 25, 30, 31, 49, 64, 77, 97, 120, 121, 128, 143, 169, 210, 243,
  254, 256, 257, 360, 500,
]

/** X[k] = Σ x[n] e^(−2πi kn/N), term by term. */
function definition(re: Float64Array, im: Float64Array): { re: Float64Array; im: Float64Array } {
  const size = re.length
  const sums = Array.from({ length: size }, (_, k) => {
    let [sumRe, sumIm] = [0, 0]
    for (let n = 0; n < size; n++) {
      const [c, s] = rootOfUnity((k * n) % size, size)
      sumRe += (re[n] ?? 0) * c + (im[n] ?? 0) * s
      sumIm += (im[n] ?? 0) * c - (re[n] ?? 0) * s
    }
    return [sumRe, sumIm] as const
  })
  return { re: Float64Array.from(sums, ([a]) => a), im: Float64Array.from(sums, ([, b]) => b) }
}

describe('Fourier transform', () => {
  it.each(LENGTHS)('of %i values is the sum in the book', (size) => {
    const [re, im] = [noise(size), noise(size, 7)]
    const found = fft(re, im)
    const wanted = definition(re, im)
    // The sum itself is only accurate to about 1e-16 · sqrt(size) of the norm.
    const allowed = 2e-15 * Math.sqrt(size) * norm([...re, ...im])
    expect(distance(found.re, wanted.re)).toBeLessThan(allowed)
    expect(distance(found.im, wanted.im)).toBeLessThan(allowed)
  })

  it('of one wave is one line, exact to 1e-15 of its height at 131072 points', () => {
    const size = 2 ** 17
    const turn = 12345
    const re = Float64Array.from({ length: size }, (_, n) => rootOfUnity((n * turn) % size, size)[0])
    const im = Float64Array.from({ length: size }, (_, n) => rootOfUnity((n * turn) % size, size)[1])
    const line = fft(re, im)
    expect(Math.abs((line.re[turn] ?? 0) / size - 1)).toBeLessThan(1e-15)
    line.re[turn] = 0
    expect(line.re.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / size).toBeLessThan(1e-15)
  })

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(pair(), ([re, im]) => {
        const there = fft(re, im)
        const back = ifft(there.re, there.im)
        expect(distance(back.re, re) + distance(back.im, im)).toBeLessThan(1e-12)
      }),
    )
  })

  it('keeps the energy (Parseval)', () => {
    fc.assert(
      fc.property(pair(), ([re, im]) => {
        const there = fft(re, im)
        const before = norm([...re, ...im])
        expect(Math.abs(norm([...there.re, ...there.im]) / Math.sqrt(re.length) - before)).toBeLessThanOrEqual(
          1e-13 * before,
        )
      }),
    )
  })

  it('turns a circular shift into a turn of the phase', () => {
    fc.assert(
      fc.property(signal(), fc.nat(100), (values, shift) => {
        const size = values.length
        const moved = values.map((_, n) => values[(((n - shift) % size) + size) % size] ?? 0)
        const before = rfft(values)
        const after = rfft(moved)
        const expected = before.re.map((part, k) => {
          const [c, s] = rootOfUnity((k * shift) % size, size)
          return part * c + (before.im[k] ?? 0) * s
        })
        expect(distance(after.re, expected)).toBeLessThan(1e-11)
      }),
    )
  })

  it.each(LENGTHS)('of %i real values is the first half of the complex one, and is undone', (size) => {
    const values = noise(size)
    const half = rfft(values)
    const whole = fft(values, new Float64Array(size))
    expect(half.re).toHaveLength(Math.floor(size / 2) + 1)
    expect(distance(half.re, whole.re.subarray(0, half.re.length))).toBeLessThan(1e-13 * Math.sqrt(size))
    expect(distance(half.im, whole.im.subarray(0, half.im.length))).toBeLessThan(1e-13 * Math.sqrt(size))
    expect(distance(irfft(half.re, half.im, size), values)).toBeLessThan(1e-14)
  })

  it('leaves the arguments of the plain functions alone', () => {
    const values = noise(12)
    const copy = values.slice()
    rfft(values)
    fft(values, values)
    expect(values).toEqual(copy)
  })

  it('names the lengths when they do not fit', () => {
    expect(() => planFft(0)).toThrow('whole length >= 1, got 0')
    expect(() => planFft(4).forward(new Float64Array(4), new Float64Array(3))).toThrow('[4] and imaginary part [3]')
    expect(() => planRealFft(6).inverse(new Float64Array(3), new Float64Array(4), new Float64Array(6))).toThrow(
      'spectrum [4]',
    )
  })
})

describe('lengths', () => {
  it('split into radices whose product they are, or go through Bluestein', () => {
    expect(radicesOf(360)?.reduce((all, radix) => all * radix, 1)).toBe(360)
    expect(radicesOf(1)).toEqual([])
    expect(radicesOf(2 * 17)).toBeNull()
  })

  it('grow to the next product of 2, 3 and 5', () => {
    // 121 = 11², 125 = 5³; 1023 → 1024 = 2¹⁰; 2161 → 2187 = 3⁷
    expect([1, 7, 121, 1023, 2161].map(nextFastLength)).toEqual([1, 8, 125, 1024, 2187])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100000 }), (n) => {
        const length = nextFastLength(n)
        let rest = length
        for (const prime of [2, 3, 5]) {
          while (rest % prime === 0) rest /= prime
        }
        expect(rest).toBe(1)
        expect(length).toBeGreaterThanOrEqual(n)
        expect(length).toBeLessThan(2 * n)
      }),
    )
  })
})
