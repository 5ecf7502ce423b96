/** How much of a kernel that begins loud at once a change of rate puts before time 0, where it is cut. */
import type { Decibels } from '../units'
import { resampleKernels, type ResampleRates, resampleReach } from './resample'

/**
 * Energy before time 0 of all channels, relative to `kept`, the energy after it; −∞ for none.
 * Only samples that the filter reaches from before 0 are looked at.
 */
export function lostOnset(channels: readonly ArrayLike<number>[], rates: ResampleRates, kept: number): Decibels {
  const lead = resampleReach(rates)
  const reached = resampleReach({ from: rates.to, to: rates.from }) + 1
  const heads = channels.map((samples) => Array.prototype.slice.call(samples, 0, reached) as number[])
  let lost = 0
  for (const head of resampleKernels(heads, rates, lead))
    for (let index = 0; index < lead; index++) lost += (head[index] as number) ** 2
  return lost === 0 ? Number.NEGATIVE_INFINITY : 10 * Math.log10(lost / kept)
}
