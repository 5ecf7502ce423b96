/** Kernels at any rate from kernels at any other. */
import type { Hertz, Samples } from '../units'
import { type FilterPhases, filterPhases } from './filter-phases'
import { REACH } from './low-pass'

export interface ResampleRates {
  /** Whole numbers. */
  from: Hertz
  to: Hertz
}

/**
 * `y[m] = (from/to) Σ_i h(m/to − i/from) x[i]` for m from −`lead` on, h the low-pass of `low-pass.ts`: the scale keeps the
 * kernel's frequency response what it was, up to 0.9 of the lower Nyquist frequency within 0.001 dB; from that frequency
 * on nothing above −120 dB is added or left. Time 0 stays time 0. The filter rings `resampleReach` samples to both sides:
 * what falls before time 0 is kept as far as `lead` says, what comes after the end always.
 * @param channels all of one length, at least one sample
 * @throws RangeError unless the rates are whole numbers >= 1
 */
export function resampleKernels(
  channels: readonly ArrayLike<number>[],
  rates: ResampleRates,
  lead: Samples = 0,
): Float64Array[] {
  const ratio = ratioOf(rates)
  const length = lead + outputLength(channels[0]?.length ?? 0, rates)
  const phases = filterPhases(ratio.up, ratio.down, length)
  return channels.map((samples) => resample(samples, { ...ratio, phases, lead, length }))
}

interface Resampling {
  up: number
  down: number
  phases: FilterPhases
  lead: Samples
  length: Samples
}

function resample(samples: ArrayLike<number>, { up, down, phases, lead, length }: Resampling): Float64Array {
  const { half } = phases
  // Silence as far as the first and the last output reach.
  const before = half + Math.ceil((lead * down) / up)
  const padded = new Float64Array(before + samples.length + 2 * half + Math.ceil(down / up))
  padded.set(samples, before)
  const result = new Float64Array(length)
  // Output m stands at input time m·down/up: whole part and phase are counted on, so that nothing is rounded.
  let whole = Math.floor((-lead * down) / up)
  let phase = -lead * down - whole * up
  const wholeStep = Math.floor(down / up)
  const phaseStep = down % up
  for (let m = 0; m < length; m++) {
    result[m] = phases.weigh(phase, padded, whole + before - half + 1)
    whole += wholeStep
    phase += phaseStep
    if (phase >= up) {
      phase -= up
      whole++
    }
  }
  return result
}

/** How far the filter reaches to each side, in samples of the new rate; 0 when nothing changes. */
export function resampleReach({ from, to }: ResampleRates): Samples {
  return from === to ? 0 : Math.ceil(REACH * Math.max(1, to / from))
}

/** Samples at the new rate from time 0 to where the filter leaves the last one. */
function outputLength(length: number, rates: ResampleRates): number {
  return Math.ceil(((length - 1) * rates.to) / rates.from) + resampleReach(rates) + 1
}

function ratioOf({ from, to }: ResampleRates): { up: number; down: number } {
  if (!Number.isInteger(from) || from < 1 || !Number.isInteger(to) || to < 1)
    throw new RangeError(`Rates must be whole numbers >= 1, got ${from} and ${to}`)
  const divisor = greatestCommonDivisor(from, to)
  return { up: to / divisor, down: from / divisor }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
