/** Where own voice can be heard: in the recorded room as it was shaped, in a hall, on the telephone, and backwards. Pure. */
import { bandpass } from '../../chain/audio/bandpass'
import { defaultParameters } from '../../chain/parameters'
import { resampleKernels } from '../../impulse-response/resample'
import { createRandom } from '../contract/random'
import type { E6Data } from './model'
import type { Room } from './room'

export const PLACES = ['drawn', 'recorded', 'hall', 'phone', 'backwards'] as const
export type Place = (typeof PLACES)[number]

/** What lies this near to the direct sound is part of it, and no echo. */
const DIRECT_SECONDS = 0.002
/** A response that is cut off hard would click. */
const FADE_SECONDS = 0.005

/** The recorded response, cut after `trim` seconds, its echoes `gain` times as loud beside the direct sound. */
export function shaped(room: Room, { trim, gain }: Pick<E6Data, 'trim' | 'gain'>): Room {
  const { rate, taps } = room
  const length = Math.min(taps.length, Math.round(trim * rate))
  const isCut = length < taps.length
  if (!isCut && gain === 1) return room
  const direct = Math.round(DIRECT_SECONDS * rate)
  const fade = Math.round(FADE_SECONDS * rate)
  return {
    rate,
    taps: Float32Array.from(taps.subarray(0, length), (value, n) => {
      const end = isCut ? Math.min(1, (length - n) / fade) : 1
      return value * end * (n > direct ? gain : 1)
    }),
  }
}

const HALL_SECONDS = 1.8
const HALL_SEED = 8
/** The first wall is 15 m away. */
const HALL_GAP = 0.045

/** A large hall, computed: the direct sound, a gap, and noise that falls by 60 dB over its length. */
export function hall(rate: number): Room {
  const random = createRandom(HALL_SEED)
  const length = Math.round(HALL_SECONDS * rate)
  const taps = Float32Array.from({ length }, (_, n) => 0.1 * (2 * random.unit() - 1) * 10 ** ((-3 * n) / length))
  taps.fill(0, 0, Math.round(HALL_GAP * rate))
  taps[0] = 1
  return { rate, taps }
}

/** The band that Live's preset "Telephone" lets through. */
const PHONE = { low: 300, high: 3400 }

/** The kernel of a place other than the drawn one; what has not been recorded yet is the hall. */
export function placeTaps(
  place: Exclude<Place, 'drawn'>,
  rate: number,
  recorded: Room | null,
): Float64Array<ArrayBuffer> {
  switch (place) {
    case 'recorded':
      return tapsAt(recorded ?? hall(rate), rate)
    case 'hall':
      return tapsAt(hall(rate), rate)
    case 'phone':
      return Float64Array.from(bandpass.taps({ ...defaultParameters(bandpass.parameters), ...PHONE }, rate))
    case 'backwards':
      // Every echo comes before its sound.
      return tapsAt(recorded ?? hall(rate), rate).reverse()
  }
}

/** A room that was recorded before the device, and with it the rate, became another sounds as long as it did. */
function tapsAt({ taps, rate }: Room, wanted: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(rate === wanted ? taps : (resampleKernels([taps], { from: rate, to: wanted })[0] ?? []))
}
