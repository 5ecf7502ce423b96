/** From a sound to the kernels of a convolver: channels chosen, resampled, trimmed, levelled. */
import { type Outcome, failure, success } from '../outcome'
import type { Sound } from '../sound-files/sound'
import { amplitudeToDecibels, decibelsToAmplitude, type Samples } from '../units'
import type {
  ImpulseResponse,
  ImpulseResponseFault,
  ImpulseResponseOptions,
  ImpulseResponseRemark,
} from './impulse-response'
import { type ChannelChoice, channelsNeeded, mapChannels, matrixOf, MOST_KERNEL_CHANNELS } from './kernel-matrix'
import { lostOnset } from './lost-onset'
import { energy, normalisingGain } from './normalise'
import { resampleKernels, resampleReach, type ResampleRates } from './resample'
import { peakOf, trimmedSpan } from './trim'

/** The largest step up in rate: from 8 kHz to 192 kHz is 24. A lower rate than that is a lie or no sound. */
const MOST_UP = 32
/** Whole numbers of 32 bits that were never scaled are below this; more would leave the range of a float in use. */
const MOST_PEAK = 2 ** 31

/** At the file's own rate and without options the taps are the file's samples. The sound is borrowed, not changed. */
export function prepareImpulseResponse(
  sound: Sound,
  options: ImpulseResponseOptions,
): Outcome<ImpulseResponse, ImpulseResponseFault> {
  const { rate, trim = {}, normalise = 'off', channels: choice = 'automatic', swap = false, level = 0 } = options
  const channels = sound.channels.length
  if (channels > MOST_KERNEL_CHANNELS)
    return failure({ code: 'no-kernel-channels', channels, most: MOST_KERNEL_CHANNELS })
  if (rate > sound.rate * MOST_UP) return failure({ code: 'rate-too-low', rate: sound.rate, lowest: rate / MOST_UP })

  const rates = { from: sound.rate, to: rate }
  const delay = options.lead === 'keep' ? resampleReach(rates) : 0
  const { layout, sources } = mapChannels(choice, channels, swap)
  const used = sources.map((source) => channelOf(sound, source))
  const whole = atRate(used, rates, delay)
  const onset = options.lead === 'keep' ? [] : onsetRemarks(used, whole, rates)
  const span = trimmedSpan(whole, trim)
  const kernels = whole.map((kernel) => cut(kernel, span.from, span.to))
  const gain = normalisingGain(normalise, kernels, layout, rate) * decibelsToAmplitude(level)
  if (gain !== 1) for (const kernel of kernels) scale(kernel, gain)
  const peak = peakOf(kernels)
  if (!(peak <= MOST_PEAK))
    return failure({ code: 'too-loud', peak: wholeDecibels(peak), most: wholeDecibels(MOST_PEAK) })

  const taps = span.to - span.from
  return success({
    matrix: matrixOf(layout, kernels),
    facts: {
      sourceRate: sound.rate,
      resampled: rate !== sound.rate,
      seconds: taps / rate,
      taps,
      channels,
      layout,
      trimmedStart: span.from / rate,
      trimmedEnd: ((whole[0]?.length ?? 0) - span.to) / rate,
      gain: amplitudeToDecibels(gain),
      peak: amplitudeToDecibels(peak),
      delay,
    },
    remarks: [...remarksOf(choice, channels, sources), ...onset],
  })
}

/** Borrowed, or half the sum of the first two. */
function channelOf({ channels }: Sound, source: number | 'sum'): ArrayLike<number> {
  const [left, right] = channels as [Float32Array, Float32Array]
  if (source !== 'sum') return channels[source] as Float32Array
  const half = new Float64Array(left.length)
  for (let index = 0; index < half.length; index++)
    half[index] = ((left[index] as number) + (right[index] as number)) / 2
  return half
}

function atRate(channels: ArrayLike<number>[], rates: ResampleRates, lead: Samples): Float64Array[] {
  if (rates.from === rates.to) return channels.map((samples) => new Float64Array(samples))
  return resampleKernels(channels, rates, lead)
}

/** The array itself where nothing is cut. */
function cut(kernel: Float64Array, from: Samples, to: Samples): Float64Array {
  return from === 0 && to === kernel.length ? kernel : kernel.slice(from, to)
}

function scale(kernel: Float64Array, gain: number): void {
  for (let index = 0; index < kernel.length; index++) kernel[index] = (kernel[index] as number) * gain
}

function remarksOf(
  choice: ChannelChoice,
  channels: number,
  sources: readonly (number | 'sum')[],
): ImpulseResponseRemark[] {
  const needed = channelsNeeded(choice) ?? 1
  if (channels < needed) return [{ code: 'fewer-channels', channels, needed }]
  const used = sources.includes('sum') ? 2 : sources.length
  return choice === 'automatic' && used < channels ? [{ code: 'channels-ignored', channels, used }] : []
}

/** Less than this, a change of the response by 0.03 dB, is not worth a word. */
const LOST_ONSET = -50

function onsetRemarks(
  used: readonly ArrayLike<number>[],
  whole: readonly Float64Array[],
  rates: ResampleRates,
): ImpulseResponseRemark[] {
  if (rates.from === rates.to) return []
  const kept = whole.reduce((sum, kernel) => sum + energy(kernel), 0)
  const level = Math.round(lostOnset(used, rates, kept))
  return level > LOST_ONSET ? [{ code: 'onset-cut', level, rate: rates.to }] : []
}

function wholeDecibels(amplitude: number): number {
  return Math.round(amplitudeToDecibels(amplitude))
}
