import { describe, expect, it } from 'vitest'
import { DecodedFiles } from '../../../renderer/audio/sources/decoded-files'

function contextAt(sampleRate: number) {
  const decoded: ArrayBuffer[] = []
  const decodeAudioData = (bytes: ArrayBuffer): Promise<AudioBuffer> => {
    decoded.push(bytes)
    return Promise.resolve({ sampleRate } as AudioBuffer)
  }
  return { sampleRate, decodeAudioData, decoded }
}

describe('decoded files', () => {
  it('are decoded once for all contexts of a rate, from a copy', async () => {
    const [files, bytes] = [new DecodedFiles(), Uint8Array.of(1, 2, 3)]
    const [first, second] = [contextAt(48_000), contextAt(48_000)]
    const buffer = await files.decode(first, bytes)
    expect(await files.decode(second, bytes)).toBe(buffer)
    expect([first.decoded.length, second.decoded.length]).toEqual([1, 0])
    expect(first.decoded[0]).not.toBe(bytes.buffer)
    expect(new Uint8Array(first.decoded[0] ?? new ArrayBuffer(0))).toEqual(bytes)
  })

  it('are decoded anew for another rate and for other bytes', async () => {
    const [files, bytes] = [new DecodedFiles(), Uint8Array.of(1, 2, 3)]
    const [first, second] = [contextAt(48_000), contextAt(44_100)]
    await files.decode(first, bytes)
    expect((await files.decode(second, bytes)).sampleRate).toBe(44_100)
    await files.decode(second, Uint8Array.of(1, 2, 3))
    expect(second.decoded).toHaveLength(2)
  })

  it('pass on what cannot be decoded, and try again the next time', async () => {
    const [files, bytes] = [new DecodedFiles(), Uint8Array.of(1)]
    const broken = { sampleRate: 48_000, decodeAudioData: () => Promise.reject(new Error('no sound')) }
    await expect(files.decode(broken, bytes)).rejects.toThrow('no sound')
    expect((await files.decode(contextAt(48_000), bytes)).sampleRate).toBe(48_000)
  })
})
