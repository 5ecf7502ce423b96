/** RIFF/WAVE and RF64 files, from hands that nobody knows: every number is checked against the file before it is used. */
import { type Outcome, failure, success } from '../outcome'
import { findNotFinite, isSilent, notFinite } from './finite'
import { recogniseSoundFile } from './recognise'
import { lengthFault, MAX_FILE_BYTES, type Sound, type SoundFileFault, type SoundRemark, tooLarge } from './sound'
import { type ChunkPlace, findChunks, isChunk, SIZE_UNKNOWN } from './wav/chunks'
import { readFormat } from './wav/format'
import { decodeSamples } from './wav/samples'

/**
 * Whole numbers of 8 bits (unsigned), 16, 24 and 32, floats of 32 and 64, plain or extensible, 1 to 8 channels, any rate
 * from 1 to 768,000 Hz, which is kept. Scaled to full scale 1; whole numbers of more than 24 bits are rounded to a float.
 * Nothing is allocated before the length is known to be allowed (60 s; in all a minute of 4 channels at 192 kHz), and
 * then one float a sample.
 * @param bytes of the whole file; borrowed, not kept
 */
export function readWav(bytes: Uint8Array): Outcome<Sound, SoundFileFault> {
  if (bytes.byteLength === 0) return failure({ code: 'empty-file', offset: 0 })
  if (bytes.byteLength > MAX_FILE_BYTES) return failure(tooLarge(bytes.byteLength, MAX_FILE_BYTES))
  const kind = recogniseSoundFile(bytes)
  if (kind !== 'wav' && kind !== 'rf64') return failure({ code: 'not-a-sound-file', offset: 0 })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = findChunks(view)
  if (!chunks.ok) return chunks
  const format = readFormat(view, chunks.value.format)
  if (!format.ok) return format

  const { start } = chunks.value.data
  const { channels, rate, sampleBytes, coding } = format.value
  const { used, remarks } = dataBytes(view, chunks.value.data)
  const frameBytes = channels * sampleBytes
  const frames = Math.floor(used / frameBytes)
  const cut = used - frames * frameBytes
  if (frames === 0) return failure({ code: 'no-samples', offset: start })
  const tooLong = lengthFault(frames, rate, channels, start)
  if (tooLong) return failure(tooLong)
  if (cut > 0) remarks.push({ code: 'last-frame-cut', bytes: cut })

  const samples = decodeSamples(view, start, frames, format.value)
  const bad = findNotFinite(samples)
  if (bad) return failure(notFinite(bad, start + bad.frame * frameBytes + bad.channel * sampleBytes))
  if (isSilent(samples)) remarks.push({ code: 'silent' })
  return success({ rate, channels: samples, coding, remarks })
}

/** How much of the data chunk there is, and what to say about it. */
function dataBytes(view: DataView, { start, size }: ChunkPlace): { used: number; remarks: SoundRemark[] } {
  const rest = view.byteLength - start
  const wasClosed = size !== SIZE_UNKNOWN && (size > 0 || isChunk(view, start))
  if (!wasClosed) return { used: rest, remarks: [{ code: 'size-unknown', used: rest }] }
  if (size <= rest) return { used: size, remarks: [] }
  return { used: rest, remarks: [{ code: 'data-clamped', stated: size, used: rest }] }
}
