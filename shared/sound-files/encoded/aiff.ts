import type { Seconds } from '../../units'

const ID_COMMON = 0x434f4d4d // 'COMM'

/** Sample frames over rate, from the COMM chunk. */
export function aiffLength(view: DataView): Seconds | undefined {
  for (let at = 12; at + 26 <= view.byteLength; ) {
    const size = view.getUint32(at + 4)
    if (view.getUint32(at) === ID_COMMON) return view.getUint32(at + 10) / extendedFloat(view, at + 16)
    at += 8 + size + (size % 2)
  }
  return undefined
}

/** 80 bits: sign and exponent in 16, then a mantissa with its leading one written out. */
function extendedFloat(view: DataView, at: number): number {
  const exponent = (view.getUint16(at) & 0x7fff) - 16_383 - 63
  return (view.getUint32(at + 2) * 2 ** 32 + view.getUint32(at + 6)) * 2 ** exponent
}
