/** The `fmt ` chunk: how samples are stored. */
import { type Outcome, failure, success } from '../../outcome'
import type { Hertz } from '../../units'
import { type HeaderField, MAX_CHANNELS, MAX_RATE, type SoundCoding, type SoundFileFault } from '../sound'
import type { ChunkPlace } from './chunks'
import { TAG_EXTENSIBLE, TAG_FLOAT, TAG_PCM, tagName } from './tags'

export interface WavFormat {
  channels: number
  rate: Hertz
  coding: Exclude<SoundCoding, 'decoded'>
  sampleBytes: number
}

const PLAIN_BYTES = 16
/** Where the tag of the subformat stands in an extensible header, and what follows it there. */
const SUBFORMAT = 24
const SUBFORMAT_REST = [0x0000, 0x0000, 0x0010, 0x0080, 0xaa00, 0x3800, 0x719b]

/** Samples in fewer bits than their bytes hold are left-justified, as the format demands: they keep their scale. */
export function readFormat(view: DataView, { start, size }: ChunkPlace): Outcome<WavFormat, SoundFileFault> {
  const held = Math.min(size, view.byteLength - start)
  if (held < PLAIN_BYTES) return failure({ code: 'truncated-header', offset: start + held })
  const word = (at: number) => view.getUint16(start + at, true)
  const lying = (field: HeaderField, at: number, value: number) =>
    failure({ code: 'lying-header' as const, offset: start + at, field, value })

  const tag = word(0)
  if (tag === TAG_EXTENSIBLE && held < SUBFORMAT + 16)
    return failure({ code: 'truncated-header', offset: start + held })
  const coding = tag === TAG_EXTENSIBLE ? subformatTag(word) : tag
  const [channels, rate, blockBytes, bits] = [word(2), view.getUint32(start + 4, true), word(12), word(14)]
  if (coding !== TAG_PCM && coding !== TAG_FLOAT)
    return failure({ code: 'unsupported-coding', offset: start, tag: coding, name: tagName(coding), bits })
  if (channels === 0) return lying('channels', 2, channels)
  if (channels > MAX_CHANNELS)
    return failure({ code: 'too-many-channels', offset: start + 2, channels, most: MAX_CHANNELS })
  if (rate === 0 || rate > MAX_RATE) return lying('rate', 4, rate)
  if (bits === 0 || (coding === TAG_FLOAT && bits !== 32 && bits !== 64)) return lying('bits', 14, bits)
  const sampleBytes = blockBytes / channels
  const found = sampleBytes * 8 >= bits ? codingOf(coding, sampleBytes) : undefined
  if (found) return success({ channels, rate, coding: found, sampleBytes })
  if (bits > 32)
    return failure({ code: 'unsupported-coding', offset: start, tag: coding, name: `${tagName(coding)} ${bits}`, bits })
  return lying('block-size', 12, blockBytes)
}

/** The tag within the GUID, if the rest of it is the common one; else 0, which no coding has. */
function subformatTag(word: (at: number) => number): number {
  return SUBFORMAT_REST.every((value, index) => word(SUBFORMAT + 2 + 2 * index) === value) ? word(SUBFORMAT) : 0
}

function codingOf(tag: number, sampleBytes: number): WavFormat['coding'] | undefined {
  if (tag === TAG_FLOAT) return sampleBytes === 4 ? 'f32' : sampleBytes === 8 ? 'f64' : undefined
  return ([undefined, 'u8', 's16', 's24', 's32'] as const)[sampleBytes]
}
