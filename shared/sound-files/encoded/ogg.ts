import type { Seconds } from '../../units'

const PAGE = 0x4f676753 // 'OggS'
const FIRST_PACKET = 28
/** A page has at most 65,307 bytes, so the last one begins within them. */
const LAST_PAGE = 65_307

/** The last page's count of samples (RFC 3533) over the rate of Vorbis, or 48 kHz for Opus. */
export function oggLength(view: DataView): Seconds | undefined {
  const rate = rateOf(view)
  if (rate === undefined) return undefined
  for (let at = view.byteLength - 14; at >= 0 && at >= view.byteLength - LAST_PAGE; at--) {
    if (view.getUint32(at) === PAGE) return Number(view.getBigInt64(at + 6, true)) / rate
  }
  return undefined
}

function rateOf(view: DataView): number | undefined {
  if (view.byteLength < FIRST_PACKET + 19) return undefined
  const [start, next] = [view.getUint32(FIRST_PACKET), view.getUint32(FIRST_PACKET + 4)]
  if (start === 0x4f707573 && next === 0x48656164) return 48_000 // 'Opus', 'Head'
  // \x01, 'vor', then 'bis' and the version
  if (start === 0x01766f72 && next >>> 8 === 0x626973) return view.getUint32(FIRST_PACKET + 12, true)
  return undefined
}
