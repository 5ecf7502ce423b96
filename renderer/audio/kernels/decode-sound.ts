/** A kernel file's bytes become a sound: WAV by our own reader, which keeps the rate, all others by the browser. */
import { type Outcome, failure } from '../../../shared/outcome'
import { soundFromDecoded } from '../../../shared/sound-files/decoded'
import { checkEncodedSound, type EncodedKind } from '../../../shared/sound-files/encoded/check-encoded'
import { recogniseSoundFile } from '../../../shared/sound-files/recognise'
import type { Sound, SoundFileFault } from '../../../shared/sound-files/sound'
import type { Hertz } from '../../../shared/units'
import type { WorkshopClient } from './workshop-client'

/** The browser's decoder resamples to its context's rate; most files have this one. */
const DECODER_RATE: Hertz = 48_000

export async function decodeSound(
  bytes: Uint8Array,
  workshop: Pick<WorkshopClient, 'read'>,
): Promise<Outcome<Sound, SoundFileFault>> {
  const kind = recogniseSoundFile(bytes)
  // What is no sound file is told so by the reader of WAV files, byte offset and all.
  if (kind === 'wav' || kind === 'rf64' || kind === 'none') return workshop.read(bytes)
  const checked = checkEncodedSound(bytes, kind)
  return checked.ok ? decodeEncoded(bytes, kind) : checked
}

async function decodeEncoded(bytes: Uint8Array, kind: EncodedKind): Promise<Outcome<Sound, SoundFileFault>> {
  const context = new OfflineAudioContext({ length: 1, sampleRate: DECODER_RATE })
  try {
    const decoded = await context.decodeAudioData(Uint8Array.from(bytes).buffer)
    const channels = Array.from({ length: decoded.numberOfChannels }, (_, channel) => decoded.getChannelData(channel))
    return soundFromDecoded(channels, decoded.sampleRate)
  } catch {
    return failure({ code: 'not-decoded', offset: 0, kind: kind.toUpperCase() })
  }
}
