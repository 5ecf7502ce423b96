import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPng } from '../../conformance/read-png'
import { readWav } from '../../conformance/read-wav'

function chunk(type: string, body: Buffer): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, checksum])
}

function png(width: number, height: number, colour: number, rows: number[], depth = 8): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, depth, colour, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.from(rows))
  // The data of a picture may be spread over several chunks.
  const parts = [chunk('IDAT', data.subarray(0, 3)), chunk('IDAT', data.subarray(3))]
  return Buffer.concat([signature, chunk('IHDR', header), ...parts, chunk('IEND', Buffer.alloc(0))])
}

describe('PNG reader', () => {
  it('undoes each of the five row filters', () => {
    // Rows of a grey picture, three wide; the first byte of each row names its filter (PNG 1.2, 9.2).
    const rows = [
      ...[0, 10, 20, 30], // none: 10 20 30
      ...[1, 5, 1, 1], // left: 5, 5+1, 6+1
      ...[2, 1, 1, 250], // above: 5+1, 6+1, 7+250 = 257 -> 1
      ...[3, 2, 2, 2], // mean: (0+6)/2+2 = 5, (5+7)/2+2 = 8, floor((8+1)/2)+2 = 6
      ...[4, 1, 1, 1], // Paeth: 5+1; left 6, above 8, corner 5: 9 -> 8, +1 = 9; left 9, above 6, corner 8: 7 -> 6 wins, +1 = 7
    ]
    expect([...readPng(png(3, 5, 0, rows)).data]).toEqual([10, 20, 30, 5, 6, 7, 6, 7, 1, 5, 8, 6, 6, 9, 7])
  })

  it('keeps the channels of a colour picture apart', () => {
    const picture = readPng(png(2, 1, 2, [1, 1, 2, 3, 10, 20, 30]))
    expect(picture).toMatchObject({ width: 2, height: 1, channels: 3 })
    expect([...picture.data]).toEqual([1, 2, 3, 11, 22, 33])
  })

  it('refuses what it cannot read', () => {
    expect(() => readPng(Buffer.from('GIF89a'))).toThrow('Not a PNG file')
    expect(() => readPng(png(1, 1, 3, [0, 0]))).toThrow('without palette')
    expect(() => readPng(png(1, 1, 0, [0, 0, 0], 16))).toThrow('8-bit')
    expect(() => readPng(png(1, 1, 0, [7, 0]))).toThrow('filter 7')
  })
})

function wav(format: number, bits: number, data: Buffer): Buffer {
  const header = Buffer.alloc(16)
  header.writeUInt16LE(format, 0)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(bits, 14)
  const part = (name: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(name, 'latin1'), length, body, Buffer.alloc(body.length % 2)])
  }
  // A chunk of odd length before the data is followed by a byte of padding.
  const parts = [part('fmt ', header), part('LIST', Buffer.from('odd')), part('data', data)]
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), ...parts])
}

describe('WAV reader', () => {
  it('gives 16-bit samples as whole numbers', () => {
    expect([...readWav(wav(1, 16, Buffer.from([0, 0x80, 0xff, 0x7f, 0xff, 0xff])))]).toEqual([-32768, 32767, -1])
  })

  it('gives floats as they are', () => {
    const data = Buffer.from(Float32Array.from([0.5, -0.25]).buffer)
    expect([...readWav(wav(3, 32, data))]).toEqual([0.5, -0.25])
  })

  it('refuses other kinds by name', () => {
    expect(() => readWav(wav(1, 24, Buffer.alloc(3)))).toThrow('bits 24')
    expect(() => readWav(Buffer.from('OggS and so on'))).toThrow('Not a WAV file')
  })
})
