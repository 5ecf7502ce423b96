/** WAV with 32-bit float samples: what was measured is kept as it was, without rounding or clipping. */
import type { Hertz } from '../units'

const HEADER_BYTES = 58
const FORMAT_FLOAT = 3

/**
 * @param channels one array a channel, all of the same length
 * @returns the bytes of a RIFF/WAVE file (fmt with extension size, fact, data), as format 3 requires
 * @throws RangeError when there is no channel or the lengths differ
 */
export function encodeWav(channels: readonly Float32Array[], rate: Hertz): Uint8Array<ArrayBuffer> {
  const frames = channels[0]?.length
  if (frames === undefined || channels.some((channel) => channel.length !== frames))
    throw new RangeError(`Channels must have one length, got [${channels.map((channel) => channel.length).join(', ')}]`)
  const dataBytes = frames * channels.length * 4
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes)
  const view = new DataView(bytes.buffer)
  writeHeader(view, channels.length, frames, rate, dataBytes)
  let offset = HEADER_BYTES
  for (let frame = 0; frame < frames; frame++)
    for (const channel of channels) {
      view.setFloat32(offset, channel[frame] ?? 0, true)
      offset += 4
    }
  return bytes
}

function writeHeader(view: DataView, channels: number, frames: number, rate: Hertz, dataBytes: number): void {
  const word = (offset: number, text: string) => {
    for (let index = 0; index < text.length; index++) view.setUint8(offset + index, text.charCodeAt(index))
  }
  word(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 18, true)
  view.setUint16(20, FORMAT_FLOAT, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * channels * 4, true)
  view.setUint16(32, channels * 4, true)
  view.setUint16(34, 32, true)
  view.setUint16(36, 0, true)
  word(38, 'fact')
  view.setUint32(42, 4, true)
  view.setUint32(46, frames, true)
  word(50, 'data')
  view.setUint32(54, dataBytes, true)
}
