/**
 * True peak by an oversampler of its own: 8 points a sample, 192 samples wide (Kaiser, β = 10), so that it sees what the
 * limiter's shorter, differently tapered interpolator may miss.
 */
import { kaiser } from '../../../shared/fir/windows'

const POINTS = 8
const HALF = 96
const BETA = 10

function makePhases(): Float64Array[] {
  const window = kaiser(2 * HALF * POINTS + 1, BETA)
  return Array.from({ length: POINTS - 1 }, (_, index) =>
    Float64Array.from({ length: 2 * HALF }, (_, j) => {
      const distance = j - HALF + 1 - (index + 1) / POINTS
      const weight = window[Math.round((distance + HALF) * POINTS)] ?? 0
      return (weight * Math.sin(Math.PI * distance)) / (Math.PI * distance)
    }),
  )
}

const phases = makePhases()
/** No point between samples exceeds the samples around it by more than this factor. */
const OVERSHOOT = Math.max(...phases.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)))

/** Largest magnitude between the samples, except next to the ends; stretches that cannot exceed `floor` are skipped. */
export function truePeak(samples: Float32Array, floor = 0): number {
  let peak = 0
  for (let n = HALF - 1; n + HALF < samples.length; n++) {
    let loudest = 0
    for (let j = n - HALF + 1; j <= n + HALF; j++) loudest = Math.max(loudest, Math.abs(samples[j] ?? 0))
    peak = Math.max(peak, Math.abs(samples[n] ?? 0))
    if (loudest * OVERSHOOT <= Math.max(floor, peak)) continue
    for (const taps of phases) {
      let sum = 0
      for (let j = 0; j < 2 * HALF; j++) sum += (taps[j] as number) * (samples[n - HALF + 1 + j] as number)
      peak = Math.max(peak, Math.abs(sum))
    }
  }
  return peak
}

export function truePeakDecibels(samples: Float32Array): number {
  return 20 * Math.log10(truePeak(samples))
}
