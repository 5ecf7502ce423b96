/** Complex discrete Fourier transforms of any length in double precision. A plan is made once and used often. */
import { planBluestein } from './bluestein'
import { radicesOf } from './factors'
import { planMixedRadix } from './mixed-radix'

/**
 * A transform of one length with its tables and work arrays. Both methods work in place and allocate nothing.
 * A plan may be shared, as long as one call ends before the next begins.
 */
export interface FftPlan {
  /** Number of complex values. */
  readonly size: number
  /** `X[k] = Σ x[n] e^(−2πi kn/N)`, not scaled. */
  forward(re: Float64Array, im: Float64Array): void
  /** `x[n] = 1/N Σ X[k] e^(+2πi kn/N)`. */
  inverse(re: Float64Array, im: Float64Array): void
}

/** A forward transform in place; the inverse follows from it by exchanging both parts. */
export type Transform = (re: Float64Array, im: Float64Array) => void

/**
 * Plans a transform of `size` values: mixed radix where all prime factors are at most 13, else Bluestein's chirp
 * transform. The error against the sum is about 1e-16 · log2(size) of the root mean square of the result.
 * @throws RangeError unless size is a whole number >= 1; the methods, when an array has another length.
 */
export function planFft(size: number): FftPlan {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`An FFT needs a whole length >= 1, got ${size}`)
  }
  const radices = radicesOf(size)
  const transform = radices ? planMixedRadix(size, radices) : planBluestein(size)
  return {
    size,
    forward(re, im) {
      expectSize(size, re, im)
      transform(re, im)
    },
    inverse(re, im) {
      expectSize(size, re, im)
      transform(im, re)
      scale(re, 1 / size)
      scale(im, 1 / size)
    },
  }
}

function expectSize(size: number, re: Float64Array, im: Float64Array): void {
  if (re.length !== size || im.length !== size) {
    throw new RangeError(`FFT of length ${size} was given real part [${re.length}] and imaginary part [${im.length}]`)
  }
}

function scale(values: Float64Array, factor: number): void {
  for (let index = 0; index < values.length; index++) {
    values[index] = (values[index] as number) * factor
  }
}
