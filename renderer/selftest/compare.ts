/** What went through an engine against the definition of its chain. Pure, so that tests judge the judge. */
import { composeStages } from '../../shared/chain/audio/compose'
import { filterStages } from '../../shared/chain/audio/filter-stages'
import { kernelLength, type StereoKernel } from '../../shared/chain/audio/stereo-kernel'
import type { Stage } from '../../shared/chain/chain'
import { filterCausalAt } from '../../shared/convolution/direct/filter-causal'
import { filterPicture } from '../../shared/convolution/direct/filter-picture'
import { amplitudeToDecibels, type Decibels, type Hertz, type Samples } from '../../shared/units'
import type { AudioExcerpt } from '../audio/contract'
import type { PictureExcerpt } from '../video/contract'

/** Multiply-adds that one comparison may take: about two seconds of a worker. Beyond it, outputs are sampled evenly. */
const BUDGET = 2e8

/**
 * Largest difference between output and definition in dB of full scale, −Infinity for none. The first outputs depend on
 * samples from before the excerpt and are left out.
 * @throws RangeError when the excerpt is not longer than the chain's memory
 */
export function soundError({ input, output, rate }: AudioExcerpt, stages: readonly Stage[]): Decibels {
  const { kernel } = composeStages(stages, rate)
  const memory = kernelLength(kernel)
  const length = input[0]?.length ?? 0
  if (length <= memory) throw new RangeError(`The excerpt has ${length} samples, the chain remembers ${memory}`)
  const products = length * kernel.flat().reduce((sum, path) => sum + (path?.length ?? 0), 0)
  const first = Math.max(0, memory - 1)
  const worst =
    products > BUDGET
      ? worstOfSome(input, output, kernel, first, Math.ceil(((products / length) * (length - first)) / BUDGET))
      : worstOfAll(input, output, stages, rate, first)
  return amplitudeToDecibels(worst)
}

function worstOfAll(
  [left, right]: Float32Array[],
  output: Float32Array[],
  stages: readonly Stage[],
  rate: Hertz,
  first: Samples,
): number {
  const expected = filterStages([Float64Array.from(left ?? []), Float64Array.from(right ?? [])], stages, rate)
  let worst = 0
  expected.forEach((channel, side) => {
    for (let n = first; n < channel.length; n++)
      worst = larger(worst, (output[side]?.[n] ?? Number.NaN) - (channel[n] as number))
  })
  return worst
}

/** The sum in the book at evenly spread outputs, for kernels of many thousand taps. */
function worstOfSome(
  input: Float32Array[],
  output: Float32Array[],
  kernel: StereoKernel,
  first: Samples,
  stride: Samples,
): number {
  let worst = 0
  kernel.forEach((paths, side) => {
    const samples = output[side] ?? new Float32Array()
    for (let n = first; n < samples.length; n += stride) {
      const expected = paths.reduce(
        (sum, path, from) => sum + (path ? filterCausalAt(input[from] ?? [], path, n) : 0),
        0,
      )
      worst = larger(worst, (samples[n] as number) - expected)
    }
  })
  return worst
}

/** Largest difference in levels of 255 over all pixels and channels. */
export function pictureError(
  { input, output, size, history, masks }: PictureExcerpt,
  stages: readonly Stage[],
): number {
  const expected = filterPicture(input, size, stages, history, masks)
  if (output.length !== expected.length) return 255
  let worst = 0
  for (let index = 0; index < expected.length; index++)
    worst = larger(worst, (output[index] ?? 0) - (expected[index] ?? 0))
  return worst
}

/** A difference that is not a number counts as the largest there is. */
function larger(worst: number, difference: number): number {
  return Number.isNaN(difference) ? Infinity : Math.max(worst, Math.abs(difference))
}
