/** What a file is, by its first bytes; its name is not asked. */

export type SoundFileKind = 'wav' | 'rf64' | 'flac' | 'mp3' | 'ogg' | 'aiff' | 'mp4' | 'webm' | 'none'

/** @returns `wav` and `rf64` for `readWav`; all others but `none` are the browser's to decode. Reads 16 bytes at most. */
export function recogniseSoundFile(bytes: Uint8Array): SoundFileKind {
  const has = (text: string, at: number) => startsWith(bytes, text, at)
  if (has('RIFF', 0) && has('WAVE', 8)) return 'wav'
  if (has('RF64', 0) && has('WAVE', 8)) return 'rf64'
  if (has('FORM', 0) && (has('AIFF', 8) || has('AIFC', 8))) return 'aiff'
  if (has('fLaC', 0)) return 'flac'
  if (has('OggS', 0)) return 'ogg'
  if (has('ftyp', 4)) return 'mp4'
  if (has('\x1a\x45\xdf\xa3', 0)) return 'webm'
  if (has('ID3', 0) || isMpegFrame(bytes)) return 'mp3'
  return 'none'
}

/** Whether the bytes from `at` on are these characters, one byte each. */
export function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false
  return true
}

/** Eleven bits of sync, then a version, layer, bit rate and rate that exist; layer 0 with the sync is AAC (ADTS). */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return false
  const version = (second >> 3) & 3
  const layer = (second >> 1) & 3
  if (version === 1) return false
  if (layer === 0) return (second & 0xf0) === 0xf0
  return third >> 4 !== 15 && ((third >> 2) & 3) !== 3
}
