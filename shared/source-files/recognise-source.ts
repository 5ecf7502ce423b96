/** What a file can be a source of, by its first bytes; its name is asked only where the bytes leave it open. */
import { recogniseSoundFile, startsWith } from '../sound-files/recognise'

export type SourceKind = 'image' | 'video' | 'sound'

/** Where a chunk of 4 bytes of an ISO file names its brand. */
const BRAND = 8
const SOUND_BRANDS = ['M4A ', 'M4B ', 'M4P ']
const IMAGE_BRANDS = ['avif', 'avis']
/** WebM and Matroska files whose name says that they hold sound alone. */
const SOUND_NAME = /\.(weba|mka)$/i

/** @returns undefined for what is none of them. Reads 16 bytes at most. */
export function recogniseSource(name: string, bytes: Uint8Array): SourceKind | undefined {
  const has = (text: string, at: number) => startsWith(bytes, text, at)
  if (isImage(has)) return 'image'
  const sound = recogniseSoundFile(bytes)
  switch (sound) {
    case 'none':
      return undefined
    case 'mp4':
      if (IMAGE_BRANDS.some((brand) => has(brand, BRAND))) return 'image'
      return SOUND_BRANDS.some((brand) => has(brand, BRAND)) ? 'sound' : 'video'
    case 'webm':
      return SOUND_NAME.test(name) ? 'sound' : 'video'
    default:
      return 'sound'
  }
}

function isImage(has: (text: string, at: number) => boolean): boolean {
  return (
    has('\x89PNG', 0) || has('\xff\xd8\xff', 0) || has('GIF8', 0) || (has('RIFF', 0) && has('WEBP', 8)) || has('BM', 0)
  )
}
