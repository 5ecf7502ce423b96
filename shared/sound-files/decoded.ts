/** What the browser's decoder made of a file, taken in like a file of our own. */
import { type Outcome, failure, success } from '../outcome'
import type { Hertz } from '../units'
import { findNotFinite, isSilent, notFinite } from './finite'
import { lengthFault, MAX_CHANNELS, type Sound, type SoundFileFault } from './sound'

/**
 * @param channels one array a channel, all of one length; kept, not copied
 * @param rate the decoder's, which resamples to its context's
 */
export function soundFromDecoded(channels: readonly Float32Array[], rate: Hertz): Outcome<Sound, SoundFileFault> {
  const offset = 0
  const frames = channels[0]?.length ?? 0
  if (frames === 0) return failure({ code: 'no-samples', offset })
  if (channels.length > MAX_CHANNELS)
    return failure({ code: 'too-many-channels', offset, channels: channels.length, most: MAX_CHANNELS })
  const tooLong = lengthFault(frames, rate, channels.length, offset)
  if (tooLong) return failure(tooLong)
  const bad = findNotFinite(channels)
  if (bad) return failure(notFinite(bad, offset))
  return success({ rate, channels, coding: 'decoded', remarks: isSilent(channels) ? [{ code: 'silent' }] : [] })
}
