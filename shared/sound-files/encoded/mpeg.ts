import type { Seconds } from '../../units'

const ID3 = 0x494433 // 'ID3'
/** kbit/s by index; rows: MPEG-1 layers I, II, III, then MPEG-2 layer I, II and III. ISO 11172-3 and 13818-3. */
const BIT_RATES = [
  [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const RATES = [44_100, 48_000, 32_000] as const
/** ADTS: ISO 13818-7, table 35. */
const AAC_RATES = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350]

interface Frame {
  bytes: number
  seconds: Seconds
}

/** The sum over all frames: MP3 states its length nowhere that can be relied on. Junk between frames is passed over. */
export function mpegLength(view: DataView): Seconds | undefined {
  let seconds = 0
  for (let at = afterTag(view); at + 7 <= view.byteLength; ) {
    const frame = frameAt(view, at)
    seconds += frame?.seconds ?? 0
    at += frame?.bytes ?? 1
  }
  return seconds
}

/** ID3v2: ten bytes, and a size of four times seven bits. */
function afterTag(view: DataView): number {
  if (view.byteLength < 10 || view.getUint32(0) >>> 8 !== ID3) return 0
  return [6, 7, 8, 9].reduce((size, at) => size * 128 + (view.getUint8(at) & 127), 0) + 10
}

function frameAt(view: DataView, at: number): Frame | undefined {
  const word = view.getUint32(at)
  if (word >>> 21 !== 0x7ff) return undefined
  const version = (word >>> 19) & 3
  const layer = 4 - ((word >>> 17) & 3)
  if (layer === 4) return aacFrame(view, at)
  const bitRate = bitRateOf(version === 3, layer, (word >>> 12) & 15) * 1000
  const rate = (RATES[(word >>> 10) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4)
  if (version === 1 || bitRate === 0 || rate === 0) return undefined
  const samples = layer === 1 ? 384 : layer === 3 && version !== 3 ? 576 : 1152
  const padding = ((word >>> 9) & 1) * (layer === 1 ? 4 : 1)
  return { bytes: Math.floor(((samples / 8) * bitRate) / rate) + padding, seconds: samples / rate }
}

function bitRateOf(isFirst: boolean, layer: number, index: number): number {
  const row = isFirst ? layer - 1 : layer === 1 ? 3 : 4
  return BIT_RATES[row]?.[index] ?? 0
}

function aacFrame(view: DataView, at: number): Frame | undefined {
  const rate = AAC_RATES[(view.getUint8(at + 2) >> 2) & 15]
  const bytes = (view.getUint32(at + 2) >>> 5) & 0x1fff
  return rate === undefined || bytes < 7 ? undefined : { bytes, seconds: 1024 / rate }
}
