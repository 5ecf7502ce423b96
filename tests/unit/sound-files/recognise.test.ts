import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseSoundFile } from '../../../shared/sound-files/recognise'
import { soundFromDecoded } from '../../../shared/sound-files/decoded'
import { bytesOf } from '../../support/make-wav'

describe('recogniseSoundFile', () => {
  it.each([
    ['wav', 'RIFF\0\0\0\0WAVE'],
    ['rf64', 'RF64\xff\xff\xff\xffWAVE'],
    ['aiff', 'FORM\0\0\0\0AIFF'],
    ['aiff', 'FORM\0\0\0\0AIFC'],
    ['flac', 'fLaC\0\0\0\x22'],
    ['ogg', 'OggS\0\x02'],
    ['mp4', '\0\0\0\x20ftypM4A '],
    ['webm', '\x1a\x45\xdf\xa3'],
    ['mp3', 'ID3\x04\0'],
    // MPEG-1 layer III, 128 kbit/s, 44.1 kHz
    ['mp3', '\xff\xfb\x90\x64'],
    // AAC in ADTS frames
    ['mp3', '\xff\xf1\x50\x80'],
  ])('knows %s by its first bytes', (kind, text) => {
    expect(recogniseSoundFile(bytesOf(text))).toBe(kind)
  })

  it.each([
    '',
    'RIFF',
    'RIFF\0\0\0\0AVI ',
    'FORM\0\0\0\0ILBM',
    '\x89PNG\r\n',
    'PK\x03\x04',
    '\xff\xd8\xff\xe0',
    '\xff\xff\xff\xff',
    '<html>',
  ])('takes "%s" for no sound', (text) => {
    expect(recogniseSoundFile(bytesOf(text))).toBe('none')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => typeof recogniseSoundFile(bytes) === 'string'),
      { seed: 5 },
    )
  })
})

describe('soundFromDecoded', () => {
  it('takes what the decoder made, as it is', () => {
    const channels = [Float32Array.of(0, 1), Float32Array.of(1, 0)]
    expect(soundFromDecoded(channels, 48_000)).toEqual({
      ok: true,
      value: { rate: 48_000, channels, coding: 'decoded', remarks: [] },
    })
  })

  it.each([
    ['nothing', [], { code: 'no-samples' }],
    ['empty channels', [new Float32Array()], { code: 'no-samples' }],
    ['nine channels', new Array<Float32Array>(9).fill(new Float32Array(1)), { code: 'too-many-channels', channels: 9 }],
    ['a number that is none', [Float32Array.of(0, Number.NaN)], { code: 'not-finite', frame: 2, channel: 1 }],
    ['61 s', [new Float32Array(6100)], { code: 'too-long', seconds: 61, most: 60 }],
  ])('refuses %s', (_name, channels, fault) => {
    expect(soundFromDecoded(channels, 100)).toMatchObject({ ok: false, reason: fault })
  })
})
