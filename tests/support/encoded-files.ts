/** Headers of encoded sounds, put together by hand: enough for what is read of them before decoding. */
import type { EncodedKind } from '../../shared/sound-files/encoded/check-encoded'
import { bytesOf, join, u16, u32 } from './make-wav'

const big = (value: number) => u32(value).reverse()

/** STREAMINFO of 4096-sample blocks, stereo, 16 bits. */
function flac(seconds: number, rate: number): Uint8Array<ArrayBuffer> {
  const samples = seconds * rate
  const packed = big(((rate << 12) | (1 << 9) | (15 << 4) | Math.floor(samples / 2 ** 32)) >>> 0)
  return join([
    bytesOf('fLaC\x80\0\0\x22'),
    u16(16),
    u16(16),
    new Uint8Array(6),
    packed,
    big(samples >>> 0),
    new Uint8Array(16),
  ])
}

/** 80-bit float of a whole number below 2^32: the leading one at the top of the mantissa. */
function extended(value: number): Uint8Array<ArrayBuffer> {
  const exponent = Math.floor(Math.log2(value))
  return join([u16(16_383 + exponent).reverse(), big(value * 2 ** (31 - exponent)), new Uint8Array(4)])
}

function aiff(seconds: number, rate: number): Uint8Array<ArrayBuffer> {
  const common = join([u16(1).reverse(), big(seconds * rate), u16(16).reverse(), extended(rate)])
  const chunks = join([bytesOf('ANNO'), big(3), bytesOf('abc\0'), bytesOf('COMM'), big(common.length), common])
  return join([
    bytesOf('FORM'),
    big(chunks.length + 4),
    bytesOf('AIFF'),
    chunks,
    bytesOf('SSND'),
    big(8),
    new Uint8Array(8),
  ])
}

function oggPage(granule: number, packet: Uint8Array): Uint8Array<ArrayBuffer> {
  const long = join([u32(granule % 2 ** 32), u32(Math.floor(granule / 2 ** 32))])
  return join([bytesOf('OggS\0\x02'), long, new Uint8Array(12), Uint8Array.of(1, packet.length), packet])
}

function ogg(seconds: number, rate: number): Uint8Array<ArrayBuffer> {
  const head = join([bytesOf('\x01vorbis'), u32(0), Uint8Array.of(2), u32(rate), new Uint8Array(14)])
  return join([oggPage(0, head), oggPage(seconds * rate, new Uint8Array(20))])
}

export function opus(seconds: number): Uint8Array<ArrayBuffer> {
  const head = join([bytesOf('OpusHead\x01\x02'), u16(312), u32(44_100), new Uint8Array(3)])
  return join([oggPage(0, head), oggPage(seconds * 48_000, new Uint8Array(20))])
}

function mp4(seconds: number, rate: number): Uint8Array<ArrayBuffer> {
  const header = join([new Uint8Array(12), big(rate), big(seconds * rate), new Uint8Array(80)])
  const movie = join([big(header.length + 8), bytesOf('mvhd'), header])
  return join([big(16), bytesOf('ftypM4A \0\0\0\0'), big(movie.length + 8), bytesOf('moov'), movie])
}

/** Frames of MPEG-1 layer III, 32 kbit/s: 144 · 32000 / rate bytes, 1152 samples each; behind an ID3 tag of 5 bytes. */
function mp3(seconds: number, rate: number): Uint8Array<ArrayBuffer> {
  const index = [44_100, 48_000, 32_000].indexOf(rate)
  const frame = new Uint8Array(Math.floor((144 * 32_000) / rate))
  frame.set([0xff, 0xfb, 0x10 | (index << 2), 0x64])
  const frames = Array.from({ length: Math.ceil((seconds * rate) / 1152) }, () => frame)
  return join([bytesOf('ID3\x04\0\0\0\0\0\x05.....'), ...frames])
}

/** AAC in ADTS: one frame of 1024 samples at 48 kHz, 64 bytes. */
export function adts(frames: number): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(64)
  frame.set([0xff, 0xf1, 0x4c, 0x80, 64 >> 3, ((64 & 7) << 5) | 0x1f, 0xfc])
  return join(Array.from({ length: frames }, () => frame))
}

function webm(): Uint8Array<ArrayBuffer> {
  return join([bytesOf('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01'), new Uint8Array(40)])
}

/** A file of a kind that says it is so long; whole numbers. */
export const encodedFiles: Record<EncodedKind, (seconds: number, rate: number) => Uint8Array<ArrayBuffer>> = {
  aiff,
  flac,
  mp3,
  mp4,
  ogg,
  webm,
}
