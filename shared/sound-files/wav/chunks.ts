/** Finds the format and the data of a RIFF/WAVE or RF64 file, whatever stands between and around them. */
import { type Outcome, failure, success } from '../../outcome'
import type { SoundFileFault } from '../sound'

/** A chunk's content within the file. */
export interface ChunkPlace {
  start: number
  /** As the header says, from ds64 where the file has one; may lie beyond the end of the file. */
  size: number
}

export interface WavChunks {
  format: ChunkPlace
  data: ChunkPlace
}

const ID_FORMAT = 0x666d7420 // 'fmt '
const ID_DATA = 0x64617461 // 'data'
const ID_SIZES = 0x64733634 // 'ds64'
/** After RIFF, its size and WAVE. */
const FIRST_CHUNK = 12
const CHUNK_HEADER = 8
/** In a data chunk: the size is in ds64, or was never written. */
export const SIZE_UNKNOWN = 0xff_ff_ff_ff

/**
 * The first `fmt ` and the first `data` chunk, in any order. Unknown chunks are passed over; one of an odd size may lack
 * its padding byte.
 */
export function findChunks(view: DataView): Outcome<WavChunks, SoundFileFault> {
  let format: ChunkPlace | undefined
  let data: ChunkPlace | undefined
  let longSize: number | undefined
  let at = FIRST_CHUNK
  while (at + CHUNK_HEADER <= view.byteLength && !(format && data)) {
    const id = view.getUint32(at)
    const chunk = { start: at + CHUNK_HEADER, size: view.getUint32(at + 4, true) }
    if (id === ID_SIZES && chunk.size >= 16 && chunk.start + 16 <= view.byteLength)
      longSize = Number(view.getBigUint64(chunk.start + 8, true))
    if (id === ID_DATA && chunk.size === SIZE_UNKNOWN && longSize !== undefined) chunk.size = longSize
    if (id === ID_FORMAT) format ??= chunk
    if (id === ID_DATA) data ??= chunk
    at = nextChunk(view, chunk)
  }
  if (format && data) return success({ format, data })
  const isWhole = at === view.byteLength
  return failure({ code: format && isWhole ? 'no-samples' : 'truncated-header', offset: view.byteLength })
}

function nextChunk(view: DataView, { start, size }: ChunkPlace): number {
  const end = start + size
  if (size % 2 === 0 || end === view.byteLength) return end
  return isChunkId(view, end) && !isChunkId(view, end + 1) ? end : end + 1
}

/** Whether a whole chunk can stand there: behind an empty data chunk, and not behind one that was never closed. */
export function isChunk(view: DataView, at: number): boolean {
  return isChunkId(view, at) && at + CHUNK_HEADER + view.getUint32(at + 4, true) <= view.byteLength
}

/** Four printable characters, as every chunk begins. */
function isChunkId(view: DataView, at: number): boolean {
  if (at + CHUNK_HEADER > view.byteLength) return false
  for (let index = at; index < at + 4; index++) {
    const character = view.getUint8(index)
    if (character < 0x20 || character > 0x7e) return false
  }
  return true
}
