import type { Seconds } from '../../units'

const MOVIE = 0x6d6f6f76 // 'moov'
const MOVIE_HEADER = 0x6d766864 // 'mvhd'

/** Content of a box. */
interface Box {
  start: number
  end: number
}

/** Duration over time scale, from `moov/mvhd` (ISO 14496-12, section 8.2.2). */
export function mp4Length(view: DataView): Seconds | undefined {
  const movie = findBox(view, { start: 0, end: view.byteLength }, MOVIE)
  const header = movie && findBox(view, movie, MOVIE_HEADER)
  if (!header || header.start + 32 > view.byteLength) return undefined
  const isLong = view.getUint8(header.start) === 1
  if (isLong) return Number(view.getBigUint64(header.start + 24)) / view.getUint32(header.start + 20)
  return view.getUint32(header.start + 16) / view.getUint32(header.start + 12)
}

function findBox(view: DataView, { start, end }: Box, id: number): Box | undefined {
  for (let at = start; at + 16 <= end; ) {
    const short = view.getUint32(at)
    const header = short === 1 ? 16 : 8
    // Size 1: the size follows in 64 bits; 0: to the end.
    const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short
    if (size < header) return undefined
    if (view.getUint32(at + 4) === id) return { start: at + header, end: Math.min(end, at + size) }
    at += size
  }
  return undefined
}
