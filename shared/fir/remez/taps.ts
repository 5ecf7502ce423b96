/** From an amplitude to taps, and from taps to their amplitude. */
import { type Roots, rootsOfUnity } from '../../convolution/fft/roots'

/**
 * The taps whose amplitude takes `amplitudeAt(2πk/N)` at N points: an inverse transform written for the four kinds of
 * linear phase. `H(ω) = A(ω) e^(−jω(N−1)/2)`, with a factor +j if antisymmetric.
 */
export function tapsFromAmplitude(
  length: number,
  antisymmetric: boolean,
  amplitudeAt: (omega: number) => number,
): Float64Array {
  const samples = Float64Array.from({ length: (length >> 1) + 1 }, (_, k) => {
    const alone = k === 0 || 2 * k === length
    return (amplitudeAt((2 * Math.PI * k) / length) * (alone ? 1 : 2)) / length
  })
  const roots = rootsOfUnity(2 * length)
  const taps = new Float64Array(length)
  for (let m = 0; 2 * m < length; m++) {
    const mirror = length - 1 - m
    const sum = cosineSum(samples, roots, 2 * m - length + 1, antisymmetric)
    taps[m] = sum
    taps[mirror] = antisymmetric ? -sum : sum
  }
  if (antisymmetric && length % 2 === 1) {
    taps[length >> 1] = 0
  }
  return taps
}

/** `Σ samples[k] cos(πk shift/N)`, or of −sin. */
function cosineSum(samples: Float64Array, roots: Roots, shift: number, sine: boolean): number {
  const period = roots.cos.length
  const table = sine ? roots.sin : roots.cos
  const step = ((shift % period) + period) % period
  let sum = 0
  for (let k = 0, at = 0; k < samples.length; k++, at = (at + step) % period) {
    sum += (samples[k] as number) * (table[at] as number)
  }
  return sine ? -sum : sum
}

/** Rotations between two calls of sine and cosine: their rounding adds up to a few units in the last place at most. */
const ROTATIONS = 16

/** The real amplitude of symmetric or antisymmetric taps at an angle, with the signs of `tapsFromAmplitude`. */
export function amplitudeOf(taps: Float64Array, antisymmetric: boolean, omega: number): number {
  const middle = (taps.length - 1) / 2
  const stepCos = Math.cos(omega)
  const stepSin = Math.sin(omega)
  let sum = 0
  for (let start = 0; start < middle; start += ROTATIONS) {
    let cosine = Math.cos(omega * (middle - start))
    let sine = Math.sin(omega * (middle - start))
    const end = Math.min(middle, start + ROTATIONS)
    for (let m = start; m < end; m++) {
      sum += (taps[m] as number) * (antisymmetric ? sine : cosine)
      const next = cosine * stepCos + sine * stepSin
      sine = sine * stepCos - cosine * stepSin
      cosine = next
    }
  }
  const alone = taps.length % 2 === 1 && !antisymmetric ? (taps[middle] as number) : 0
  return 2 * sum + alone
}
