/** Tags of wave formats (RFC 2361 and its successors) that are met in kernel files, for the sentence that refuses them. */

export const TAG_PCM = 1
export const TAG_FLOAT = 3
export const TAG_EXTENSIBLE = 0xfffe

const NAMES: ReadonlyMap<number, string> = new Map([
  [TAG_PCM, 'PCM'],
  [0x0002, 'Microsoft ADPCM'],
  [TAG_FLOAT, 'IEEE float'],
  [0x0006, 'A-law'],
  [0x0007, 'µ-law'],
  [0x0011, 'IMA ADPCM'],
  [0x0031, 'GSM 6.10'],
  [0x0050, 'MPEG'],
  [0x0055, 'MP3'],
  [0x00ff, 'AAC'],
  [0x0161, 'Windows Media Audio'],
  [0x2000, 'AC-3'],
  [0xf1ac, 'FLAC'],
])

export function tagName(tag: number): string {
  return NAMES.get(tag) ?? `0x${tag.toString(16).padStart(4, '0')}`
}
