/** What can be told about a file that the browser decodes, before it decodes it: decoding allocates the whole sound. */
import { type Outcome, failure, success } from '../../outcome'
import type { Seconds } from '../../units'
import type { SoundFileKind } from '../recognise'
import { MAX_SECONDS, shownSeconds, type SoundFileFault, tooLarge } from '../sound'
import { aiffLength } from './aiff'
import { flacLength } from './flac'
import { mp4Length } from './mp4'
import { mpegLength } from './mpeg'
import { oggLength } from './ogg'

/** A kind that is neither ours to read nor unknown. */
export type EncodedKind = Exclude<SoundFileKind, 'wav' | 'rf64' | 'none'>

/** A minute of 4 channels of 24 bits at 192 kHz, not compressed at all, is 138 MB. */
const MOST_BYTES = 256 * 2 ** 20
/** Of files that do not say how long they are: a minute at 1 Mbit/s. */
const MOST_BYTES_UNSTATED = 8 * 2 ** 20

/** @returns the length in seconds as the file states it; undefined where it does not. */
const lengths: Record<EncodedKind, (view: DataView) => Seconds | undefined> = {
  aiff: aiffLength,
  flac: flacLength,
  mp3: mpegLength,
  mp4: mp4Length,
  ogg: oggLength,
  webm: () => undefined,
}

/**
 * Reads headers only (of MP3 those of all frames) and copies nothing. The length is what the file says of itself: what
 * comes out of the decoder has to be looked at again, by `soundFromDecoded`.
 */
export function checkEncodedSound(
  bytes: Uint8Array,
  kind: EncodedKind,
): Outcome<{ seconds: Seconds | undefined }, SoundFileFault> {
  if (bytes.byteLength > MOST_BYTES) return failure(tooLarge(bytes.byteLength, MOST_BYTES))
  const stated = lengths[kind](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const seconds = stated !== undefined && Number.isFinite(stated) && stated > 0 ? stated : undefined
  if (seconds === undefined && bytes.byteLength > MOST_BYTES_UNSTATED)
    return failure(tooLarge(bytes.byteLength, MOST_BYTES_UNSTATED))
  if (seconds !== undefined && seconds > MAX_SECONDS)
    return failure({ code: 'too-long', offset: 0, seconds: shownSeconds(seconds), most: MAX_SECONDS })
  return success({ seconds })
}
