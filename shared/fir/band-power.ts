/** Response of kernels of seconds: they have far more lines than a plot has points. */
import { planRealFft } from '../convolution/fft/real'
import type { Hertz } from '../units'

/**
 * Mean of `|H|²` over the band around each frequency, half-way to its neighbours; between two lines of the transform,
 * linear. Lines are at most half of 1/length apart, so that nothing is missed.
 * @param frequencies rising, at least two
 */
export function bandPower(taps: Float64Array, frequencies: Float64Array, rate: Hertz): Float64Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * taps.length)))
  const sums = runningPower(taps, size)
  const last = sums.length - 2
  // Integral of the power from line 0 to a place between two lines, each line taken as a step around it.
  const integral = (place: number) => {
    const inside = Math.min(last + 0.5, Math.max(0, place)) + 0.5
    const line = Math.min(last, Math.floor(inside))
    const before = sums[line] as number
    return before + (inside - line) * ((sums[line + 1] as number) - before)
  }
  return frequencies.map((frequency, index) => {
    const low = (frequencies[index - 1] ?? frequency) + frequency
    const high = (frequencies[index + 1] ?? frequency) + frequency
    const [from, to] = [(low / 2 / rate) * size, (high / 2 / rate) * size]
    return (integral(to) - integral(from)) / (to - from)
  })
}

/** `sums[k]` = Σ of the power of the lines before k. */
function runningPower(taps: Float64Array, size: number): Float64Array {
  const fft = planRealFft(size)
  const padded = new Float64Array(size)
  padded.set(taps)
  const [re, im] = [new Float64Array(fft.bins), new Float64Array(fft.bins)]
  fft.forward(padded, re, im)
  const sums = new Float64Array(fft.bins + 1)
  for (let k = 0; k < fft.bins; k++) sums[k + 1] = (sums[k] as number) + (re[k] as number) ** 2 + (im[k] as number) ** 2
  return sums
}
