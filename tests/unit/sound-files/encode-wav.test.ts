import { describe, expect, it } from 'vitest'
import { encodeWav } from '../../../shared/sound-files/encode-wav'

const text = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

describe('encodeWav', () => {
  const bytes = encodeWav([Float32Array.of(0.5, -1, 2), Float32Array.of(0, 0.25, -0.125)], 48_000)
  const view = new DataView(bytes.buffer)

  it('writes a RIFF header whose sizes add up', () => {
    expect(text(bytes, 0, 4)).toBe('RIFF')
    expect(text(bytes, 8, 8)).toBe('WAVEfmt ')
    expect(view.getUint32(4, true)).toBe(bytes.length - 8)
    // 3 frames of 2 channels of 4 bytes
    expect(view.getUint32(54, true)).toBe(24)
    expect(bytes.length).toBe(58 + 24)
  })

  it('states 32-bit float at the given rate', () => {
    expect(view.getUint16(20, true)).toBe(3)
    expect(view.getUint16(22, true)).toBe(2)
    expect(view.getUint32(24, true)).toBe(48_000)
    // 48000 frames × 2 channels × 4 bytes
    expect(view.getUint32(28, true)).toBe(384_000)
    expect(view.getUint16(34, true)).toBe(32)
  })

  it('interleaves the samples unchanged, also beyond full scale', () => {
    const samples = Array.from({ length: 6 }, (_, index) => view.getFloat32(58 + 4 * index, true))
    expect(samples).toEqual([0.5, 0, -1, 0.25, 2, -0.125])
  })

  it('refuses channels of different lengths, naming them', () => {
    expect(() => encodeWav([new Float32Array(2), new Float32Array(3)], 48_000)).toThrow('[2, 3]')
  })
})
