import type { Seconds } from '../../units'

/** Where the first metadata block, always STREAMINFO, keeps rate and length (RFC 9639, section 8.2). */
const RATE = 18

/** Samples (36 bits, 0 for unknown) over rate (20 bits). */
export function flacLength(view: DataView): Seconds | undefined {
  if (view.byteLength < RATE + 8) return undefined
  const rate = view.getUint32(RATE) >>> 12
  const samples = (view.getUint8(RATE + 3) & 15) * 2 ** 32 + view.getUint32(RATE + 4)
  return samples / rate
}
