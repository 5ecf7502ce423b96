import { describe, expect, it } from 'vitest'
import { recogniseSource } from '../../../shared/source-files/recognise-source'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('what a file can be a source of', () => {
  it.each([
    ['PNG', '\x89PNG\r\n\x1a\n', 'image'],
    ['JPEG', '\xff\xd8\xff\xe0', 'image'],
    ['GIF', 'GIF89a', 'image'],
    ['WebP', 'RIFF\x10\0\0\0WEBP', 'image'],
    ['BMP', 'BM\x10\0', 'image'],
    ['AVIF', '\0\0\0\x20ftypavif', 'image'],
    ['MP4', '\0\0\0\x20ftypisom', 'video'],
    ['QuickTime', '\0\0\0\x14ftypqt  ', 'video'],
    ['WebM', '\x1a\x45\xdf\xa3\x01', 'video'],
    ['sound in MP4', '\0\0\0\x20ftypM4A ', 'sound'],
    ['WAV', 'RIFF\x10\0\0\0WAVE', 'sound'],
    ['FLAC', 'fLaC\0', 'sound'],
    ['Ogg', 'OggS\0', 'sound'],
    ['MP3', 'ID3\x03', 'sound'],
    ['text', 'Dear all,', undefined],
    ['nothing', '', undefined],
  ])('knows %s by its first bytes', (_, first, expected) => {
    expect(recogniseSource('file', bytes(first))).toBe(expected)
  })

  it('asks the name where the bytes leave it open', () => {
    expect(recogniseSource('voice.weba', bytes('\x1a\x45\xdf\xa3'))).toBe('sound')
    expect(recogniseSource('voice.mp4', bytes('RIFF\x10\0\0\0WAVE'))).toBe('sound')
  })
})
