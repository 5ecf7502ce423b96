/** A room as a kernel file: stereo noise that decays by 60 dB over its length. */
import { seededRandom } from '../../renderer/audio/sources/random'
import { makeWav } from './make-wav'

/** @returns a 16-bit WAV; the same for the same length and rate */
export function makeRoom(seconds: number, rate: number): Uint8Array {
  const random = seededRandom(5)
  const length = seconds * rate
  const channel = () => Array.from({ length }, (_, n) => (random() - 0.5) * 10 ** ((-3 * n) / length))
  return makeWav({ stored: 's16', rate, channels: [channel(), channel()] })
}
