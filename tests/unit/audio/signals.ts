/** Seeded signals and measures that the tests of the sound engine share. */
import { seededRandom } from '../../../renderer/audio/sources/random'

/** White noise, −1 … 1. */
export function noise(length: number, seed: number): Float32Array {
  const random = seededRandom(seed)
  return Float32Array.from({ length }, () => 2 * random() - 1)
}

/** A decaying random kernel whose output stays near full scale. */
export function noiseKernel(length: number, seed: number): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length }, () => (2 * random() - 1) / Math.sqrt(length))
}

export function sine(length: number, frequency: number, rate: number, amplitude = 1): Float32Array {
  return Float32Array.from({ length }, (_, n) => amplitude * Math.sin((2 * Math.PI * frequency * n) / rate))
}

/** Largest difference in dB relative to full scale; −Infinity for none. */
export function worstError(actual: ArrayLike<number>, expected: ArrayLike<number>, from = 0): number {
  let worst = 0
  for (let n = from; n < expected.length; n++)
    worst = Math.max(worst, Math.abs((actual[n] ?? Number.NaN) - (expected[n] ?? Number.NaN)))
  return 20 * Math.log10(worst)
}

/** Largest step from one sample to the next. */
export function steepest(samples: ArrayLike<number>, from: number, to: number): number {
  let step = 0
  for (let n = from + 1; n < to; n++) step = Math.max(step, Math.abs((samples[n] ?? 0) - (samples[n - 1] ?? 0)))
  return step
}

/** Sizes 1 … most that add up to `total`. */
export function randomSizes(total: number, most: number, seed: number): number[] {
  const random = seededRandom(seed)
  const sizes: number[] = []
  for (let left = total; left > 0; left -= sizes.at(-1) ?? 0)
    sizes.push(Math.min(left, 1 + Math.floor(random() * most)))
  return sizes
}
