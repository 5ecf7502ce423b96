/** Peaks between the samples: what a converter will put out, not only what is stored. */
import { kaiser } from '../../../shared/fir/kaiser-window'
import type { Samples } from '../../../shared/units'

/** Points looked at per sample; ITU-R BS.1770 asks for at least 4. `TruePeak.raise` is written for 8. */
const OVERSAMPLING = 8
/** Little taper: frequencies next to Nyquist must be seen, ripple below is of no account. */
const KAISER_BETA = 2.5

/**
 * Interpolator for the point `fraction` of the way from sample half − 1 to sample half of 2 · half samples:
 * a windowed sinc with gain 1 at 0 Hz.
 */
export function interpolator(half: Samples, fraction: number): Float64Array {
  const window = kaiser(2 * half * OVERSAMPLING + 1, KAISER_BETA)
  const taps = Float64Array.from({ length: 2 * half }, (_, j) => {
    const distance = j - half + 1 - fraction
    const weight = window[Math.round((distance + half) * OVERSAMPLING)] ?? 0
    return (weight * Math.sin(Math.PI * distance)) / (Math.PI * distance)
  })
  const sum = taps.reduce((total, tap) => total + tap, 0)
  return taps.map((tap) => tap / sum)
}

export class TruePeak {
  /** Largest factor by which a point between samples can exceed every sample around it. */
  readonly worstOvershoot: number
  /**
   * The interpolators for p/8 and 1 − p/8 are mirror images: with the samples folded into sums and differences about
   * the middle, both come from the same products. Seven weights per fold: the middle, then even and odd part of 1/8, 2/8, 3/8.
   */
  private readonly weights: Float64Array

  /** @param half Samples looked at to each side. */
  constructor(private readonly half: Samples) {
    const phases = [4, 1, 2, 3].map((eighth) => interpolator(half, eighth / OVERSAMPLING))
    this.worstOvershoot = Math.max(...phases.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)))
    this.weights = Float64Array.from({ length: 7 * half }, (_, index) => {
      const j = Math.floor(index / 7)
      const row = index % 7
      const taps = phases[(row + 1) >> 1] as Float64Array
      const near = taps[j] as number
      const far = taps[2 * half - 1 - j] as number
      return row === 0 ? near : row % 2 === 1 ? (near + far) / 2 : (near - far) / 2
    })
  }

  /** Raises `peak` to the largest magnitude from sample `first + half − 1` to the next, both included. */
  raise(peak: Float64Array, samples: Float32Array, first: number): void {
    const { weights, half } = this
    let middle = 0
    let even1 = 0
    let odd1 = 0
    let even2 = 0
    let odd2 = 0
    let even3 = 0
    let odd3 = 0
    for (let j = 0, w = 0, far = first + 2 * half - 1; j < half; j++, w += 7, far--) {
      const a = samples[first + j] as number
      const b = samples[far] as number
      const sum = a + b
      const difference = a - b
      middle += (weights[w] as number) * sum
      even1 += (weights[w + 1] as number) * sum
      odd1 += (weights[w + 2] as number) * difference
      even2 += (weights[w + 3] as number) * sum
      odd2 += (weights[w + 4] as number) * difference
      even3 += (weights[w + 5] as number) * sum
      odd3 += (weights[w + 6] as number) * difference
    }
    // The larger of |e + o| and |e − o| is |e| + |o|.
    peak[0] = Math.max(
      peak[0] as number,
      Math.abs(samples[first + half - 1] as number),
      Math.abs(samples[first + half] as number),
      Math.abs(middle),
      Math.abs(even1) + Math.abs(odd1),
      Math.abs(even2) + Math.abs(odd2),
      Math.abs(even3) + Math.abs(odd3),
    )
  }
}
