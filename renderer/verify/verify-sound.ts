/** The last second of sound against the sum in the book, also while one kernel gives way to another. Pure. */
import { kernelLength, type StereoKernel } from '../../shared/chain/audio/stereo-kernel'
import { filterCausalAt } from '../../shared/convolution/direct/filter-causal'
import { amplitudeToDecibels, type Decibels, type Samples, type Seconds } from '../../shared/units'
import type { AudioExcerpt, KernelTurn } from '../audio/contract'

export interface SoundVerdict {
  /** Largest and root-mean-square difference, dB of full scale; −∞ for none. */
  largest: Decibels
  rms: Decibels
  /** Output samples that were compared, of all that could be. */
  compared: number
  of: number
  /** Kernels that sounded one after the other. */
  kernels: number
}

/** Not enough has sounded yet: ask again after so many seconds. */
export interface SoundDoubt {
  wait: Seconds
}

/** What is compared of an excerpt: its end. */
export const LOOK: Seconds = 1

/** Multiply-adds that one look may take: about two seconds of a worker. Beyond it, outputs are sampled evenly. */
const BUDGET = 2e8

/** @returns a doubt where the excerpt cannot be judged: it does not reach back far enough, or its kernels are not known */
export function verifySound(excerpt: AudioExcerpt): SoundVerdict | SoundDoubt {
  const { course, output, rate, settling } = excerpt
  if (course.length === 0) return { wait: settling + LOOK }
  const length = output[0]?.length ?? 0
  const first = Math.max(0, ...course.map(({ kernel }) => kernelLength(kernel) - 1))
  if (first >= length) return { wait: (first + 1 - length) / rate + LOOK }
  const taps = course.reduce(
    (sum, { kernel }) => sum + kernel.flat().reduce((all, path) => all + (path?.length ?? 0), 0),
    0,
  )
  const stride = Math.max(1, Math.ceil((taps * (length - first)) / BUDGET))
  let [worst, energy, compared] = [0, 0, 0]
  for (let n = first; n < length; n += stride)
    for (const side of [0, 1] as const) {
      const difference = (output[side]?.[n] ?? Number.NaN) - expectedAt(excerpt, side, n)
      worst = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(worst, Math.abs(difference))
      energy += difference ** 2
      compared++
    }
  return {
    largest: amplitudeToDecibels(worst),
    rms: amplitudeToDecibels(Math.sqrt(energy / compared)),
    compared,
    of: 2 * (length - first),
    kernels: course.length,
  }
}

/** One output: each kernel that comes in takes over from all before it. */
function expectedAt({ input, course }: AudioExcerpt, side: 0 | 1, n: Samples): number {
  let value = 0
  for (const [index, turn] of course.entries()) {
    const weight = weightAt(turn, n)
    if (weight === 0) break
    // Nothing of what sounded before is left once a later kernel is in force alone.
    const next = course[index + 1]
    if (next && weightAt(next, n) === 1) continue
    value += weight * (outputOf(turn.kernel, input, side, n) - value)
  }
  return value
}

function outputOf(kernel: StereoKernel, input: Float32Array[], side: 0 | 1, n: Samples): number {
  return kernel[side].reduce((sum, path, from) => sum + (path ? filterCausalAt(input[from] ?? [], path, n) : 0), 0)
}

/** `t²(3 − 2t)` with t from 1/length in the fade's first sample to 1. */
function weightAt({ start, length }: KernelTurn, n: Samples): number {
  if (start === Number.NEGATIVE_INFINITY) return 1
  const t = Math.min(1, Math.max(0, (n - start + 1) / length))
  return t * t * (3 - 2 * t)
}
