/** What the running kernel does to each frequency, for the line over the spectrum. */
import { composeStages } from '../../../shared/chain/audio/compose'
import type { Stage } from '../../../shared/chain/chain'
import { gainResponse } from '../../../shared/fir/response'
import type { Decibels, Hertz } from '../../../shared/units'

/** Gain in decibels at each frequency, from the very taps that sound; 0 dB everywhere when bypassed. */
export function chainResponse(
  stages: readonly Stage[],
  bypass: boolean,
  rate: Hertz,
  frequencies: ArrayLike<Hertz>,
): ArrayLike<Decibels> {
  return gainResponse(composeStages(bypass ? [] : stages, rate).taps, frequencies, rate)
}
