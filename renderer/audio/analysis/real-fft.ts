/** Spectrum of a real signal by the fast Fourier transform, radix 2, for the plots. Allocates only when made. */

/** `process` leaves the spectrum for frequencies 0 … size/2 in `real` and `imaginary`. */
export class RealFft {
  readonly real: Float64Array
  readonly imaginary: Float64Array
  private readonly cosines: Float64Array
  private readonly sines: Float64Array
  private readonly reversed: Uint32Array

  /** @throws RangeError unless `size` is a power of two, at least 2. */
  constructor(readonly size: number) {
    if (size < 2 || !Number.isInteger(Math.log2(size))) throw new RangeError(`FFT size ${size} is no power of two`)
    this.real = new Float64Array(size)
    this.imaginary = new Float64Array(size)
    this.cosines = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size))
    this.sines = Float64Array.from({ length: size / 2 }, (_, k) => Math.sin((2 * Math.PI * k) / size))
    this.reversed = reversedIndices(size)
  }

  /** `X[f] = Σ x[n] · w[n] · e^(−j2πfn/size)`; what is missing of `samples` counts as 0. */
  process(samples: ArrayLike<number>, window?: Float64Array): void {
    for (let n = 0; n < this.size; n++) {
      const value = n < samples.length ? (samples[n] as number) : 0
      const target = this.reversed[n] as number
      this.real[target] = window ? value * (window[n] as number) : value
    }
    this.imaginary.fill(0)
    for (let half = 1; half < this.size; half *= 2) this.butterflies(half)
  }

  private butterflies(half: number): void {
    const { real, imaginary, cosines, sines, size } = this
    const stride = size / (2 * half)
    for (let start = 0; start < size; start += 2 * half)
      for (let k = 0; k < half; k++) {
        const upper = start + k
        const lower = upper + half
        const cosine = cosines[k * stride] as number
        const sine = sines[k * stride] as number
        const re = (real[lower] as number) * cosine + (imaginary[lower] as number) * sine
        const im = (imaginary[lower] as number) * cosine - (real[lower] as number) * sine
        real[lower] = (real[upper] as number) - re
        imaginary[lower] = (imaginary[upper] as number) - im
        real[upper] = (real[upper] as number) + re
        imaginary[upper] = (imaginary[upper] as number) + im
      }
  }
}

function reversedIndices(size: number): Uint32Array {
  const reversed = new Uint32Array(size)
  for (let n = 1; n < size; n++) reversed[n] = ((reversed[n >> 1] as number) >> 1) | (n & 1 ? size / 2 : 0)
  return reversed
}
