/** Level of every frequency in the last samples, as the spectrum plot shows it. No allocation after it was made. */
import { planRealFft } from '../../shared/convolution/fft/real'
import { hann } from '../../shared/fir/windows'
import type { Samples } from '../../shared/units'

/** 12 Hz between bins and 85 ms of sound at 48 kHz: tells voices' harmonics apart and still follows speech. */
export const SPECTRUM_SIZE: Samples = 4096
/** What a level keeps of its power from one frame to the next while it falls; it rises at once. */
const KEPT = 0.6
/** Below every level that is drawn: −200 dB. */
const SILENCE = 1e-20

export interface LevelSpectrum {
  /** dBFS of each bin from 0 Hz to the Nyquist frequency: a full-scale sine reads 0. */
  levels: Float32Array
  /** Takes the newest `SPECTRUM_SIZE` samples. */
  update(samples: Float32Array): void
}

export function createLevelSpectrum(): LevelSpectrum {
  const plan = planRealFft(SPECTRUM_SIZE)
  const window = hann(SPECTRUM_SIZE)
  const sum = window.reduce((total, weight) => total + weight, 0)
  // A sine of amplitude 1 has half its amplitude at +f and half at −f.
  const scale = (2 / sum) ** 2
  const signal = new Float64Array(SPECTRUM_SIZE)
  const real = new Float64Array(plan.bins)
  const imaginary = new Float64Array(plan.bins)
  const power = new Float64Array(plan.bins)
  const levels = new Float32Array(plan.bins).fill(-Infinity)

  return {
    levels,
    update(samples) {
      for (let n = 0; n < SPECTRUM_SIZE; n += 1) signal[n] = (samples[n] as number) * (window[n] as number)
      plan.forward(signal, real, imaginary)
      for (let bin = 0; bin < plan.bins; bin += 1) {
        const now = scale * ((real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2)
        const kept = KEPT * (power[bin] as number)
        const shown = Math.max(now, kept)
        power[bin] = shown
        levels[bin] = shown < SILENCE ? -Infinity : 10 * Math.log10(shown)
      }
    },
  }
}
