/** What went through an engine against the definition of its chain. Pure, so that tests judge the judge. */
import { composeStages } from '../../shared/chain/audio/compose'
import { filterStages } from '../../shared/chain/audio/filter-stages'
import type { Stage } from '../../shared/chain/chain'
import { filterCausalAt } from '../../shared/convolution/direct/filter-causal'
import { filterPicture } from '../../shared/convolution/direct/filter-picture'
import { amplitudeToDecibels, type Decibels, type Hertz, type Samples } from '../../shared/units'
import type { AudioExcerpt } from '../audio/contract'
import type { PictureExcerpt } from '../video/contract'

/** Multiply-adds that one comparison may take: about two seconds of a worker. Beyond it, outputs are sampled evenly. */
const BUDGET = 2e8

/** Samples of input that an output of the chain depends on. */
export function memoryOf(stages: readonly Stage[], rate: Hertz): Samples {
  return composeStages(stages, rate).taps.length
}

/**
 * Largest difference between output and definition in dB of full scale, −Infinity for none. The first outputs depend on
 * samples from before the excerpt and are left out.
 * @throws RangeError when the excerpt is not longer than the chain's memory
 */
export function soundError({ input, output, rate }: AudioExcerpt, stages: readonly Stage[]): Decibels {
  const memory = memoryOf(stages, rate)
  const length = input[0]?.length ?? 0
  if (length <= memory) throw new RangeError(`The excerpt has ${length} samples, the chain remembers ${memory}`)
  const worst = Math.max(
    ...input.map((channel, index) => worstOfChannel(channel, output[index] ?? new Float32Array(length), stages, rate)),
  )
  return amplitudeToDecibels(worst)
}

function worstOfChannel(input: Float32Array, output: Float32Array, stages: readonly Stage[], rate: Hertz): number {
  const { taps } = composeStages(stages, rate)
  if (input.length * taps.length > BUDGET) return worstOfSome(input, output, taps)
  const expected = filterStages(Float64Array.from(input), stages, rate)
  let worst = 0
  for (let n = taps.length - 1; n < input.length; n++) worst = larger(worst, (output[n] ?? 0) - (expected[n] ?? 0))
  return worst
}

/** The sum in the book at evenly spread outputs, for kernels of many thousand taps. */
function worstOfSome(input: Float32Array, output: Float32Array, taps: Float64Array): number {
  const stride = Math.max(1, Math.floor(((input.length - taps.length) * taps.length) / BUDGET))
  let worst = 0
  for (let n = taps.length - 1; n < input.length; n += stride) {
    worst = larger(worst, (output[n] ?? 0) - filterCausalAt(input, taps, n))
  }
  return worst
}

/** Largest difference in levels of 255 over all pixels and channels. */
export function pictureError({ input, output, size }: PictureExcerpt, stages: readonly Stage[]): number {
  const expected = filterPicture(input, size, stages)
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
