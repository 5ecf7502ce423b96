/** The gain that brings a kernel to a common level. */
import type { Hertz } from '../units'
import { runBiquads } from './biquad'
import type { KernelLayout } from './kernel-matrix'
import { kWeighting, pinking } from './loudness-weighting'
import { peakOf } from './trim'

export const NORMALISATIONS = ['off', 'peak', 'energy', 'loudness'] as const
export type Normalisation = (typeof NORMALISATIONS)[number]

/**
 * - `off`: 1.
 * - `peak`: the largest tap becomes 1.
 * - `energy`: white noise comes out as strong as it went in. With independent noise of one level on both inputs the power
 *   summed over both outputs is that of the inputs: Σ h² over all four ways is 2.
 * - `loudness`: pink noise comes out as loud as it went in, by the measure of ITU-R BS.1770. With g the impulse response
 *   of `pinking` and K-weighting together: Σ (g * h)² over all four ways is 2 Σ g². Gating has nothing to do in steady
 *   noise, and both sides weigh 1.
 * The identity has gain 1 in all of them, and so has a silent kernel.
 */
export function normalisingGain(
  normalisation: Normalisation,
  kernels: readonly Float64Array[],
  layout: KernelLayout,
  rate: Hertz,
): number {
  // One array stands on both sides in mono, and on one way each otherwise.
  const times = layout === 'mono' ? 2 : 1
  const gainFor = (wanted: number, found: number) => (found > 0 ? wanted / found : 1)
  const total = (energyOf: (kernel: Float64Array) => number) =>
    Math.sqrt(kernels.reduce((sum, kernel) => sum + times * energyOf(kernel), 0))
  switch (normalisation) {
    case 'off':
      return 1
    case 'peak':
      return gainFor(1, peakOf(kernels))
    case 'energy':
      return gainFor(Math.SQRT2, total(energy))
    case 'loudness':
      return gainFor(
        Math.sqrt(2 * weightedEnergy(Float64Array.of(1), rate)),
        total((kernel) => weightedEnergy(kernel, rate)),
      )
  }
}

/** `Σ h²`. */
export function energy(kernel: Float64Array): number {
  let sum = 0
  for (const value of kernel) sum += value * value
  return sum
}

/** Time in which the slowest pole, 10 Hz, has died away by 109 dB. */
const RINGING = 0.2

/** Energy of the kernel behind the weighting, the weighting's own ringing included. */
function weightedEnergy(kernel: Float64Array, rate: Hertz): number {
  const weigh = runBiquads([...kWeighting(rate), ...pinking(rate)])
  let sum = 0
  for (const value of kernel) sum += weigh(value) ** 2
  for (let ringing = Math.ceil(RINGING * rate); ringing > 0; ringing--) sum += weigh(0) ** 2
  return sum
}
