/**
 * Bluestein's chirp transform for lengths with a large prime factor. With `kn = (k² + n² − (k − n)²)/2` the transform
 * is a convolution with the chirp `c[n] = e^(πi n²/N)`:
 *
 *     X[k] = conj(c[k]) · Σ_n (x[n] conj(c[n])) c[k − n]
 *
 * and that convolution goes through power-of-two transforms. Source: L. Bluestein, IEEE Trans. AU-18 (1970) 451–455.
 */
import { nextPowerOfTwo, radicesOf } from './factors'
import { planMixedRadix } from './mixed-radix'
import type { Transform } from './plan'
import { rootOfUnity, type Roots } from './roots'

/** Forward transform of any size. */
export function planBluestein(size: number): Transform {
  const long = nextPowerOfTwo(2 * size - 1)
  const transform = planMixedRadix(long, radicesOf(long) ?? [])
  const chirp = makeChirp(size)
  const spectrum = chirpSpectrum(chirp, long, transform)
  const re = new Float64Array(long)
  const im = new Float64Array(long)
  return (callerRe, callerIm) => {
    re.fill(0)
    im.fill(0)
    timesConjugateChirp(chirp, callerRe, callerIm, re, im)
    transform(re, im)
    timesSpectrum(spectrum, re, im)
    transform(im, re)
    timesConjugateChirp(chirp, re, im, callerRe, callerIm)
  }
}

/** `e^(πi n²/N)`; n² mod 2N is kept in whole numbers, since n² itself soon loses its last digits. */
function makeChirp(size: number): Roots {
  const cos = new Float64Array(size)
  const sin = new Float64Array(size)
  for (let n = 0, square = 0; n < size; n++) {
    const [c, s] = rootOfUnity(square, 2 * size)
    cos[n] = c
    sin[n] = s
    square = (square + 2 * n + 1) % (2 * size)
  }
  return { cos, sin }
}

/** Transform of the chirp laid out on both sides of 0, scaled for the unscaled way back. */
function chirpSpectrum(chirp: Roots, long: number, transform: Transform): Roots {
  const cos = new Float64Array(long)
  const sin = new Float64Array(long)
  for (let n = 0; n < chirp.cos.length; n++) {
    for (const at of [n, (long - n) % long]) {
      cos[at] = (chirp.cos[n] as number) / long
      sin[at] = (chirp.sin[n] as number) / long
    }
  }
  transform(cos, sin)
  return { cos, sin }
}

function timesConjugateChirp(
  chirp: Roots,
  fromRe: Float64Array,
  fromIm: Float64Array,
  toRe: Float64Array,
  toIm: Float64Array,
): void {
  for (let n = 0; n < chirp.cos.length; n++) {
    const c = chirp.cos[n] as number
    const s = chirp.sin[n] as number
    const re = fromRe[n] as number
    const im = fromIm[n] as number
    toRe[n] = re * c + im * s
    toIm[n] = im * c - re * s
  }
}

function timesSpectrum(spectrum: Roots, re: Float64Array, im: Float64Array): void {
  for (let k = 0; k < re.length; k++) {
    const c = spectrum.cos[k] as number
    const s = spectrum.sin[k] as number
    const r = re[k] as number
    const i = im[k] as number
    re[k] = r * c - i * s
    im[k] = i * c + r * s
  }
}
